import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { INNER_VERSION } from '../fingerprint/grams.ts';
import type { Platform } from './platform.ts';
import { selfTest } from './self-test.ts';

const platform: Platform = {
  verify: () => Promise.resolve(false),
  sha256: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
  decode: (bytes) => Buffer.from(bytes).toString(),
  encode: (text) => Buffer.from(text),
  fromBase64: (text) => Buffer.from(text, 'base64'),
};
const key = (first: number): Uint8Array => Uint8Array.from({ length: 16 }, (_, at) => first + at);

test('frozen: another result needs another version of the fingerprints', async () => {
  expect(INNER_VERSION).toBe(1);
  expect(await selfTest(platform, key(0))).toMatchInlineSnapshot(`"5a7b2a5638b71a34"`);
});

test('another key gives another result', async () => {
  expect(await selfTest(platform, key(1))).not.toBe(await selfTest(platform, key(0)));
});
