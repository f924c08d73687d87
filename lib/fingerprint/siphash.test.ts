import { expect, test } from 'vitest';
import { SipHash } from './siphash.ts';

const KEY = Uint8Array.from({ length: 16 }, (_, at) => at);

test('the published vector for the eight bytes 00 to 07 (vectors_sip64 of the reference code)', () => {
  const hash = new SipHash(KEY);
  hash.hash(0x07060504, 0x03020100);
  expect([hash.hi, hash.lo]).toEqual([0x93f5f579, 0x9a932462]);
});

/** The definition, in 64-bit integers. */
function slowly(key: Uint8Array, word: bigint): bigint {
  const mask = (1n << 64n) - 1n;
  const rotate = (value: bigint, by: bigint) => ((value << by) | (value >> (64n - by))) & mask;
  const view = new DataView(key.buffer);
  const [k0, k1] = [view.getBigUint64(0, true), view.getBigUint64(8, true)];
  let v0 = k0 ^ 0x736f6d6570736575n;
  let v1 = k1 ^ 0x646f72616e646f6dn;
  let v2 = k0 ^ 0x6c7967656e657261n;
  let v3 = k1 ^ 0x7465646279746573n;
  const round = () => {
    v0 = (v0 + v1) & mask;
    v1 = rotate(v1, 13n) ^ v0;
    v0 = rotate(v0, 32n);
    v2 = (v2 + v3) & mask;
    v3 = rotate(v3, 16n) ^ v2;
    v0 = (v0 + v3) & mask;
    v3 = rotate(v3, 21n) ^ v0;
    v2 = (v2 + v1) & mask;
    v1 = rotate(v1, 17n) ^ v2;
    v2 = rotate(v2, 32n);
  };
  for (const block of [word, 8n << 56n]) {
    v3 ^= block;
    round();
    round();
    v0 ^= block;
  }
  v2 ^= 0xffn;
  for (let at = 0; at < 4; at += 1) round();
  return v0 ^ v1 ^ v2 ^ v3;
}

test('agrees with its definition on many keys and words', () => {
  for (let seed = 1; seed < 2_000; seed += 1) {
    const words = Uint32Array.from({ length: 6 }, (_, at) => Math.imul(seed * 6 + at, 0x9e3779b1));
    const [hi = 0, lo = 0] = words.subarray(4);
    const key = new Uint8Array(words.slice(0, 4).buffer);
    const hash = new SipHash(key);
    hash.hash(hi, lo);
    const expected = slowly(key, (BigInt(hi) << 32n) | BigInt(lo));
    expect((BigInt(hash.hi) << 32n) | BigInt(hash.lo)).toBe(expected);
  }
});

test('a key of another length is refused', () => {
  expect(() => new SipHash(new Uint8Array(15))).toThrow('16 bytes');
});
