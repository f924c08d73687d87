import { ORDINARY } from '../detect/rules/ordinary.ts';
import { FAMILIES } from '../detect/types.ts';
import type { Family } from '../detect/types.ts';
import { DEFAULT_POLICY } from './default.ts';
import type { PolicyLayer } from './layer.ts';
import type { Term } from './term-schema.ts';
import { ACTIONS, OVERRIDES } from './types.ts';
import type { FamilyRule, FamilyTable, Policy } from './types.ts';

/** What the built-in default says of single rules, as a layer: it is beneath what others say of families too. */
const BUILT_IN: PolicyLayer = {
  rules: Object.fromEntries(
    Object.keys(DEFAULT_POLICY.rules).map((id) => [id, { action: 'allow' }]),
  ),
};

/**
 * Lays the organisation's layers over the built-in default; a later layer wins. A family that a
 * layer locks is nowhere looser than that layer says, whatever the others set.
 */
export function mergePolicy(own: readonly PolicyLayer[]): Policy {
  const layers = [BUILT_IN, ...own];
  const ids = new Set(
    layers.flatMap((layer) =>
      [layer, ...Object.values(layer.sites ?? {})].flatMap((at) => Object.keys(at?.rules ?? {})),
    ),
  );
  return {
    ...tableOf(layers, undefined),
    rules: Object.fromEntries([...ids].map((id) => [id, tableOf(layers, id)])),
    onError: layers.findLast((layer) => layer.onError)?.onError ?? DEFAULT_POLICY.onError,
    groups: DEFAULT_POLICY.groups,
    terms: mergeTerms(layers),
  };
}

/** @param rule an id, or undefined for what holds for all rules that are not named. */
function tableOf(layers: readonly PolicyLayer[], rule: string | undefined): FamilyTable {
  const sites = new Set(layers.flatMap((layer) => Object.keys(layer.sites ?? {})));
  return {
    families: resolveAll(layers, rule, undefined),
    sites: Object.fromEntries([...sites].map((site) => [site, resolveAll(layers, rule, site)])),
  };
}

function resolveAll(
  layers: readonly PolicyLayer[],
  rule: string | undefined,
  site: string | undefined,
): Record<Family, FamilyRule> {
  const rules = { ...DEFAULT_POLICY.families };
  for (const family of FAMILIES) {
    const locked = layers.filter((layer) => layer.locks?.includes(family));
    const floors = locked.map((layer) => resolve([layer], family, rule, site));
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

type Change = { readonly [Key in keyof FamilyRule]?: FamilyRule[Key] | undefined } | undefined;

function overlay(rule: FamilyRule, change: Change): FamilyRule {
  return withAtLeast(
    { action: change?.action ?? rule.action, override: change?.override ?? rule.override },
    change?.atLeast ?? rule.atLeast,
  );
}

export function stricter(one: FamilyRule, other: FamilyRule): FamilyRule {
  const { action } = ACTIONS.indexOf(one.action) >= ACTIONS.indexOf(other.action) ? one : other;
  const { override } =
    OVERRIDES.indexOf(one.override) <= OVERRIDES.indexOf(other.override) ? one : other;
  return withAtLeast({ action, override }, fewer(one.atLeast, other.atLeast));
}

/** A number of its own may be stricter or looser than that of the family, but nothing is stricter than one. */
function fewer(one: number | undefined, other: number | undefined): number | undefined {
  if (one !== undefined && other !== undefined) return Math.min(one, other);
  return one === 1 || other === 1 ? 1 : undefined;
}

function withAtLeast(rule: FamilyRule, atLeast: number | undefined): FamilyRule {
  return atLeast === undefined ? rule : { ...rule, atLeast };
}

/** Of two terms with the same id the later one counts, but none takes the place of one whose layer locks terms. */
function mergeTerms(layers: readonly PolicyLayer[]): readonly Term[] {
  const [locked = [], open = []] = [true, false].map((isLocked) =>
    layers
      .filter(({ locks }) => (locks?.includes('term') ?? false) === isLocked)
      .flatMap(({ terms }) => terms ?? []),
  );
  const ids = new Set(locked.map(({ id }) => id));
  const byId = new Map(open.filter(({ id }) => !ids.has(id)).map((term) => [term.id, term]));
  return [...locked, ...byId.values()];
}
