import { isDrawn, isDrawnLetters, randomness, soundsDrawn } from '../../randomness.ts';
import { UUID, VERSION, isFilledIn } from './judge.ts';
import { readsAsWords } from './near.ts';

const SHORTEST = 12;
const LONGEST = 512;
const TOKEN = /^[A-Za-z0-9_+/=.~-]+$/;
/** An identifier and a secret: `1/6922…:5ba6…`, `5788…|bZd5…`. */
const PAIR =
  /^(?!(?:sha|md|blake|h)\d)(?=[\w.%/-]*\d)[\w.%/-]{1,64}[:|]([\w.~+/:-]{16,256}={0,2})$/;
/** ULID, CUID, xid, content ids, trace contexts, addresses of wallets and of networks. */
const PUBLIC_IDS =
  /^(?:00-[\da-f-]+|01[\dA-HJKMNP-TV-Z]{24}|c[a-z\d]{24}|[\da-v]{20}|baf[yk][a-z2-7]+|(?:bc|tb|ltc)1[a-z\d]+|0x[\da-fA-F]+|(?:[\da-f]{0,4}:){3,7}[\da-f.]{0,15})$/;
/** Of MD5 and UUIDs, SHA-1, SHA-2, and of the ids of MongoDB; shorter ones are commits, spans and colours. */
const DIGESTS: ReadonlySet<number> = new Set([32, 40, 56, 64, 96, 128]);

/**
 * A text that is one token and nothing else: somebody pastes a key to ask about it. A hash, a UUID or a name in a
 * text of its own is none, and hex is one only where no digest is as long.
 */
export function bareToken(text: string): { start: number; end: number } | undefined {
  // Few texts get any further.
  if (text.length > LONGEST + 16 || text.length < SHORTEST) return undefined;
  const value = text.trim();
  if (!/^[!-~]{12,512}$/.test(value) || !isKey(value)) return undefined;
  const start = text.indexOf(value);
  return { start, end: start + value.length };
}

function isKey(value: string): boolean {
  if (isDrawnLetters(value)) return /^(?:[a-z]{16}|[a-z-]{19})$/.test(value);
  if (UUID.test(value) || VERSION.test(value) || PUBLIC_IDS.test(value)) return false;
  const secret = PAIR.exec(value)?.[1];
  if (secret !== undefined) return isDrawn(secret);
  if (/^[a-z\d]{4}(?:-[a-z\d]{4}){3,4}$/.test(value)) return soundsDrawn(value, -0.2);
  if (!isDrawn(value)) return false;
  const hex = value.replaceAll('-', '');
  if (/^[\da-f]+$/i.test(hex))
    return hex.length >= 28 && (hex !== value || !DIGESTS.has(hex.length));
  if (readsAsWords(value) || isFilledIn(value)) return false;
  const isMixed = /[a-z].*[a-z]/.test(value) && /[A-Z].*[A-Z]/.test(value);
  if (!TOKEN.test(value)) return isMixed && isThoughtUp(value);
  const looks = randomness(value);
  if (value.length >= 32 && looks >= (isMixed ? 0.4 : 0.3) && soundsDrawn(value, -0.13))
    return true;
  if (value.split(/[/.]/).length > 3 || value.split('-').length > (isMixed ? 4 : 7)) return false;
  return value.length >= (isMixed ? 16 : 20) && looks >= (value.length < 20 ? 0.6 : 0.5);
}

/** A password with signs that no program has: no brackets with words between, no quotes, no address. */
function isThoughtUp(value: string): boolean {
  if (value.length > 64 || !/\d/.test(value) || /["'`<>/\\=]|:\/|\w\(\w*\)|@[\w-]+\./.test(value))
    return false;
  return /[!@#$%^&*?~+]/.test(value) && randomness(value) >= 0.6;
}
