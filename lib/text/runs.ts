import { BASE64, findRuns } from './units.ts';

/** What is encoded has more units, and so has what is taken for drawn because of a word near it. */
const SHORTEST = 16;

/** Starts and ends, by turns, of all the runs of letters, digits, `_`, `+`, `/` and `-` that something drawn or encoded may be in. */
export function runsIn(text: string): number[] {
  return findRuns(text, BASE64, SHORTEST);
}

/** Whether a run has units between two places. */
export function hasRunBetween(runs: readonly number[], from: number, to: number): boolean {
  // The first run that ends after `from`.
  let low = 0;
  let high = runs.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[2 * middle + 1] ?? 0) > from) high = middle;
    else low = middle + 1;
  }
  return (runs[2 * low] ?? Infinity) < to;
}
