import type { Family } from '../detect/types.ts';
import { withKnownAddresses } from './addresses.ts';
import { ruleAt } from './decide.ts';
import { DEFAULT_POLICY } from './default.ts';
import type { Path } from './draft.ts';
import { placedParts } from './in-force.ts';
import type { PolicyLayer } from './layer.ts';
import { mergePolicy } from './merge.ts';
import type { MergeContext } from './merge.ts';
import type { FamilyRule, Policy } from './types.ts';

/** What is asked about. */
export interface Asked {
  /** Undefined: all sites that are not named. */
  readonly site: string | undefined;
  readonly family: Family;
  /** One rule of the family; undefined: those that are not named. */
  readonly rule: string | undefined;
}

/** One place that says something of it. */
export interface Step {
  /** Which layer, from 0; undefined for the built-in policy. */
  readonly layer: number | undefined;
  readonly path: Path;
  readonly says: Partial<Record<keyof FamilyRule, unknown>>;
}

export interface Explanation {
  readonly policy: Policy;
  readonly rule: FamilyRule;
  /** From the most general to the most special: of two that say something of the same, the later one counts. */
  readonly steps: readonly Step[];
  /** The layers that lock the family: it is nowhere looser than each of them says. */
  readonly lockedBy: readonly number[];
}

/** What applies, and why. */
export function explain(
  given: readonly PolicyLayer[],
  context: MergeContext,
  { site, family, rule }: Asked,
): Explanation {
  const layers = withKnownAddresses(given);
  const policy = mergePolicy(layers, context);
  const general = layers.flatMap((layer, at) =>
    placedParts(layer, context).map((placed) => ({ ...placed, layer: at })),
  );
  const atSite = general.flatMap(({ path, part, layer }) => {
    const own = site === undefined ? undefined : part.sites?.[site];
    return own ? [{ path: below(path, 'sites', site), part: own, layer }] : [];
  });
  const parts = [...general, ...atSite];
  const steps = [
    { layer: undefined, path: [], says: DEFAULT_POLICY.families[family] },
    ...parts.map(({ path, part, layer }) => ({
      ...{ layer, path: below(path, 'families', family) },
      says: set(part.families?.[family]),
    })),
    ...parts.map(({ path, part, layer }) => ({
      ...{ layer, path: below(path, 'rules', rule) },
      says: set(rule === undefined ? undefined : part.rules?.[rule]),
    })),
  ];
  return {
    policy,
    rule: ruleAt((rule === undefined ? undefined : policy.rules[rule]) ?? policy, site, family),
    steps: steps.filter(({ says }) => Object.keys(says).length > 0),
    lockedBy: layers.flatMap(({ locks }, at) => (locks?.includes(family) ? [at] : [])),
  };
}

/** An exception says what it says itself, and not of a site or a family inside of it. */
function below(path: Path, key: string, name: string | undefined): Path {
  const isTimed = path[0] === 'schedules' || path[0] === 'exceptions';
  return isTimed ? path : [...path, key, name ?? ''];
}

function set(change: Step['says'] = {}): Step['says'] {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
