import { FAMILIES } from '../detect/types.ts';
import type { Family } from '../detect/types.ts';
import { DEFAULT_POLICY } from './default.ts';
import type { PolicyLayer } from './layer.ts';
import { ACTIONS, OVERRIDES } from './types.ts';
import type { FamilyRule, Policy } from './types.ts';

/**
 * Lays the organisation's layers over the built-in default; a later layer wins. A family that a
 * layer locks is nowhere looser than that layer says, whatever the others set.
 */
export function mergePolicy(layers: readonly PolicyLayer[]): Policy {
  const sites = new Set(layers.flatMap((layer) => Object.keys(layer.sites ?? {})));
  return {
    families: resolveAll(layers, undefined),
    sites: Object.fromEntries([...sites].map((site) => [site, resolveAll(layers, site)])),
    onError: layers.findLast((layer) => layer.onError)?.onError ?? DEFAULT_POLICY.onError,
    groups: DEFAULT_POLICY.groups,
  };
}

function resolveAll(
  layers: readonly PolicyLayer[],
  site: string | undefined,
): Record<Family, FamilyRule> {
  const rules = { ...DEFAULT_POLICY.families };
  for (const family of FAMILIES) {
    const locked = layers.filter((layer) => layer.locks?.includes(family));
    const floors = locked.map((layer) => resolve([layer], family, site));
    rules[family] = floors.reduce(stricter, resolve(layers, family, site));
  }
  return rules;
}

/** What a site sets beats what all sites get, in whichever layer it stands. */
function resolve(
  layers: readonly PolicyLayer[],
  family: Family,
  site: string | undefined,
): FamilyRule {
  let rule = DEFAULT_POLICY.families[family];
  for (const layer of layers) rule = overlay(rule, layer.families?.[family]);
  if (site === undefined) return rule;
  for (const layer of layers) rule = overlay(rule, layer.sites?.[site]?.families[family]);
  return rule;
}

type Change = { readonly [Key in keyof FamilyRule]?: FamilyRule[Key] | undefined } | undefined;

function overlay(rule: FamilyRule, change: Change): FamilyRule {
  return {
    action: change?.action ?? rule.action,
    override: change?.override ?? rule.override,
  };
}

export function stricter(one: FamilyRule, other: FamilyRule): FamilyRule {
  return {
    action:
      ACTIONS.indexOf(one.action) >= ACTIONS.indexOf(other.action) ? one.action : other.action,
    override:
      OVERRIDES.indexOf(one.override) <= OVERRIDES.indexOf(other.override)
        ? one.override
        : other.override,
  };
}
