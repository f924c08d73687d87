/**
 * Aho-Corasick over ASCII-folded keywords, as a full automaton (Aho and Corasick, "Efficient
 * string matching", CACM 18(6), 1975): 128 columns a state, so that a unit of text costs one look-up.
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
  const table = foldAndMark(link(trie), trie.ends);
  return {
    table,
    ends: trie.ends,
    next(state, unit) {
      if (unit >= COLUMNS) return 0;
      const entry = table[(state << 7) | unit] ?? 0;
      return entry < 0 ? ~entry : entry;
    },
  };
}

interface Trie {
  /** Next state by `state * COLUMNS + unit`; 0 where there is none. */
  readonly next: Int16Array;
  readonly ends: number[][];
  readonly states: number;
}

function buildTrie(words: readonly string[]): Trie {
  const most = words.reduce((sum, word) => sum + word.length, 1);
  if (most > 0x7fff) throw new RangeError('too many keywords for 16-bit states');
  const next = new Int16Array(most * COLUMNS);
  const ends: number[][] = [];
  let states = 1;
  words.forEach((word, index) => {
    let state = 0;
    for (const unit of foldedUnits(word)) {
      const slot = state * COLUMNS + unit;
      if (next[slot] === 0) next[slot] = states++;
      state = next[slot] ?? 0;
    }
    (ends[state] ??= []).push(index);
  });
  return { next, ends, states };
}

function foldedUnits(word: string): number[] {
  if (!/^[\0-\x7f]+$/.test(word)) throw new RangeError('a keyword is ASCII and not empty');
  return Array.from(word.toLowerCase(), (letter) => letter.charCodeAt(0));
}

/**
 * Breadth first: a state's missing moves are those of its fallback (the longest suffix that is also
 * how a keyword begins), whose row is complete by then.
 */
function link({ next, ends, states }: Trie): Int16Array {
  const table = next.slice(0, states * COLUMNS);
  const fallback = new Int16Array(states);
  const queue: number[] = [0];
  for (const state of queue) {
    const row = state * COLUMNS;
    const fallbackRow = (fallback[state] ?? 0) * COLUMNS;
    for (let unit = 0; unit < COLUMNS; unit += 1) {
      const child = next[row + unit] ?? 0;
      const elsewhere = state === 0 ? 0 : (table[fallbackRow + unit] ?? 0);
      if (child === 0) {
        table[row + unit] = elsewhere;
        continue;
      }
      fallback[child] = elsewhere;
      const inherited = ends[elsewhere];
      if (inherited) ends[child] = [...(ends[child] ?? []), ...inherited];
      queue.push(child);
    }
  }
  return table;
}

/** Capitals get the column of their small letter. */
function foldAndMark(linked: Int16Array, ends: KeywordTable['ends']): Int16Array {
  return linked.map((_, slot) => {
    const unit = slot % COLUMNS;
    const state = linked[unit >= 0x41 && unit <= 0x5a ? slot + 0x20 : slot] ?? 0;
    return ends[state] !== undefined || unit === BACKSLASH ? ~state : state;
  });
}
