import * as v from 'valibot';
import { MANAGED_KEYS } from '../../lib/policy/managed.ts';
import schema from '../../public/managed_schema.json' with { type: 'json' };

const keySchema = v.object({
  type: v.optional(v.string()),
  enum: v.optional(v.array(v.string())),
});
const keySchemas = v.record(v.string(), keySchema);

export type KeySchema = v.InferOutput<typeof keySchema>;

/** Every managed setting and what kind of value it takes, as the browser knows it. */
export function managedKeys(): readonly (readonly [name: string, schema: KeySchema])[] {
  return Object.entries(v.parse(keySchemas, schema.properties));
}

/** What a managed setting says, in English, for where there is no Markdown. */
export function descriptionOf(name: string): string {
  const described = Object.entries<v.GenericSchema>(MANAGED_KEYS).find(([key]) => key === name);
  return (described && v.getDescription(described[1])?.replaceAll('`', '')) ?? '';
}

export function isNumber({ type }: KeySchema): boolean {
  return type === 'number' || type === 'integer';
}

/** A value as a part of an id: those have letters, digits and underscores. */
export function idOf(value: string): string {
  return value.replaceAll(/\W/gu, '_');
}
