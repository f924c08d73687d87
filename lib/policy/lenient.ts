import * as v from 'valibot';

/** A setting that was not understood: where it is and what would have been accepted. */
export interface Rejection {
  readonly path: string;
  readonly expected: string;
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
): { readonly value: T | undefined; readonly rejected: readonly Rejection[] } {
  const rejected: Rejection[] = [];
  const draft: unknown = copyOf(input);
  for (;;) {
    const parsed = v.safeParse(schema, draft);
    if (parsed.success && !Array.isArray(draft)) {
      return { value: parsed.output, rejected: rejected.toSorted(byPath) };
    }
    // The last one first, because taking an item out of a list moves those behind it.
    const issue = parsed.issues?.at(-1);
    const path = pathOf(issue);
    if (!issue || !removeAt(draft, path)) {
      return { value: undefined, rejected: [{ path: '', expected: 'an object' }] };
    }
    rejected.push({ path: path.join('.'), expected: expectedAt(path, names, issue) });
  }
}

/** JSON is all that policy can be; anything else is no layer. */
function copyOf(input: unknown): unknown {
  return input === undefined ? undefined : JSON.parse(JSON.stringify(input));
}

function byPath(one: Rejection, other: Rejection): number {
  return one.path < other.path ? -1 : 1;
}

type Path = readonly (string | number)[];

function pathOf(issue: v.BaseIssue<unknown> | undefined): Path {
  return (issue?.path ?? []).map(({ key }) =>
    typeof key === 'number' || typeof key === 'string' ? key : '',
  );
}

function expectedAt(path: Path, names: readonly string[], issue: v.BaseIssue<unknown>): string {
  const { expected } = issue;
  if (expected !== 'never' && expected !== null) return expected;
  return path.length > 1 ? 'a setting that exists' : `one of ${names.join(', ')}`;
}

/** Takes one value out of a tree. False when there is none at that path. */
function removeAt(tree: unknown, [key, ...rest]: Path): boolean {
  if (typeof tree !== 'object' || tree === null || key === undefined) return false;
  if (rest.length > 0) return removeAt(Reflect.get(tree, key), rest);
  if (!Array.isArray(tree)) return Object.hasOwn(tree, key) && Reflect.deleteProperty(tree, key);
  return tree.splice(Number(key), 1).length > 0;
}
