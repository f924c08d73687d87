import * as v from 'valibot';
import { FAMILIES } from '../detect/types.ts';
import type { Family } from '../detect/types.ts';
import { SITES } from '../sites/index.ts';
import { ACTIONS, ON_ERROR, OVERRIDES } from './types.ts';

const familyRule = v.strictObject({
  action: v.optional(v.picklist(ACTIONS)),
  override: v.optional(v.picklist(OVERRIDES)),
});

const families = v.strictObject({
  secret: v.optional(familyRule),
  personal: v.optional(familyRule),
  code: v.optional(familyRule),
  document: v.optional(familyRule),
  term: v.optional(familyRule),
} satisfies Record<Family, unknown>);

/** What an organisation may set, key by key. Managed storage and a policy file share it. */
export const LAYER_KEYS = {
  families,
  sites: v.strictObject(
    Object.fromEntries(SITES.map((site) => [site.id, v.optional(v.strictObject({ families }))])),
  ),
  onError: v.picklist(ON_ERROR),
  locks: v.array(v.picklist(FAMILIES)),
};

const LAYER = v.partial(v.strictObject(LAYER_KEYS));

/** One layer of policy: only what it sets. `locks` names families that no other layer may loosen. */
export type PolicyLayer = v.InferOutput<typeof LAYER>;

/** A setting that was not understood: where it is and what would have been accepted. */
export interface Rejection {
  readonly path: string;
  readonly expected: string;
}

export interface ParsedLayer {
  readonly layer: PolicyLayer;
  readonly rejected: readonly Rejection[];
}

/**
 * Reads a layer value by value: one that cannot be read is left out and reported, all others count,
 * so that a slip in one place does not loosen another.
 */
export function parseLayer(input: unknown): ParsedLayer {
  const rejected: Rejection[] = [];
  const draft: unknown = copyOf(input);
  for (;;) {
    const parsed = v.safeParse(LAYER, draft);
    if (parsed.success && !Array.isArray(draft)) {
      return { layer: parsed.output, rejected: rejected.toSorted(byPath) };
    }
    // The last one first, because taking an item out of a list moves those behind it.
    const issue = parsed.issues?.at(-1);
    const path = pathOf(issue);
    if (!issue || !removeAt(draft, path)) {
      return { layer: {}, rejected: [{ path: '', expected: 'an object' }] };
    }
    rejected.push({ path: path.join('.'), expected: expectedAt(path, issue) });
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

function expectedAt(path: Path, { expected }: v.BaseIssue<unknown>): string {
  if (expected !== 'never' && expected !== null) return expected;
  return path.length > 1 ? 'a setting that exists' : `one of ${Object.keys(LAYER_KEYS).join(', ')}`;
}

/** Takes one value out of a tree. False when there is none at that path. */
function removeAt(tree: unknown, [key, ...rest]: Path): boolean {
  if (typeof tree !== 'object' || tree === null || key === undefined) return false;
  if (rest.length > 0) return removeAt(Reflect.get(tree, key), rest);
  if (!Array.isArray(tree)) return Object.hasOwn(tree, key) && Reflect.deleteProperty(tree, key);
  return tree.splice(Number(key), 1).length > 0;
}
