import type { Grams } from './grams.ts';

/**
 * Chooses grams by robust winnowing: in each window of `w` the one of the lowest rank; among equals
 * the one chosen before if it is still in the window, else the last. Any two texts that share
 * `w + k - 1` words in a row share a chosen gram, unless all of these are of low variety: such grams
 * are never chosen.
 * (Schleimer, Wilkerson, Aiken: Winnowing, SIGMOD 2003.)
 */
export function winnow(grams: Grams, w: number, choose: (gram: number) => void): void {
  const { ranks, length } = grams;
  let chosen = -1;
  let rank = 0;
  for (let end = w - 1; end < length; end += 1) {
    const start = end - w + 1;
    if (chosen < start) chosen = lowest(grams, start, end);
    else if ((ranks[end] ?? 0) < rank && grams.isVaried(end)) chosen = end;
    else continue;
    if (chosen < 0) continue;
    rank = ranks[chosen] ?? 0;
    choose(chosen);
  }
}

/**
 * What the windows at both ends of a short text would choose if they were cut off there: the lowest
 * of the first 1, 2, … `w` - 1 grams and of the last. For questions only, where the text is a part of
 * a longer one, and what that chose near the cut is not known. Some grams come more than once.
 */
export function winnowEdges(grams: Grams, w: number, choose: (gram: number) => void): void {
  const size = Math.min(w - 1, grams.length);
  edge(grams, size, (step) => step, choose);
  edge(grams, size, (step) => grams.length - 1 - step, choose);
}

function edge(
  grams: Grams,
  size: number,
  at: (step: number) => number,
  choose: (gram: number) => void,
): void {
  let least = -1;
  for (let step = 0; step < size; step += 1) {
    const gram = at(step);
    if (least >= 0 && grams.rank(gram) >= grams.rank(least)) continue;
    if (!grams.isVaried(gram)) continue;
    least = gram;
    choose(gram);
  }
}

/** The last gram of the lowest rank, low variety left out; -1 when none is left. */
function lowest({ ranks, varied }: Grams, start: number, end: number): number {
  let least = -1;
  let rank = 0;
  for (let gram = end; gram >= start; gram -= 1) {
    const its = ranks[gram] ?? 0;
    if (varied[gram] === 0 || (least >= 0 && its >= rank)) continue;
    least = gram;
    rank = its;
  }
  return least;
}
