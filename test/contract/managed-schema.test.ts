import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { MANAGED_KEYS } from '../../lib/policy/managed.ts';
import { managedSchema } from '../../lib/policy/managed-schema.ts';

const ROOT = join(import.meta.dirname, '../..');
const PATH = 'public/managed_schema.json';
const text = readFileSync(join(ROOT, PATH), 'utf8');

/** What Chromium's own schema reader knows. Anything else makes it refuse the whole extension. */
const KNOWN = ['additionalProperties', 'enum', 'items', 'properties', 'type'];
const TYPES = ['array', 'boolean', 'integer', 'number', 'object', 'string'];

const Schema = v.looseObject({
  type: v.optional(v.unknown()),
  properties: v.optional(v.record(v.string(), v.unknown()), {}),
  items: v.optional(v.unknown()),
  additionalProperties: v.optional(v.unknown()),
});

/** Everything in a schema that Chromium refuses, each with its place. */
function refused(schema: unknown, path = '(root)'): string[] {
  const parsed = v.safeParse(Schema, schema);
  if (!parsed.success) return [`${path} is no schema`];
  const { type, properties, items, additionalProperties } = parsed.output;
  const unknown = Object.keys(parsed.output).filter((key) => !KNOWN.includes(key));
  return [
    ...unknown.map((key) => `${path} has ${key}`),
    ...(typeof type === 'string' && TYPES.includes(type) ? [] : [`${path} has no single type`]),
    ...(type === 'array' && items === undefined ? [`${path} has no items`] : []),
    ...Object.entries(properties).flatMap(([key, part]) => refused(part, `${path}.${key}`)),
    ...(items === undefined ? [] : refused(items, `${path}[]`)),
    ...(additionalProperties === undefined ? [] : refused(additionalProperties, `${path}.*`)),
    ...(additionalProperties !== undefined && path === '(root)' ? ['(root) is not closed'] : []),
  ];
}

describe('the schema of managed storage', () => {
  it('is what the policy says', () => {
    const made = `${JSON.stringify(managedSchema(), null, 2)}\n`;
    expect(text, 'Run node scripts/managed-schema.ts and commit what it writes').toBe(made);
  });

  it('holds nothing that Chromium refuses', () => {
    expect(refused(JSON.parse(text))).toEqual([]);
  });

  it('has every key of the policy', () => {
    const { properties } = v.parse(Schema, JSON.parse(text));
    expect(Object.keys(properties)).toEqual(Object.keys(MANAGED_KEYS));
  });

  it.each([
    ['additionalProperties that are no schema', { type: 'object', additionalProperties: false }],
    ['a list of types', { type: ['string', 'integer'] }],
    ['a minimum', { type: 'integer', minimum: 1 }],
    ['no type', { enum: ['a'] }],
    ['an array of anything', { type: 'array' }],
  ])('would be refused with %s', (_, part) => {
    expect(refused({ type: 'object', properties: { part } })).not.toEqual([]);
  });

  it('lets rules and groups of any id through, everywhere and at a site', () => {
    const { properties } = v.parse(Schema, JSON.parse(text));
    const { properties: sites } = v.parse(Schema, properties['sites']);
    const { properties: claude } = v.parse(Schema, sites['claude']);
    for (const named of ['rules', 'groups'].flatMap((key) => [properties[key], claude[key]])) {
      const { additionalProperties } = v.parse(Schema, named);
      expect(additionalProperties).toMatchObject({ properties: { action: { type: 'string' } } });
    }
  });

  it('would be refused with additionalProperties at the top', () => {
    expect(refused({ type: 'object', additionalProperties: { type: 'string' } })).not.toEqual([]);
  });

  it.each(['chrome', 'firefox'])('is in the build for %s', (target) => {
    const built = readFileSync(join(ROOT, `.output/${target}-mv3/managed_schema.json`), 'utf8');
    expect(built).toBe(text);
  });
});
