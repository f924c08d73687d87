import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import withFormats from 'ajv-formats';
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

describe('the schema for editors', () => {
  const schema: unknown = JSON.parse(policySchema());
  const validate = withFormats(new Ajv()).compile(schema as object);

  it('says of every key that may be signed what it is for, and knows no other', () => {
    const Described = v.looseObject({ description: v.optional(v.string()) });
    const Ref = v.object({ $ref: v.string() });
    const { properties, $defs } = v.parse(
      v.looseObject({
        properties: v.record(v.string(), v.unknown()),
        $defs: v.record(v.string(), v.unknown()),
      }),
      schema,
    );
    expect(Object.keys(properties)).toEqual(Object.keys(LAYER_KEYS));
    for (const [key, property] of Object.entries(properties)) {
      const ref = v.safeParse(Ref, property);
      const meant = ref.success ? $defs[ref.output.$ref.replace('#/$defs/', '')] : property;
      expect(v.parse(Described, meant).description, key).toMatch(/\.$/u);
    }
  });

  it.each([...page.matchAll(/```json\n([\s\S]*?)```/gu)].map(([, json = '']) => json))(
    'takes the examples of docs/policy.md: %.40s',
    (json) => {
      const example = JSON.parse(json) as object;
      const isWrapped = '3rdparty' in example || 'policies' in example;
      expect(validate(example)).toBe(!isWrapped);
    },
  );

  it.each([
    { familys: {} },
    { audit: {} },
    { mode: 'off' },
    { sites: { claude: { families: { secret: { action: 'explode' } } } } },
    { exceptions: [{ id: 'x', action: 'allow' }] },
  ])('refuses %j', (policy) => {
    expect(validate(policy)).toBe(false);
  });
});
