import * as v from 'valibot';
import { Draft } from './draft.ts';
import type { Path } from './draft.ts';

/** A setting that was not understood: where it is and what would have been accepted. */
export interface Rejection {
  readonly path: string;
  readonly expected: string;
}

/** Takes note of what is wrong. */
export type Report = (path: Path, expected: string) => void;

export interface Lenient<T> {
  readonly value: T | undefined;
  readonly rejected: readonly Rejection[];
  /** Where what is at a path of `value` stood in the input: items before it may have been left out. */
  readonly placeOf: (path: Path) => string;
}

/**
 * Reads an object value by value: one that cannot be read is left out and reported, all others
 * count, so that a slip in one place does not loosen another.
 *
 * @param names what may stand at the top.
 */
export function parseLenient<T extends object>(
  schema: v.GenericSchema<unknown, T>,
  names: readonly string[],
  input: unknown,
): Lenient<T> {
  const rejected = new Map<string, Rejection>();
  const draft = new Draft(input);
  const placeOf = (path: Path): string => draft.placeOf(path);
  for (;;) {
    const parsed = v.safeParse(schema, draft.tree);
    if (parsed.success && !Array.isArray(draft.tree)) {
      return { value: parsed.output, rejected: [...rejected.values()].toSorted(byPath), placeOf };
    }
    const found = (parsed.issues ?? []).map((issue) => {
      const path = pathOf(issue);
      return { path, place: placeOf(path), expected: expectedAt(path, names, issue) };
    });
    const removed = new Set<string>();
    // The last one first, because taking an item out of a list moves those behind it.
    for (const { path, place, expected } of found.toReversed()) {
      if (!rejected.has(place)) rejected.set(place, { path: place, expected });
      if (path.some((_, at) => removed.has(path.slice(0, at + 1).join('.')))) continue;
      const taken = draft.remove(path);
      if (taken) removed.add(taken.join('.'));
    }
    if (removed.size === 0) {
      return { value: undefined, rejected: [{ path: '', expected: 'an object' }], placeOf };
    }
  }
}

function byPath(one: Rejection, other: Rejection): number {
  return one.path < other.path ? -1 : 1;
}

function pathOf(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).map(({ key }) =>
    typeof key === 'number' || typeof key === 'string' ? key : '',
  );
}

function expectedAt(
  path: Path,
  names: readonly string[],
  { expected, message, input }: v.BaseIssue<unknown>,
): string {
  if (input === undefined) return 'to be there';
  if (expected === null) return message;
  if (expected !== 'never') return expected;
  return path.length > 1 ? 'a setting that exists' : `one of ${names.join(', ')}`;
}
