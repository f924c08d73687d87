import type { Family } from '../../detect/types.ts';
import { KINDS } from '../../fingerprint/grams.ts';
import { groupAt, ruleAt } from '../decide.ts';
import type { PolicyLayer } from '../layer.ts';
import { mergePolicy } from '../merge.ts';
import type { FamilyRule, Policy } from '../types.ts';
import { familiesOf } from './context.ts';
import type { LintContext, Warning } from './context.ts';
import { BESIDE } from './idle.ts';
import { placesIn } from './places.ts';
import type { Place, Target } from './places.ts';

/** What never counts because of what is said elsewhere, in whichever layer. */
export function unreachable(layer: PolicyLayer, context: LintContext): Warning[] {
  const places = placesIn(layer);
  const policy = standing(context);
  return [
    ...shut(layer, policy, context),
    ...places.flatMap((place) => ofPlace(place, policy, context)),
    ...places.flatMap((place) => ofNobody(place, context)),
  ];
}

/** What holds at all times for whoever is in no group of users. */
function standing({ layers, groups = [] }: LintContext): Policy {
  const ids = layers
    .flatMap(({ layer }) => placesIn(layer))
    .flatMap(({ targets }) => targets)
    .flatMap(({ key, id }) => (key === 'groups' && groups.every((it) => it.id !== id) ? [id] : []));
  // Of one that is not known it may be either kind.
  const open = [...new Set(ids)].flatMap((id) =>
    KINDS.map((kind) => ({ id, kind, title: '', action: 'warn' as const })),
  );
  return mergePolicy(
    layers.map(({ layer }) => ({ ...layer, schedules: [], exceptions: [] })),
    { groups: [...groups, ...open] },
  );
}

/** Where nobody comes, or nothing is checked, nothing else that is said of the site counts. */
function shut({ sites = {} }: PolicyLayer, { access }: Policy, { layers }: LintContext): Warning[] {
  return Object.entries(sites).flatMap(([id, at]) => {
    const action = access[id]?.action ?? 'guard';
    const other = (['families', 'rules', 'groups'] as const).find((key) => at?.[key]);
    const isForAll = layers.every(({ layer }) =>
      Object.values(layer.userGroups ?? {}).every((part) => !part.sites?.[id]?.access),
    );
    if (action === 'guard' || other === undefined || !isForAll) return [];
    const what = `never counts, as "access" at this site is "${action}"`;
    return [{ path: ['sites', id, other], what }];
  });
}

function ofPlace(
  { path, said, targets: [target], always }: Place,
  policy: Policy,
  context: LintContext,
): Warning[] {
  // What is said beside "allow" itself is told of where it stands.
  if (!always || !target || target.key === 'families' || said.action === 'allow') return [];
  if (isChangedAtTimes(target, context)) return [];
  const families = familiesOf(target, context);
  const allowed = families.filter((family) =>
    rulesOf(policy, { ...target, key: 'families', id: family }, family).every(isAllowed),
  );
  const [kind] = allowed;
  if (target.key === 'groups' && kind) {
    // Which kind of group it is says the list alone.
    const only = allowed.length < families.length ? ` if ${target.id} is a group of ${kind}` : '';
    const what = `never counts${only}: "${kind}" is allowed, so that nothing is looked up. Use "warn" there, or take it out`;
    return [{ path, what }];
  }
  const unused = BESIDE.filter((key) => said[key] !== undefined);
  const rules = families.flatMap((family) => rulesOf(policy, target, family));
  if (said.action !== undefined || unused.length === 0 || !rules.every(isAllowed)) return [];
  const what = `is allowed, which leaves no use for ${unused.join(' and ')}: set an action as well, or take it out`;
  return [{ path, what }];
}

function isAllowed({ action }: FamilyRule): boolean {
  return action === 'allow';
}

/** What holds wherever a change counts. */
function rulesOf(policy: Policy, { site, key, id }: Target, family: Family): FamilyRule[] {
  const table = key === 'rules' ? (policy.rules[id] ?? policy) : policy;
  const group = policy.groups.find(
    (one) => key === 'groups' && one.id === id && one.kind === family,
  );
  const sites = site === undefined ? [site, ...Object.keys(policy.sites)] : [site];
  return sites.map((at) => (group ? groupAt(group, at) : ruleAt(table, at, family)));
}

/** For members of a group of users, at certain hours or until a day it may be another thing. */
function isChangedAtTimes(target: Target, context: LintContext): boolean {
  const families: readonly string[] = familiesOf(target, context);
  return context.layers
    .flatMap(({ layer }) => placesIn(layer))
    .filter(({ always, said }) => !always && said.action !== undefined && said.action !== 'allow')
    .flatMap(({ targets }) => targets)
    .some(({ key, id }) =>
      key === 'families' ? families.includes(id) : key === target.key && id === target.id,
    );
}

/** A name that the list does not have. */
function ofNobody({ path, targets }: Place, { groups }: LintContext): Warning[] {
  if (!groups) return [];
  const unknown = targets.find(
    ({ key, id }) => key === 'groups' && groups.every((group) => group.id !== id),
  );
  if (!unknown) return [];
  const known = groups.map(({ id }) => id).join(', ');
  const what = `does nothing for ${unknown.id}, which is no group of the list. It has ${known}`;
  return [{ path, what }];
}
