import { expect, test } from 'vitest';
import { decodeKeys, encodeKeys } from './key-text.ts';

test('keys arrive as they were sent', () => {
  const random = (_: unknown, at: number): number => Math.imul(at + 1, 0x9e3779b1) >>> 0;
  const hi = Uint32Array.from({ length: 5_000 }, random);
  const lo = hi.toReversed();
  expect(decodeKeys(encodeKeys({ hi, lo }))).toEqual({ hi, lo });
  expect(decodeKeys('')).toEqual({ hi: new Uint32Array(0), lo: new Uint32Array(0) });
});

test.each(['AAAA', 'no base64', 'AAAAAAAAAA'])('and nothing else does: %s', (text) => {
  expect(() => decodeKeys(text)).toThrow();
});
