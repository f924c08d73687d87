import { ORDINARY } from '../detect/rules/ordinary.ts';
import { FAMILIES } from '../detect/types.ts';
import type { Family } from '../detect/types.ts';
import { withKnownAddresses } from './addresses.ts';
import { DEFAULT_POLICY } from './default.ts';
import type { PolicyLayer } from './layer.ts';
import { partsOf } from './in-force.ts';
import type { Moment } from './in-force.ts';
import { overlay } from './overlay.ts';
import { accessOf, groupIn, mergeTerms, setting } from './settings.ts';
import type { Level } from './settings.ts';
import { stricter } from './strictness.ts';
import { MODES, ON_ERROR, OVERRIDE_LASTS } from './types.ts';
import type { FamilyRule, FamilyTable, Group, Policy } from './types.ts';

/** What the built-in default says of single rules, as a layer: it is beneath what others say of families too. */
const BUILT_IN: PolicyLayer = {
  rules: Object.fromEntries(
    Object.keys(DEFAULT_POLICY.rules).map((id) => [id, { action: 'allow' }]),
  ),
};

/** What a policy depends on beside its layers. */
export interface MergeContext extends Moment {
  /** Those of the list in force. */
  readonly groups: readonly Group[];
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
    groups: moment.groups.map((group) => groupIn(group, own)),
    terms: mergeTerms(own),
  };
}

/** @param rule an id, or undefined for what holds for all rules that are not named. */
function tableOf(stack: readonly Level[], rule: string | undefined): FamilyTable {
  const sites = new Set(
    stack.flatMap(({ parts }) => parts.flatMap((layer) => Object.keys(layer.sites ?? {}))),
  );
  return {
    families: resolveAll(stack, rule, undefined),
    sites: Object.fromEntries([...sites].map((site) => [site, resolveAll(stack, rule, site)])),
  };
}

function resolveAll(
  stack: readonly Level[],
  rule: string | undefined,
  site: string | undefined,
): Record<Family, FamilyRule> {
  const rules = { ...DEFAULT_POLICY.families };
  const layers = stack.flatMap(({ parts }) => parts);
  for (const family of FAMILIES) {
    const locked = stack.filter(({ locks }) => locks.includes(family));
    const floors = locked.map(({ parts }) => resolve([BUILT_IN, ...parts], family, rule, site));
    rules[family] = floors.reduce(stricter, resolve(layers, family, rule, site));
  }
  return rules;
}

/**
 * From the most general to what is said of one rule at one site: what is more special wins, in
 * whichever layer it stands.
 */
function resolve(
  layers: readonly PolicyLayer[],
  family: Family,
  id: string | undefined,
  site: string | undefined,
): FamilyRule {
  const atSite = layers.map((layer) => (site === undefined ? undefined : layer.sites?.[site]));
  let rule = DEFAULT_POLICY.families[family];
  for (const layer of [...layers, ...atSite]) rule = overlay(rule, layer?.families?.[family]);
  if (id === undefined) return rule;
  const { action, override } = rule;
  // One that is ordinary in small numbers is counted with its family, until it has a number of its own.
  rule = ORDINARY.has(id) ? { action, override } : { action, override, atLeast: 1 };
  for (const layer of [...layers, ...atSite]) rule = overlay(rule, layer?.rules?.[id]);
  return rule;
}
