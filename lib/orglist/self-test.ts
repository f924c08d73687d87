import { KINDS } from '../fingerprint/grams.ts';
import { Questioner } from '../fingerprint/question.ts';
import { SipHash } from '../fingerprint/siphash.ts';
import type { Platform } from './platform.ts';

/** Something of everything that lexers and hashes treat in a way of its own. */
const SAMPLE = `import { ledger } from './ledger.ts';
/* A comment of several
 * lines. */
export function settleAccount(account, amount, currency = 'EUR') {
  const rate = exchange.rateOf(currency, today()) * 1.05; // and one at the end
  if (account.isClosed && !options.force) throw new ClosedError("The account was closed before");
  for (const entry of account.entries.filter(isOpen)) ledger.post(entry.account, amount * rate);
  return { account, amount, currency, settledAt: clock.now().toISOString() };
}
Die Größe der ﬁnanziellen Verpflichtung wird jeweils zum Ende des Quartals durch die Abteilung geprüft.
İstanbul ΣΊΣΥΦΟΣ soft\u00adhyphen 内部资料不得外传 該当する文書 Ｆｕｌｌ width`;

/**
 * What lexer and hashes make of a fixed text, in one number. Publisher and browser must come to the
 * same, or nothing that was indexed would ever be found.
 */
export async function selfTest(platform: Platform, hashKey: Uint8Array): Promise<string> {
  const { hi, lo } = new Questioner(platform.encode).ask(SAMPLE, KINDS);
  const hash = new SipHash(hashKey);
  const keys = new Uint32Array(2 * hi.length);
  for (const [at, half] of hi.entries()) {
    hash.hash(half, lo[at] ?? 0);
    keys.set([hash.hi, hash.lo], 2 * at);
  }
  return (await platform.sha256(platform.encode(keys.join(' ')))).slice(0, 16);
}
