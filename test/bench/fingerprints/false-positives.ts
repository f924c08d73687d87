import { figure } from '../figure.ts';
import type { Figure } from '../figure.ts';
import { ask, Finder } from './finder.ts';
import type { Best } from './finder.ts';
import type { Organisation } from './organisation.ts';
import { provenance } from './provenance.ts';
import { drawWindows } from './windows.ts';
import type { Window } from './windows.ts';

const SEED = 2;

const NO_LIMIT = { 3: null, 5: null } as const;
/** Lines, windows of so many, and the most percent of them that may be found, by hits. */
const PLAN = [
  { size: 10, count: 20_000, most: { 3: null, 5: 0 } },
  { size: 50, count: 20_000, most: { 3: 0.02, 5: null } },
  { size: 200, count: 20_000, most: NO_LIMIT },
  { size: 1000, count: 4_000, most: NO_LIMIT },
] as const;

const LISTS = ['packed', 'plain'] as const;
const CHANNELS = [
  { name: 'A', key: 'exact' },
  { name: 'A or B', key: 'any' },
] as const;
const HITS = [3, 5] as const;

/** How much of what was never indexed is found, with and without a pack of public code. */
export async function falsePositives(
  org: Organisation,
  share: (count: number) => number,
): Promise<Figure[]> {
  const finders = { packed: new Finder(org.lists.packed), plain: new Finder(org.lists.plain) };
  const wrong: Window[] = [];
  const figures = PLAN.flatMap(({ size, count, most }) => {
    const bests: Record<(typeof LISTS)[number], Best[]> = { packed: [], plain: [] };
    const drawn = share(count);
    for (const window of drawWindows(org.unrelated, size, drawn, SEED)) {
      const question = ask(window.text);
      for (const list of LISTS) bests[list].push(finders[list].best(question));
      if ((bests.packed.at(-1)?.any ?? 0) >= 3) wrong.push(window);
    }
    const what = `fingerprints, ${drawn.toLocaleString('en')} windows of ${size} unrelated lines`;
    return LISTS.flatMap((list) =>
      CHANNELS.flatMap(({ name, key }) =>
        HITS.map((hits) => {
          const found = bests[list].filter((best) => best[key] >= hits).length;
          const pack = list === 'packed' ? '' : ', no public pack';
          const limit = list === 'packed' ? most[hits] : null;
          const title = `${what}, ${name} with ${hits} hits${pack}, found`;
          return figure(title, (100 * found) / drawn, '%', limit);
        }),
      ),
    );
  });
  for (const line of await provenance(org, finders.packed, wrong)) {
    process.stderr.write(`  ${line}\n`);
  }
  return figures;
}
