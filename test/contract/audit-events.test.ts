import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { batchOf } from '../../lib/audit/batch.ts';
import { AUDIT_EVENT } from '../../lib/audit/event.ts';
import { SYNC_FAILURES } from '../../lib/orglist/problems.ts';
import { AUDIT_FORMATS } from '../../lib/policy/audit-schema.ts';
import { schemaOfEvents } from '../../scripts/schema-of-events.ts';
import { anyEvent } from '../fixtures/audit-events.ts';
import { eventsIn } from '../harness/event-formats.ts';

/** What receivers build upon, and what an employee is promised that no event ever holds. */
const ROOT = join(import.meta.dirname, '../..');
const text = readFileSync(join(ROOT, 'docs/events.schema.json'), 'utf8');
const published: unknown = JSON.parse(text);

/** Where a schema would let a text of any kind in. */
function openings(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if (Array.isArray(schema)) return schema.flatMap((part) => openings(part, path));
  const { type, properties = {} } = schema as { type?: unknown; properties?: object };
  const has = (key: string): boolean => Object.hasOwn(schema, key);
  const isOpen =
    (type === 'string' && !has('pattern') && !has('enum') && !has('const')) ||
    (type === 'object' && !(has('propertyNames') || isClosed(schema))) ||
    (type === undefined && !['oneOf', 'anyOf', 'const', 'enum'].some(has));
  const inside = Object.entries(properties).flatMap(([key, part]) =>
    openings(part, `${path}.${key}`),
  );
  const around = ['oneOf', 'anyOf', 'items', 'propertyNames', 'additionalProperties'];
  const parts = around.flatMap((key) => openings(Reflect.get(schema, key), path));
  return [...(isOpen ? [path] : []), ...inside, ...parts];
}

function isClosed(schema: object): boolean {
  return Reflect.get(schema, 'additionalProperties') === false;
}

describe('the published schema of audit events', () => {
  it('is what the extension goes by', () => {
    expect(text, 'Run node scripts/events-schema.ts and commit what it writes').toBe(
      schemaOfEvents(),
    );
  });

  it('has no room for a text, but for the name that policy gives and a reason that was masked', () => {
    expect([...new Set(openings(published))]).toEqual(['.user.name', '.justification']);
  });

  it.each([
    [{ type: 'object', properties: { a: { type: 'string' } }, additionalProperties: false }, '.a'],
    [{ type: 'object', properties: { a: { type: 'object' } }, additionalProperties: false }, '.a'],
    [{ type: 'object', properties: { a: {} }, additionalProperties: false }, '.a'],
  ])('would be found open in %j', (schema, path) => {
    expect(openings(schema)).toEqual([path]);
  });

  it('takes every event, and none with something more', () => {
    const takes = new Ajv().compile(published as object);
    fc.assert(
      fc.property(anyEvent, (event) => {
        expect(v.is(AUDIT_EVENT, event)).toBe(true);
        expect(takes(event), JSON.stringify(takes.errors)).toBe(true);
        expect(takes({ ...event, text: 'x' })).toBe(false);
        expect(v.is(AUDIT_EVENT, { ...event, text: 'x' })).toBe(false);
      }),
    );
  });
});

describe('docs/events.md', () => {
  const page = readFileSync(join(ROOT, 'docs/events.md'), 'utf8');
  const kinds = page.slice(page.indexOf('## Kinds'), page.indexOf('## In each format'));

  it('has an example of each kind, and it is one', () => {
    const examples = [...kinds.matchAll(/^### (.+)\n[^#]*?```json\n([^`]+)```/gmu)].map(
      ([, kind, json]): unknown[] => [kind, v.parse(AUDIT_EVENT, JSON.parse(json ?? '')).kind],
    );
    const all = AUDIT_EVENT.options.map(({ entries }) => entries.kind.literal);
    expect(examples).toEqual(all.map((kind) => [kind, kind]));
  });

  it('says what to do about every problem of a list', () => {
    expect(SYNC_FAILURES.filter((problem) => !kinds.includes(`\`${problem}\``))).toEqual([]);
  });
});

describe.each(AUDIT_FORMATS)('what is sent as %s', (format) => {
  it('is the event, whole, and nothing besides', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const { body } = batchOf([event], format, 1);
        expect(eventsIn(format, body)).toEqual([event]);
      }),
    );
  });
});
