import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { MANAGED_KEYS } from './managed.ts';

/**
 * The schema of managed storage, for `public/managed_schema.json`. Chromium refuses to load an
 * extension whose schema holds `additionalProperties` or lists of types, so only what it knows is
 * kept: type, enum, properties and items, and within the top what the values of any other key are, without which it
 * drops them (`GetMatchingProperties` in Chromium's components/policy/core/common/schema.cc). The values are parsed
 * again in code.
 */
export function managedSchema(): object {
  const schema = toJsonSchema(v.partial(v.object(MANAGED_KEYS)), { errorMode: 'ignore' });
  return keep(schema);
}

function keep(schema: unknown): object {
  if (typeof schema !== 'object' || schema === null) return {};
  const entries = Object.entries(schema).flatMap(([key, value]): [string, unknown][] => {
    if (key === 'properties') return [[key, mapValues(value, keep)]];
    if (key === 'items') return [[key, keep(value)]];
    if (key === 'additionalProperties')
      return typeof value === 'object' ? [[key, keep(value)]] : [];
    return key === 'type' || key === 'enum' ? [[key, value]] : [];
  });
  return Object.fromEntries(entries);
}

function mapValues(object: unknown, change: (value: unknown) => object): object {
  const entries = Object.entries(object ?? {});
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value)]));
}
