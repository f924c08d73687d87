import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { LAYER_KEYS } from '../../lib/policy/layer.ts';
import { MANAGED_KEYS } from '../../lib/policy/managed.ts';
import { withTables } from '../../scripts/policy/page.ts';
import { policySchema } from '../../scripts/policy/schema.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const MAKE = 'Run node scripts/bootstrap.mjs scripts/policy-docs.ts and commit what it writes';
const page = read('docs/policy.md');

describe('what is made from the schema of policy is up to date', () => {
  it('the tables of docs/policy.md', () => {
    expect(page, MAKE).toBe(withTables(page));
  });

  it('docs/policy.schema.json', () => {
    expect(read('docs/policy.schema.json'), MAKE).toBe(policySchema());
  });
});

describe('the tables of docs/policy.md', () => {
  it('have every key, and say which may be signed', () => {
    const rows = [...page.matchAll(/^\| `(\w+)` .*\| (list, managed|managed) +\|$/gmu)];
    expect(rows.map(([, key]) => key)).toEqual(Object.keys(MANAGED_KEYS));
    const signed = rows.filter(([, , where]) => where?.startsWith('list')).map(([, key]) => key);
    expect(signed).toEqual(Object.keys(LAYER_KEYS));
  });

  it('would notice a word that was changed in them, and a table that is gone', () => {
    expect(withTables(page.replace('| `locks` ', '| `lock`  '))).toBe(page);
    expect(() => withTables(page.replace('<!-- keys:', '<!--'))).toThrow(/"keys"/u);
  });
});

const Schema = v.looseObject({
  properties: v.record(v.string(), v.looseObject({ description: v.string() })),
  additionalProperties: v.literal(false),
});

it('the schema for editors knows the keys that may be signed, each with what it says', () => {
  const { properties } = v.parse(Schema, JSON.parse(policySchema()));
  expect(Object.keys(properties)).toEqual(Object.keys(LAYER_KEYS));
});
