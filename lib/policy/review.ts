import type { Path } from './draft.ts';
import type { Rejection } from './lenient.ts';
import type { Term } from './term-schema.ts';

/** How many of each all terms together may have. */
const MOST = { words: 20_000, patterns: 500, hosts: 2_000, networks: 500 } as const;
const LISTS = ['words', 'patterns', 'hosts', 'networks'] as const;

type Report = (path: Path, expected: string) => void;
type Rules<Change> = Readonly<Record<string, Change>>;
interface WithRules<Change> {
  rules?: Rules<Change> | undefined;
}
interface Reviewed<Change> extends WithRules<Change> {
  terms?: Term[] | undefined;
  sites?: Record<string, WithRules<Change> | undefined> | undefined;
}

/**
 * What can only be judged of a layer as a whole: too many terms, an id that is taken, an id that is nobody's. What
 * is wrong is left out of the layer and reported.
 *
 * @param ruleIds those of all built-in rules; undefined: any id may be one.
 */
export function review<Change, Layer extends Reviewed<Change>>(
  layer: Layer,
  ruleIds: ReadonlySet<string> | undefined,
  placeOf: (path: Path) => string,
): { readonly layer: Layer; readonly rejected: readonly Rejection[] } {
  const rejected: Rejection[] = [];
  const report: Report = (path, expected) => rejected.push({ path: placeOf(path), expected });
  const reviewed = { ...layer };
  if (layer.terms) reviewed.terms = limited(layer.terms, ruleIds, report);
  if (!ruleIds) return { layer: reviewed, rejected };
  const ids = new Set([...ruleIds, ...(layer.terms ?? []).map(({ id }) => id)]);
  if (layer.rules) reviewed.rules = known(layer.rules, ids, ['rules'], report);
  if (layer.sites) {
    reviewed.sites = Object.fromEntries(
      Object.entries(layer.sites).map(([site, at]) => [
        site,
        at?.rules ? { ...at, rules: known(at.rules, ids, ['sites', site, 'rules'], report) } : at,
      ]),
    );
  }
  return { layer: reviewed, rejected };
}

function known<Change>(
  rules: Rules<Change>,
  ids: ReadonlySet<string>,
  path: Path,
  report: Report,
): Rules<Change> {
  const entries = Object.entries(rules).filter(([id]) => {
    if (!ids.has(id)) report([...path, id], 'the id of a built-in rule or of a term');
    return ids.has(id);
  });
  return Object.fromEntries(entries);
}

function without(lists: readonly (typeof LISTS)[number][]): Partial<Record<string, never[]>> {
  return Object.fromEntries(lists.map((list) => [list, []]));
}

function limited(
  terms: readonly Term[],
  ruleIds: ReadonlySet<string> | undefined,
  report: Report,
): Term[] {
  const taken = new Set<string>();
  const totals = { words: 0, patterns: 0, hosts: 0, networks: 0 };
  return terms.flatMap((term, at) => {
    const isBuiltIn = ruleIds?.has(term.id) === true;
    if (isBuiltIn || taken.has(term.id)) {
      const owner = isBuiltIn ? 'a built-in rule' : 'a term above';
      report(['terms', at, 'id'], `an id that ${owner} does not have`);
      return [];
    }
    taken.add(term.id);
    const tooMany = LISTS.filter((list) => {
      const total = totals[list] + (term[list]?.length ?? 0);
      if (total <= MOST[list]) totals[list] = total;
      return total > MOST[list];
    });
    for (const list of tooMany) {
      report(['terms', at, list], `at most ${MOST[list]} ${list} in all terms together`);
    }
    return [tooMany.length === 0 ? term : { ...term, ...without(tooMany) }];
  });
}
