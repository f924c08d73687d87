import type { SiteAccess } from './access-schema.ts';
import { reportDeadEnds } from './access.ts';
import type { Path } from './draft.ts';
import type { Rejection, Report } from './lenient.ts';
import { limited } from './review-terms.ts';
import type { Term } from './term-schema.ts';

type Rules<Change> = Readonly<Record<string, Change>>;
interface WithRules<Change> {
  access?: SiteAccess | undefined;
  rules?: Rules<Change> | undefined;
}
interface Part<Change> extends WithRules<Change> {
  sites?: Record<string, WithRules<Change> | undefined> | undefined;
}
interface Timed {
  id: string;
  rules?: string[] | undefined;
  groups?: string[] | undefined;
}
interface Reviewed<Change> extends Part<Change> {
  terms?: Term[] | undefined;
  userGroups?: Record<string, Part<Change>> | undefined;
  schedules?: Timed[] | undefined;
  exceptions?: Timed[] | undefined;
}

/**
 * What can only be judged of a layer as a whole: too many terms, an id that is taken, an id that is nobody's, a
 * site that leads to one that is shut. What is wrong is left out of the layer and reported.
 *
 * @param ruleIds those of all built-in rules; undefined: any id may be one.
 * @param beneath terms of the layers beneath, which rules may be named by as well.
 */
export function review<Change, Layer extends Reviewed<Change>>(
  layer: Layer,
  ruleIds: ReadonlySet<string> | undefined,
  beneath: readonly Term[],
  placeOf: (path: Path) => string,
): { readonly layer: Layer; readonly rejected: readonly Rejection[] } {
  const rejected: Rejection[] = [];
  const report: Report = (path, expected) => rejected.push({ path: placeOf(path), expected });
  reportDeadEnds(layer.sites ?? {}, [], report);
  for (const [group, part] of Object.entries(layer.userGroups ?? {})) {
    reportDeadEnds(part.sites ?? {}, ['userGroups', group], report);
  }
  const terms = layer.terms && { terms: limited(layer.terms, ruleIds, report) };
  if (!ruleIds) return { layer: { ...layer, ...terms }, rejected };
  const ids = new Set([...ruleIds, ...[...beneath, ...(layer.terms ?? [])].map(({ id }) => id)]);
  const reviewed = { ...reviewPart(layer, ids, [], report), ...terms };
  if (layer.userGroups) {
    reviewed.userGroups = mapValues(layer.userGroups, (part, group) =>
      reviewPart(part, ids, ['userGroups', group], report),
    );
  }
  for (const key of ['schedules', 'exceptions'] as const) {
    if (layer[key]) Object.assign(reviewed, { [key]: reviewTimed(layer[key], ids, [key], report) });
  }
  return { layer: reviewed, rejected };
}

/** What is said at all sites and at single ones. */
function reviewPart<Change, P extends Part<Change>>(
  part: P,
  ids: ReadonlySet<string>,
  path: Path,
  report: Report,
): P {
  const reviewed = { ...part };
  if (part.rules) reviewed.rules = known(part.rules, ids, [...path, 'rules'], report);
  if (part.sites) {
    reviewed.sites = mapValues(part.sites, (at, site) =>
      at?.rules
        ? { ...at, rules: known(at.rules, ids, [...path, 'sites', site, 'rules'], report) }
        : at,
    );
  }
  return reviewed;
}

/** One that names only rules that nobody has applies to none, and not to all. */
function reviewTimed<T extends Timed>(
  items: readonly T[],
  ids: ReadonlySet<string>,
  path: Path,
  report: Report,
): T[] {
  return items.flatMap((item, at) => {
    const rules = item.rules?.filter((id, index) => {
      if (!ids.has(id)) report([...path, at, 'rules', index], RULE);
      return ids.has(id);
    });
    if (rules?.length === 0 && !item.groups) return [];
    return [rules ? { ...item, rules } : item];
  });
}

function mapValues<T>(
  record: Readonly<Record<string, T>>,
  change: (value: T, key: string) => T,
): Record<string, T> {
  const entries = Object.entries(record).map(([key, value]) => [key, change(value, key)] as const);
  return Object.fromEntries(entries);
}

const RULE = 'the id of a built-in rule or of a term';

function known<Change>(
  rules: Rules<Change>,
  ids: ReadonlySet<string>,
  path: Path,
  report: Report,
): Rules<Change> {
  const entries = Object.entries(rules).filter(([id]) => {
    if (!ids.has(id)) report([...path, id], RULE);
    return ids.has(id);
  });
  return Object.fromEntries(entries);
}
