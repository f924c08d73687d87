import { countDigits, plain } from './digit-table.ts';
import { NUMBER } from './number-runs.ts';

/**
 * Aho-Corasick over ASCII-folded keywords, as a full automaton (Aho and Corasick, "Efficient
 * string matching", CACM 18(6), 1975): 128 columns a state, so that a unit of text costs one look-up.
 * It counts the digits of numbers on the way, as the product with a second automaton.
 */
export interface KeywordTable {
  /**
   * The next state by `state * 128 + unit`, or its complement when the loop has something to do:
   * a keyword ends there, or the unit is a backslash. One sign test then serves for both.
   */
  readonly table: Int16Array;
  /** The keywords that end at a state; sparse. */
  readonly ends: readonly (readonly number[] | undefined)[];
  /** The next state, plain. */
  next(state: number, unit: number): number;
}

const COLUMNS = 128;
const BACKSLASH = 0x5c;

export function buildTable(words: readonly string[]): KeywordTable {
  const trie = buildTrie(words);
  const rows = link(trie);
  const numbers = words.flatMap((word, index) => (word === NUMBER ? [index] : []));
  const table = numbers.length > 0 ? countDigits(rows, trie.ends, numbers) : rows;
  return {
    table,
    ends: trie.ends,
    next: (state, unit) => (unit >= COLUMNS ? 0 : plain(table[(state << 7) | unit])),
  };
}

interface Trie {
  /** Next states of each state, by unit. */
  readonly edges: ReadonlyMap<number, number>[];
  readonly ends: number[][];
}

function buildTrie(words: readonly string[]): Trie {
  const edges = [new Map<number, number>()];
  const ends: number[][] = [];
  words.forEach((word, index) => {
    if (word === NUMBER) return;
    if (word === '') throw new RangeError('a keyword is not empty');
    let state = 0;
    for (const unit of foldedUnits(word)) {
      const known = edges[state]?.get(unit);
      const next = known ?? edges.push(new Map()) - 1;
      edges[state]?.set(unit, next);
      state = next;
    }
    if (state > 0) (ends[state] ??= []).push(index);
  });
  return { edges, ends };
}

/** None for a word in another script, which is looked for by its first letter. */
function foldedUnits(word: string): number[] {
  if (!/^[\0-\x7f]+$/.test(word)) return [];
  return Array.from(word.toLowerCase(), (letter) => letter.charCodeAt(0));
}

/**
 * Breadth first: a state's row is that of its fallback (the longest suffix that is also how a
 * keyword begins), which is complete by then, with the state's own moves written over it. The rows
 * are copied whole, because this runs in every frame before the page does.
 */
function link({ edges, ends }: Trie): Int16Array {
  const table = new Int16Array(edges.length * COLUMNS);
  table[BACKSLASH] = ~0;
  const fallback = new Int16Array(edges.length);
  const queue: number[] = [0];
  for (const state of queue) {
    const row = state * COLUMNS;
    const fallbackRow = (fallback[state] ?? 0) * COLUMNS;
    table.copyWithin(row, fallbackRow, fallbackRow + COLUMNS);
    for (const [unit, child] of edges[state] ?? []) {
      const elsewhere = state === 0 ? 0 : plain(table[fallbackRow + unit]);
      fallback[child] = elsewhere;
      const inherited = ends[elsewhere];
      if (inherited) ends[child] = [...(ends[child] ?? []), ...inherited];
      const entry = ends[child] !== undefined || unit === BACKSLASH ? ~child : child;
      table[row + unit] = entry;
      // Capitals get the column of their small letter.
      if (unit >= 0x61 && unit <= 0x7a) table[row + unit - 0x20] = entry;
      queue.push(child);
    }
  }
  return table;
}
