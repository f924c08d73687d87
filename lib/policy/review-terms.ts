import { KINDS, listRule } from '../fingerprint/grams.ts';
import type { Report } from './lenient.ts';
import type { Term } from './term-schema.ts';

/** How many of each all terms together may have. */
const MOST = { words: 20_000, patterns: 500, hosts: 2_000, networks: 500 } as const;
const LISTS = ['words', 'patterns', 'hosts', 'networks'] as const;

/** What is found by the org list goes by these. */
const OF_THE_LIST: readonly string[] = KINDS.map(listRule);

function without(lists: readonly (typeof LISTS)[number][]): Partial<Record<string, never[]>> {
  return Object.fromEntries(lists.map((list) => [list, []]));
}

/** Terms without those that have an id that is taken, or of which there are too many. */
export function limited(
  terms: readonly Term[],
  ruleIds: ReadonlySet<string> | undefined,
  report: Report,
): Term[] {
  const taken = new Set<string>();
  const totals = { words: 0, patterns: 0, hosts: 0, networks: 0 };
  return terms.flatMap((term, at) => {
    const isBuiltIn = ruleIds?.has(term.id) === true || OF_THE_LIST.includes(term.id);
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
