/** Two different lanes of 32 bits: 2^64 values, so that no two secrets of a page meet. */
const LANES = [
  [0x9e3779b1, 0x85ebca77],
  [0xc2b2ae3d, 0x27d4eb2f],
] as const;

/**
 * A hash function of its own for every caller. It tells whether two values are the same without
 * keeping either; the salt is random, so that what is kept means nothing elsewhere. Not for
 * signatures: multiply and xorshift, after MurmurHash3 (public domain, A. Appleby).
 */
export function saltedHash(): (value: string) => string {
  const salts = LANES.map(() => Math.floor(Math.random() * 2 ** 32));
  return (value) =>
    LANES.map((lane, at) => hash(value, salts[at] ?? 0, lane).toString(36)).join('.');
}

function hash(value: string, salt: number, [one, two]: readonly [number, number]): number {
  let state = salt ^ value.length;
  for (let at = 0; at < value.length; at += 1) {
    state = Math.imul(state ^ value.charCodeAt(at), one);
    state = (state << 13) | (state >>> 19);
  }
  state = Math.imul(state ^ (state >>> 16), two);
  return (state ^ (state >>> 13)) >>> 0;
}
