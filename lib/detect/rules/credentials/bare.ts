import { isDrawn, isDrawnLetters, randomness, soundsDrawn } from '../../randomness.ts';
import { isFilledIn } from './judge.ts';

/** ULID, CUID, xid, trace contexts. */
const PUBLIC_IDS = /^(?:01[\dA-Z]{24}|c[a-z\d]{24}|[\da-v]{20}|00-.*|0x.*)$/;
/** Of MD5 and UUIDs, SHA-1, SHA-2; shorter ones are commits, ids of databases, spans and colours. */
const DIGESTS: readonly number[] = [32, 40, 56, 64, 96, 128];

/**
 * A text that is one token and nothing else: somebody pastes a key to ask about it. A hash, a UUID or a name in a
 * text of its own is none, and hex is one only where no digest is as long.
 */
export function bareToken(text: string): { start: number; end: number } | undefined {
  // Few texts get any further.
  if (text.length > 528 || text.length < 16) return undefined;
  const value = text.trim();
  if (!isKey(value)) return undefined;
  const start = text.indexOf(value);
  return { start, end: start + value.length };
}

function isKey(value: string): boolean {
  if (!/^[\w+/=.~-]{16,512}$/.test(value)) return false;
  if (isDrawnLetters(value)) return /^(?:[a-z]{16}|[a-z-]{19})$/.test(value);
  if (!isDrawn(value) || PUBLIC_IDS.test(value) || isFilledIn(value)) return false;
  const hex = value.replaceAll('-', '');
  if (/^[\da-f]+$/i.test(hex)) {
    return (
      hex.length >= 28 && (!DIGESTS.includes(hex.length) || (hex !== value && hex.length > 40))
    );
  }
  const isMixed = /[a-z].*[a-z]/.test(value) && /[A-Z].*[A-Z]/.test(value);
  const looks = randomness(value);
  if (value.length >= 32 && looks >= (isMixed ? 0.4 : 0.3)) return soundsDrawn(value, -0.13);
  // A path or a sentence of hyphens has many.
  if (value.split(/[/.-]/).length > 4) return false;
  return value.length >= (isMixed ? 16 : 20) && looks >= (value.length < 20 ? 0.6 : 0.5);
}
