import { seeded } from '../../fixtures/secrets/index.ts';
import { figure } from '../figure.ts';
import type { Figure } from '../figure.ts';
import { originsOf } from './changed-files.ts';
import { ask } from './finder.ts';
import type { Best, Finder } from './finder.ts';
import type { CodeFile } from './code-files.ts';
import { KINDS, SIZES } from './targets.ts';
import type { Kind, Size } from './targets.ts';
import { drawWindows } from './windows.ts';
import type { Origin } from './windows.ts';

const WINDOWS = 2000;
const SEED = 1;

const MEASURES = [
  { name: 'A with 3 hits', key: 'exact3', isFound: ({ exact }: Best) => exact >= 3 },
  { name: 'A with 5 hits', key: 'exact5', isFound: ({ exact }: Best) => exact >= 5 },
  { name: 'A or B with 3 hits', key: 'any3', isFound: ({ any }: Best) => any >= 3 },
] as const;

/** How many of 2,000 windows of indexed code are not found, by what was done to them. */
export async function recall(
  finder: Finder,
  files: readonly CodeFile[],
  share: (count: number) => number,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const kind of KINDS) {
    const origins = await originsOf(files, kind.from, share);
    for (const size of SIZES) {
      figures.push(...missed(kind, size, bests(finder, origins, kind, size, share(WINDOWS))));
    }
  }
  return figures;
}

function bests(
  finder: Finder,
  origins: readonly Origin[],
  { change, counted }: Kind,
  size: Size,
  count: number,
): Best[] {
  const random = seeded(SEED + size);
  const windows = drawWindows(origins, size, count, SEED, counted);
  return [...windows].map(({ text }) => finder.best(ask(change ? change(text, random) : text)));
}

function missed({ name, least }: Kind, size: Size, all: readonly Best[]): Figure[] {
  return MEASURES.map((measure) => {
    const found = all.filter(measure.isFound).length;
    const atLeast = least[measure.key][size];
    return figure(
      `fingerprints, ${size} lines ${name}, ${measure.name}, missed`,
      (100 * (all.length - found)) / all.length,
      '%',
      atLeast === null ? null : Number((100 - atLeast).toFixed(1)),
    );
  });
}
