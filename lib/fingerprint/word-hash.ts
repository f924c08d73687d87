/** FNV-1a's offset and prime for the first lane; the second is the same walk from elsewhere. */
export const SEED_0 = 0x811c9dc5;
const SEED_1 = 0x2545f491;
export const PRIME_0 = 0x01000193;
export const PRIME_1 = 0x5bd1e995;

/** One word's hash: two lanes of 32 bits, never zero in the first. */
export interface WordHash {
  readonly lane0: number;
  readonly lane1: number;
}

/** The hash of an ASCII word, as the lexer works it out byte by byte. */
export function wordHash(word: string): WordHash {
  let lane0 = SEED_0;
  let lane1 = SEED_1;
  for (let at = 0; at < word.length; at += 1) {
    lane0 = Math.imul(lane0 ^ word.charCodeAt(at), PRIME_0);
    lane1 = Math.imul(lane1 + word.charCodeAt(at), PRIME_1);
    lane1 ^= lane1 >>> 15;
  }
  return { lane0: lane0 >>> 0, lane1: lane1 >>> 0 };
}
