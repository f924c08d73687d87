import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../policy/default.ts';
import { mergePolicy } from '../policy/merge.ts';
import { policyHash } from './policy-hash.ts';

const platform = {
  encode: (text: string) => new TextEncoder().encode(text),
  sha256: (bytes: Uint8Array) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
};
const hashOf = (policy = DEFAULT_POLICY) => policyHash(platform, policy);

test('16 digits, the same whatever the order of the keys', async () => {
  const { families, ...others } = DEFAULT_POLICY;
  const turned = Object.fromEntries(Object.entries(families).reverse()) as typeof families;
  const other = { ...others, families: turned };
  expect(JSON.stringify(other)).not.toBe(JSON.stringify(DEFAULT_POLICY));
  expect(await hashOf(other)).toBe(await hashOf());
  expect(await hashOf()).toMatch(/^[0-9a-f]{16}$/);
});

test.each([
  [{ families: { secret: { action: 'block' as const } } }],
  [{ families: { secret: { message: 'Ask the data team first.' } } }],
  [{ mode: 'report' as const }],
  [{ terms: [{ id: 'project-names', title: 'Names of projects', words: ['Bluebird'] }] }],
])('another one for %j', async (layer) => {
  expect(await hashOf(mergePolicy([layer]))).not.toBe(await hashOf());
});
