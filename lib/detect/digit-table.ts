import { FIRED, OUTSIDE, afterDigit, afterGap, isDigit, isGap } from './number-runs.ts';
import type { Run } from './number-runs.ts';

const COLUMNS = 128;
const UNITS = Array.from({ length: COLUMNS }, (_, unit) => unit);
const DIGIT_UNITS = UNITS.filter(isDigit);
const GAP_UNITS = UNITS.filter(isGap);

/** The state of an entry of the keyword table: see there. */
export function plain(entry = 0): number {
  return entry < 0 ? ~entry : entry;
}

/**
 * The product of the keyword automaton and the one that counts digits. Only few states of the one meet a state of
 * the other but `OUTSIDE`: those on the way of keywords that hold a digit or begin with a gap.
 */
export function countDigits(
  rows: Int16Array,
  ends: number[][],
  numbers: readonly number[],
): Int16Array {
  const words = rows.length / COLUMNS;
  const pairs: (readonly [word: number, run: Run])[] = [];
  const ids = new Map<number, number>();
  const idOf = (word: number, run: Run): number => {
    if (run === OUTSIDE) return word;
    const key = word * (FIRED + 1) + run;
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = words + pairs.push([word, run]) - 1;
    ids.set(key, id);
    const own = ends[word];
    if (own !== undefined || run === FIRED) {
      ends[id] = [...(own ?? []), ...(run === FIRED ? numbers : [])];
    }
    return id;
  };
  const move = (word: number, run: Run, make: (unit: number, to: number) => void): void => {
    const after = (unit: number, next: Run): void => {
      make(unit, idOf(plain(rows[word * COLUMNS + unit]), next));
    };
    for (const unit of DIGIT_UNITS) after(unit, afterDigit(run));
    if (run !== OUTSIDE) for (const unit of GAP_UNITS) after(unit, afterGap(run));
  };
  const moveAll = (make: (from: number, unit: number, to: number) => void): void => {
    for (let word = 0; word < words; word += 1) move(word, OUTSIDE, make.bind(undefined, word));
    for (let at = 0; at < pairs.length; at += 1) {
      const [word, run] = pairs[at] ?? [0, OUTSIDE];
      move(word, run, make.bind(undefined, words + at));
    }
  };
  // Twice, for the states and then for the moves: keeping the moves took three times as long and 8 MB.
  moveAll(() => undefined);
  if (words + pairs.length > 0x7fff) throw new RangeError('too many keywords for 16-bit states');
  const table = new Int16Array((words + pairs.length) * COLUMNS);
  table.set(rows);
  pairs.forEach(([word], at) => {
    const row = word * COLUMNS;
    table.copyWithin((words + at) * COLUMNS, row, row + COLUMNS);
  });
  moveAll((from, unit, to) => {
    table[from * COLUMNS + unit] = ends[to] === undefined ? to : ~to;
  });
  return table;
}
