import type { AccessTable, SiteAccess, SiteAction } from './access-schema.ts';
import type { PolicyLayer } from './layer.ts';
import type { Term } from './term-schema.ts';

/** A layer with what applies of it, and what it locks. */
export interface Level {
  readonly locks: readonly string[];
  readonly parts: readonly PolicyLayer[];
}

/**
 * The last that a layer set, but nothing looser than what one that locks it says, or else the built-in policy.
 *
 * @param order from loose to strict.
 */
export function setting<T extends string>(
  layers: readonly PolicyLayer[],
  key: 'onError' | 'mode' | 'overrideLasts',
  order: readonly T[],
  builtIn: T,
): T {
  const saidBy = (layer: PolicyLayer): T | undefined => order.find((value) => value === layer[key]);
  const last = layers.map(saidBy).findLast((value) => value !== undefined);
  const floors = layers
    .filter(({ locks }) => locks?.includes(key))
    .map((layer) => saidBy(layer) ?? builtIn);
  const counting = [last ?? builtIn, ...floors];
  return order.findLast((value) => counting.includes(value)) ?? builtIn;
}

export const ACCESS_ORDER: readonly SiteAction[] = ['allow', 'guard', 'redirect', 'block'];
export const GUARDED: SiteAccess = { action: 'guard' };

/**
 * What holds at each site that policy names as a whole. Where a layer locks that, nothing is looser than it says, and a
 * site of which it says nothing is at least guarded.
 */
export function accessOf(stack: readonly Level[]): AccessTable {
  const table = tableOf(stack.flatMap(({ parts }) => parts));
  const strictness = ({ action }: SiteAccess): number => ACCESS_ORDER.indexOf(action);
  for (const { parts } of stack.filter(({ locks }) => locks.includes('access'))) {
    const floors = tableOf(parts);
    for (const site of new Set([...table.keys(), ...floors.keys()])) {
      const [now, floor] = [table.get(site) ?? GUARDED, floors.get(site) ?? GUARDED];
      // Of two that are as strict, the words are those of the layer that locks.
      if (strictness(now) <= strictness(floor)) table.set(site, floor);
    }
  }
  return Object.fromEntries(table);
}

/** The last that is said of each site. */
function tableOf(parts: readonly PolicyLayer[]): Map<string, SiteAccess> {
  return new Map(
    parts
      .flatMap(({ sites = {} }) => Object.entries(sites))
      .flatMap(([site, at]) => (at?.access ? [[site, at.access] as const] : [])),
  );
}

/** Of two terms with the same id the later one counts, but none takes the place of one whose layer locks terms. */
export function mergeTerms(layers: readonly PolicyLayer[]): readonly Term[] {
  const [locked = [], open = []] = [true, false].map((isLocked) =>
    layers
      .filter(({ locks }) => (locks?.includes('term') ?? false) === isLocked)
      .flatMap(({ terms }) => terms ?? []),
  );
  const ids = new Set(locked.map(({ id }) => id));
  const byId = new Map(open.filter(({ id }) => !ids.has(id)).map((term) => [term.id, term]));
  return [...locked, ...byId.values()];
}
