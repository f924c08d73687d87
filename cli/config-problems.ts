import * as v from 'valibot';
import { nearest } from './nearest.ts';
import type { Path } from './yaml-text.ts';

/** One thing that is wrong with a settings file. */
export interface Problem {
  readonly path: Path;
  readonly what: string;
}

type Schema = v.GenericSchema;
type Entries = Readonly<Record<string, Schema>>;

/** Everything that is wrong with a value, in words. Empty when nothing is. */
export function problemsOf(schema: Schema, value: unknown): Problem[] {
  const strangers = unknownFields(schema, value, []);
  const meant = new Set(strangers.map(({ suggested }) => suggested));
  const wrong = (v.safeParse(schema, value).issues ?? [])
    // Valibot names the first unknown field only, and without the one that was meant.
    .filter(({ expected }) => expected !== 'never')
    .map(toProblem)
    .filter(({ path }) => !meant.has(path.join('.')));
  return [...strangers, ...wrong];
}

interface Stranger extends Problem {
  /** The path of the field that was meant, as text. */
  readonly suggested: string | undefined;
}

function unknownFields(schema: Schema, value: unknown, path: Path): Stranger[] {
  if (typeof value !== 'object' || value === null) return [];
  const item = itemOf(schema);
  const entries = entriesOf(schema);
  if (entries && Array.isArray(value)) {
    // Valibot takes a list for an object without fields.
    const what = `"${nameOf(path)}": expected ${FIELDS}, not ${describe(value)}.`;
    return [{ path, what, suggested: undefined }];
  }
  return Object.entries(value).flatMap(([key, inner]): Stranger[] => {
    if (item && Array.isArray(value)) return unknownFields(item, inner, [...path, Number(key)]);
    if (!entries) return [];
    const known = Object.hasOwn(entries, key) ? entries[key] : undefined;
    if (known) return unknownFields(known, inner, [...path, key]);
    return [stranger([...path, key], key, Object.keys(entries))];
  });
}

function stranger(path: Path, key: string, known: readonly string[]): Stranger {
  const near = nearest(key, known);
  const hint = near === undefined ? `Known here: ${known.join(', ')}.` : `Did you mean "${near}"?`;
  const suggested = near === undefined ? undefined : [...path.slice(0, -1), near].join('.');
  return { path, what: `unknown field "${key}". ${hint}`, suggested };
}

function toProblem(issue: v.BaseIssue<unknown>): Problem {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const place = nameOf(path);
  if (issue.received === 'undefined') return { path, what: `"${place}" is missing. Add it.` };
  const expected = issue.kind === 'validation' ? issue.message : wordsFor(issue.expected ?? '');
  const isChoice = issue.kind === 'validation' || issue.type === 'picklist';
  const isQuoted = isChoice && typeof issue.input === 'string';
  const found = isQuoted ? JSON.stringify(issue.input) : describe(issue.input);
  return { path, what: `"${place}": expected ${expected}, not ${found}.` };
}

/** `groups.title`: the line says which item of a list is meant. */
function nameOf(path: Path): string {
  return path.filter((part) => typeof part === 'string').join('.');
}

const FIELDS = 'fields, one on each line';
const WORDS: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['Object', FIELDS],
  ['Array', 'a list'],
]);

function wordsFor(expected: string): string {
  if (!expected.includes(' | ')) return WORDS.get(expected) ?? expected;
  return `one of ${expected.replaceAll(/[()"]/gu, '').replaceAll(' | ', ', ')}`;
}

function describe(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return String(value);
  // A term in the wrong place is not to show up in the log of a build.
  return typeof value === 'string' ? 'text' : 'fields';
}

function entriesOf(schema: Schema): Entries | undefined {
  const inner = unwrap(schema);
  return 'entries' in inner ? (inner.entries as Entries) : undefined;
}

function itemOf(schema: Schema): Schema | undefined {
  const inner = unwrap(schema);
  return 'item' in inner ? (inner.item as Schema) : undefined;
}

function unwrap(schema: Schema): Schema {
  return 'wrapped' in schema ? unwrap(schema.wrapped as Schema) : schema;
}
