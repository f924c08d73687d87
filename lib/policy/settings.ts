import type { AccessTable, SiteAccess, SiteAction } from './access-schema.ts';
import type { PolicyLayer } from './layer.ts';
import { overlay } from './overlay.ts';
import { stricter } from './strictness.ts';
import type { Term } from './term-schema.ts';
import type { FamilyRule, Group } from './types.ts';

/** A layer with what applies of it, and what it locks. */
export interface Level {
  readonly locks: readonly string[];
  readonly parts: readonly PolicyLayer[];
}

/** The last that a layer set, but nothing looser than one that locks it. `order` is from loose to strict. */
export function setting<T extends string>(
  layers: readonly PolicyLayer[],
  key: 'onError' | 'mode' | 'overrideLasts',
  order: readonly T[],
): T | undefined {
  const valueOf = (layer: PolicyLayer): T[] => order.filter((value) => value === layer[key]);
  const last = layers.flatMap(valueOf).at(-1);
  const locked = layers.filter(({ locks }) => locks?.includes(key)).flatMap(valueOf);
  return order.findLast((value) => value === last || locked.includes(value));
}

const ACCESS_ORDER: readonly SiteAction[] = ['allow', 'guard', 'redirect', 'block'];

/** What holds at each site that policy names as a whole; where a layer locks that, nothing looser. */
export function accessOf(stack: readonly Level[]): AccessTable {
  const table: Record<string, SiteAccess> = {};
  const lay = (parts: readonly PolicyLayer[], isFloor: boolean): void => {
    for (const [site, at] of parts.flatMap(({ sites = {} }) => Object.entries(sites))) {
      const access = at?.access;
      const before = ACCESS_ORDER.indexOf(table[site]?.action ?? 'guard');
      if (access && !(isFloor && ACCESS_ORDER.indexOf(access.action) < before))
        table[site] = access;
    }
  };
  for (const { parts } of stack) lay(parts, false);
  for (const { locks, parts } of stack) if (locks.includes('access')) lay(parts, true);
  return table;
}

/** What policy says of a group of the list; a layer that locks its kind is a floor for it. */
export function groupIn(group: Group, layers: readonly PolicyLayer[]): Group {
  const { id, kind, title, action, override = 'acknowledge' } = group;
  if (layers.every((layer) => layer.groups?.[id] === undefined)) return group;
  const base = { action, override };
  const of = (some: readonly PolicyLayer[]): FamilyRule =>
    some.reduce<FamilyRule>((rule, layer) => overlay(rule, layer.groups?.[id]), base);
  const locked = layers.filter((layer) => layer.locks?.includes(kind));
  const rule = locked.map((layer) => of([layer])).reduce(stricter, of(layers));
  const isAllowed = rule.action === 'allow';
  return { id, kind, title, ...rule, action: isAllowed ? 'warn' : rule.action };
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
