import { OVERRIDES } from '../../base/overrides.ts';
import type { Family } from '../../detect/types.ts';
import { DEFAULT_POLICY } from '../default.ts';
import { partsOf } from '../in-force.ts';
import type { PolicyLayer } from '../layer.ts';
import { BUILT_IN } from '../merge.ts';
import { familyRule, groupRule, kindOf, singleRule } from '../resolve.ts';
import { ACCESS_ORDER, GUARDED } from '../settings.ts';
import { ACTIONS, MODES, ON_ERROR, OVERRIDE_LASTS } from '../types.ts';
import type { FamilyRule } from '../types.ts';
import { familiesOf } from './context.ts';
import type { LintContext, NamedLayer, Warning } from './context.ts';
import { placesIn } from './places.ts';
import type { Place, Target } from './places.ts';

const ADVICE = 'Make it as strict, or take it out';

/** What another layer locks, and more strictly than this one says: what this one says is never what holds. */
export function conflicts(layer: PolicyLayer, context: LintContext): Warning[] {
  const others = context.layers.filter((other) => other.layer !== layer);
  return others.flatMap((other) => [
    ...placesIn(layer).flatMap((place) => ofPlace(place, other, context)),
    ...ofAccess(layer, other),
    ...ofSettings(layer, other),
    ...ofTerms(layer, other),
  ]);
}

const KEYS = ['action', 'override', 'atLeast'] as const;
type Key = (typeof KEYS)[number];

/** Where that is so for all that it is about. */
function ofPlace(place: Place, other: NamedLayer, context: LintContext): Warning[] {
  return KEYS.filter((key) => place.said[key] !== undefined).flatMap((key) => {
    const locks = place.targets.map((target) => lockOn(key, place, target, other, context));
    const [first] = locks;
    if (!first || locks.includes(undefined)) return [];
    return [{ path: [...place.path, key], what: `${first}. ${ADVICE}` }];
  });
}

/** In words, what keeps it from having an effect. */
function lockOn(
  key: Key,
  { said, memberOf }: Place,
  target: Target,
  { name, layer }: NamedLayer,
  context: LintContext,
): string | undefined {
  const families = familiesOf(target, context);
  const stricter = families.flatMap((family) => {
    if (!layer.locks?.includes(family)) return [];
    const floors = floorsOf(target, family, layer, memberOf);
    return floors.every((floor) => isLooser(key, said[key], floor))
      ? [{ family, value: floors[0]?.[key] }]
      : [];
  });
  const [first] = stricter;
  if (!first) return undefined;
  const { family, value } = first;
  // Which kind of group it is says the list alone.
  const only = stricter.length < families.length ? ` if ${target.id} is a group of ${family}` : '';
  const what = value === undefined ? 'no number of its own' : `${key} ${JSON.stringify(value)}`;
  return `never holds${only}: ${name} locks "${family}" with ${what}, which is stricter`;
}

/** What the layer that locks says at all times, for each of whom it counts: nothing is looser. */
function floorsOf(
  { site, key, id }: Target,
  family: Family,
  layer: PolicyLayer,
  memberOf: string | undefined,
): FamilyRule[] {
  const standing = { ...layer, schedules: [], exceptions: [] };
  const members =
    memberOf === undefined
      ? [[], ...Object.keys(layer.userGroups ?? {}).map((one) => [one])]
      : [[memberOf]];
  return members.map((group) => {
    const layers = [BUILT_IN, ...partsOf(standing, { memberOf: group, now: 0 })];
    if (key === 'families') return familyRule(layers, family, site);
    if (key === 'rules') return singleRule(layers, family, id, site);
    return groupRule(layers, { id, kind: kindOf(family), action: 'warn' }, site);
  });
}

function isLooser(key: Key, said: unknown, floor: FamilyRule): boolean {
  // Without a number it is counted with its family, and nothing but one is stricter.
  if (key === 'atLeast') return Number(said) > (floor.atLeast ?? 1);
  const order: readonly unknown[] = key === 'action' ? ACTIONS : OVERRIDES.toReversed();
  return order.indexOf(said) < order.indexOf(floor[key]);
}

function ofAccess(layer: PolicyLayer, { name, layer: other }: NamedLayer): Warning[] {
  if (!other.locks?.includes('access')) return [];
  const parts = [
    { path: [], part: layer, group: undefined },
    ...Object.entries(layer.userGroups ?? {}).map(([group, part]) => ({
      ...{ path: ['userGroups', group], part, group },
    })),
  ];
  return parts.flatMap(({ path, part, group }) =>
    Object.entries(part.sites ?? {}).flatMap(([site, at]) => {
      const own = group === undefined ? undefined : other.userGroups?.[group]?.sites?.[site];
      const floor = own?.access ?? other.sites?.[site]?.access ?? GUARDED;
      const said = at?.access?.action;
      if (said === undefined) return [];
      if (ACCESS_ORDER.indexOf(said) >= ACCESS_ORDER.indexOf(floor.action)) return [];
      const what = `never holds: ${name} locks "access" with "${floor.action}" at this site, which is stricter. ${ADVICE}`;
      return [{ path: [...path, 'sites', site, 'access'], what }];
    }),
  );
}

/** From lenient to strict. */
export const SETTINGS = { mode: MODES, onError: ON_ERROR, overrideLasts: OVERRIDE_LASTS } as const;

function ofSettings(layer: PolicyLayer, { name, layer: other }: NamedLayer): Warning[] {
  return (['mode', 'onError', 'overrideLasts'] as const).flatMap((key) => {
    const said = layer[key];
    const floor = other[key] ?? DEFAULT_POLICY[key];
    const order: readonly string[] = SETTINGS[key];
    if (said === undefined || !other.locks?.includes(key)) return [];
    if (order.indexOf(said) >= order.indexOf(floor)) return [];
    const what = `never holds: ${name} locks "${key}" with "${floor}", which is stricter. ${ADVICE}`;
    return [{ path: [key], what }];
  });
}

function ofTerms({ terms = [] }: PolicyLayer, { name, layer: other }: NamedLayer): Warning[] {
  if (!other.locks?.includes('term')) return [];
  const ids = new Set(other.terms?.map(({ id }) => id));
  return terms.flatMap(({ id }, at) => {
    const what = `has no effect: ${name} locks "term" and has a term of this id. Give it another one`;
    return ids.has(id) ? [{ path: ['terms', at], what }] : [];
  });
}
