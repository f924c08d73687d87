import { FAMILIES } from '../detect/types.ts';
import type { Family } from '../detect/types.ts';
import { withKnownAddresses } from './addresses.ts';
import { DEFAULT_POLICY } from './default.ts';
import type { PolicyLayer } from './layer.ts';
import { partsOf } from './in-force.ts';
import type { Moment } from './in-force.ts';
import { familyRule, groupRule, singleRule } from './resolve.ts';
import { accessOf, mergeTerms, setting } from './settings.ts';
import type { Level } from './settings.ts';
import { stricter } from './strictness.ts';
import { MODES, ON_ERROR, OVERRIDE_LASTS } from './types.ts';
import type { FamilyRule, FamilyTable, Group, ListedGroup, Policy } from './types.ts';

/** What the built-in default says of single rules, as a layer: it is beneath what others say of families too. */
export const BUILT_IN: PolicyLayer = {
  rules: Object.fromEntries(
    Object.keys(DEFAULT_POLICY.rules).map((id) => [id, { action: 'allow' }]),
  ),
};

/** What a policy depends on beside its layers. */
export interface MergeContext extends Moment {
  /** Those of the list in force. */
  readonly groups: readonly ListedGroup[];
}

/** Nobody in particular, and no list. */
const NOBODY: MergeContext = { memberOf: [], now: 0, groups: [] };

/**
 * Lays the organisation's layers over the built-in default; a later layer wins. What a layer locks is
 * nowhere looser than that layer alone over the built-in default, whatever the others set.
 */
export function mergePolicy(
  given: readonly PolicyLayer[],
  context: Partial<MergeContext> = {},
): Policy {
  const own = withKnownAddresses(given);
  const moment = { ...NOBODY, ...context };
  const stack = [BUILT_IN, ...own].map((layer) => ({
    locks: layer.locks ?? [],
    parts: partsOf(layer, moment),
  }));
  const layers = stack.flatMap(({ parts }) => parts);
  const ids = new Set(
    layers.flatMap((layer) =>
      [layer, ...Object.values(layer.sites ?? {})].flatMap((at) => Object.keys(at?.rules ?? {})),
    ),
  );
  return {
    ...tableOf(stack, undefined),
    rules: Object.fromEntries([...ids].map((id) => [id, tableOf(stack, id)])),
    onError: setting(own, 'onError', ON_ERROR, DEFAULT_POLICY.onError),
    overrideLasts: setting(own, 'overrideLasts', OVERRIDE_LASTS, DEFAULT_POLICY.overrideLasts),
    mode: setting(own, 'mode', MODES, DEFAULT_POLICY.mode),
    access: accessOf(stack),
    groups: moment.groups.map((group) => groupIn(stack, group)),
    terms: mergeTerms(own),
  };
}

/** @param rule an id, or undefined for what holds for all rules that are not named. */
function tableOf(stack: readonly Level[], rule: string | undefined): FamilyTable {
  const ruleOf = (family: Family, site?: string): FamilyRule =>
    withFloors(stack, family, (layers) =>
      rule === undefined
        ? familyRule(layers, family, site)
        : singleRule(layers, family, rule, site),
    );
  const rules = (site?: string): Record<Family, FamilyRule> => {
    const all = { ...DEFAULT_POLICY.families };
    for (const family of FAMILIES) all[family] = ruleOf(family, site);
    return all;
  };
  return { families: rules(), sites: atSites(stack, rules) };
}

function groupIn(stack: readonly Level[], group: ListedGroup): Group {
  const { id, kind, title } = group;
  const ruleAt = (site?: string): FamilyRule =>
    withFloors(stack, kind, (layers) => groupRule(layers, group, site));
  return { id, kind, title, rule: ruleAt(), sites: atSites(stack, ruleAt) };
}

/** For each site that a layer names. */
function atSites<T>(stack: readonly Level[], at: (site: string) => T): Record<string, T> {
  const sites = new Set(
    stack.flatMap(({ parts }) => parts.flatMap((layer) => Object.keys(layer.sites ?? {}))),
  );
  return Object.fromEntries([...sites].map((site) => [site, at(site)]));
}

/** What all layers say together, and nothing looser than what one that locks the family says alone. */
function withFloors(
  stack: readonly Level[],
  family: Family,
  ruleIn: (layers: readonly PolicyLayer[]) => FamilyRule,
): FamilyRule {
  const locked = stack.filter(({ locks }) => locks.includes(family));
  const floors = locked.map(({ parts }) => ruleIn([BUILT_IN, ...parts]));
  return floors.reduce(stricter, ruleIn(stack.flatMap(({ parts }) => parts)));
}
