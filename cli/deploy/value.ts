import type { Value } from './schema.ts';

/** XML 1.0 has no such characters (https://www.w3.org/TR/xml/#charsets), and the registry ends a text at NUL. */
const UNWRITABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u;

/** Where a value holds what not every format can carry, and what that is; undefined when there is nothing. */
export function unwritable(input: unknown, path: string): string | undefined {
  if (typeof input === 'string') {
    return UNWRITABLE.test(input) ? `${path}: expected no control characters` : undefined;
  }
  if (typeof input === 'boolean' || (typeof input === 'number' && Number.isFinite(input))) {
    return undefined;
  }
  if (typeof input !== 'object' || input === null) return `${path}: expected a value, not nothing`;
  for (const [key, value] of Object.entries(input)) {
    const problem =
      unwritable(key, path) ?? unwritable(value, path === '' ? key : `${path}.${key}`);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

export function isValue(input: unknown): input is Value {
  return unwritable(input, '') === undefined;
}
