import type { Family } from '../detect/types.ts';
import { withKnownAddresses } from './addresses.ts';
import { groupAt, ruleAt } from './decide.ts';
import { DEFAULT_POLICY } from './default.ts';
import type { Path } from './draft.ts';
import { placedParts } from './in-force.ts';
import type { PolicyLayer } from './layer.ts';
import { mergePolicy } from './merge.ts';
import type { MergeContext } from './merge.ts';
import { kindOf } from './resolve.ts';
import type { FamilyRule, ListedGroup, Policy } from './types.ts';

/** What is asked about: a family at a site, or one rule or one group of it. */
export interface Asked {
  /** Undefined: all sites that are not named. */
  readonly site: string | undefined;
  readonly family: Family;
  readonly rule?: string | undefined;
  /** Its kind is the family. */
  readonly group?: string | undefined;
}

/** One place that says something of it. */
export interface Step {
  /** Which layer, from 0, or what lies beneath them. */
  readonly layer: number | 'built in' | 'the list';
  readonly path: Path;
  readonly says: Partial<Record<keyof FamilyRule, unknown>>;
}

export interface Explanation {
  readonly policy: Policy;
  readonly rule: FamilyRule;
  /** Of a group of a list that is not known: what holds if the list asks for the strictest. */
  readonly atMost: FamilyRule;
  /** From the most general to the most special: of two that say something of the same, the later one counts. */
  readonly steps: readonly Step[];
  /** The layers that lock the family: it is nowhere looser than each of them says. */
  readonly lockedBy: readonly number[];
}

/** What applies, and why. */
export function explain(
  given: readonly PolicyLayer[],
  context: MergeContext,
  asked: Asked,
): Explanation {
  const layers = withKnownAddresses(given);
  const { family, group } = asked;
  const listed = context.groups.find(({ id }) => id === group);
  const merged = (action: ListedGroup['action']): Policy => {
    if (group === undefined || listed) return mergePolicy(layers, context);
    const stand = { id: group, kind: kindOf(family), title: '', action };
    return mergePolicy(layers, { ...context, groups: [stand] });
  };
  // The least that a list can ask for.
  const policy = merged('warn');
  return {
    policy,
    rule: ruleOf(policy, asked),
    atMost: ruleOf(merged('block'), asked),
    steps: stepsTo(layers, context, asked, listed),
    lockedBy: layers.flatMap(({ locks }, at) => (locks?.includes(family) ? [at] : [])),
  };
}

function ruleOf(policy: Policy, { site, family, rule, group }: Asked): FamilyRule {
  const known = group === undefined ? undefined : policy.groups.find(({ id }) => id === group);
  if (known) return groupAt(known, site);
  return ruleAt((rule === undefined ? undefined : policy.rules[rule]) ?? policy, site, family);
}

function stepsTo(
  layers: readonly PolicyLayer[],
  context: MergeContext,
  { site, family, rule, group }: Asked,
  listed: ListedGroup | undefined,
): Step[] {
  const general = layers.flatMap((layer, at) =>
    placedParts(layer, context).map((placed) => ({ ...placed, layer: at })),
  );
  const atSite = general.flatMap(({ path, part, layer }) => {
    const own = site === undefined ? undefined : part.sites?.[site];
    return own ? [{ path: below(path, 'sites', site), part: own, layer }] : [];
  });
  const said = (key: 'families' | 'rules' | 'groups', id: string | undefined): Step[] =>
    [...general, ...atSite].map(({ path, part, layer }) => ({
      ...{ layer, path: below(path, key, id) },
      says: set(id === undefined ? undefined : tableOf(part, key)[id]),
    }));
  const steps: Step[] = [
    { layer: 'built in', path: [], says: DEFAULT_POLICY.families[family] },
    ...said('families', family),
    { layer: 'the list', path: [], says: set(listed && { action: listed.action }) },
    ...said('rules', rule),
    ...said('groups', group),
  ];
  return steps.filter(({ says }) => Object.keys(says).length > 0);
}

function tableOf(
  part: PolicyLayer,
  key: 'families' | 'rules' | 'groups',
): Readonly<Record<string, Step['says'] | undefined>> {
  return part[key] ?? {};
}

/** An exception says what it says itself, and not of a site or a family inside of it. */
function below(path: Path, key: string, name: string | undefined): Path {
  const isTimed = path[0] === 'schedules' || path[0] === 'exceptions';
  return isTimed ? path : [...path, key, name ?? ''];
}

function set(change: Step['says'] = {}): Step['says'] {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
