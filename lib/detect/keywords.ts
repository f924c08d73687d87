import { EscapeReader } from '../text/escape-reader.ts';
import { isInvisible } from '../text/invisible.ts';
import { INVISIBLE, LOOK_ALIKE } from '../text/units.ts';
import { FOREIGN, foreignWords } from './foreign-words.ts';
import type { ForeignWords, Found } from './foreign-words.ts';
import { buildTable } from './keyword-table.ts';
import type { KeywordTable } from './keyword-table.ts';

/**
 * One pass over a text that says where each keyword ends, in order. Letters match in either case.
 * `foundEscaped` gets the keywords of which the first units only stand there when escapes are decoded, as in
 * `\u0067hp_`; the place is where these end in the text as it is. Returns where runs of units begin that may be
 * disguises, of the classes `INVISIBLE` and `LOOK_ALIKE`.
 *
 * 1 MB of text took 2.3 to 3.3 ms in Chromium, whatever its string representation; a column for each
 * class of characters, a loop that skips ahead from the root, and TextEncoder's bytes were slower.
 */
export type Scan = (text: string, found: Found, foundEscaped: Found) => number[];

const BACKSLASH = 0x5c;
const COVERED = INVISIBLE | LOOK_ALIKE;
/** Reused, as one is read at a time. */
const ESCAPE = new EscapeReader();

/**
 * Units of a keyword that are in the table; the rest is compared where they stand. Of 1,500 keywords whole ones
 * made a table of 2 MB, which took 20 ms to build in every frame, and the pass was no faster for it.
 */
const IN_TABLE = 6;

export function buildKeywords(words: readonly string[]): Scan {
  const keywords = buildTable(words.map((word) => word.slice(0, IN_TABLE)));
  const rests = words.map((word) => word.slice(IN_TABLE).toLowerCase());
  const foreign = foreignWords(words);
  const { marks } = foreign;
  return (text, found, foundEscaped) => {
    const { table } = keywords;
    const pass = new Pass(keywords, rests, foreign, text, found, foundEscaped);
    const { length } = text;
    let state = 0;
    const covered: number[] = [];
    let last = -2;
    // Nothing else belongs into this loop: with what `Pass` does written out here it took a half longer.
    for (let at = 0; at < length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit > 0x7f) {
        state = 0;
        const mark = marks[unit] ?? 0;
        if ((mark & COVERED) > 0) {
          if (last !== at - 1) covered.push(at);
          last = at;
        }
        if (mark >= FOREIGN) foreign.report(text, at, found);
        continue;
      }
      const entry = table[(state << 7) | unit] ?? 0;
      state = entry < 0 ? pass.visit(~entry, at, state) : entry;
    }
    return covered;
  };
}

/** What one pass does at the few units where there is something to do. */
class Pass {
  readonly #keywords: KeywordTable;
  readonly #rests: readonly string[];
  readonly #foreign: ForeignWords;
  readonly #text: string;
  readonly #found: Found;
  readonly #foundEscaped: Found;
  /** Decoded up to here. */
  #followed = 0;

  constructor(
    keywords: KeywordTable,
    rests: readonly string[],
    foreign: ForeignWords,
    text: string,
    found: Found,
    foundEscaped: Found,
  ) {
    this.#keywords = keywords;
    this.#rests = rests;
    this.#foreign = foreign;
    this.#text = text;
    this.#found = found;
    this.#foundEscaped = foundEscaped;
  }

  /** Returns `state`, which was reached from `before` at the unit `at`. */
  visit(state: number, at: number, before: number): number {
    for (const keyword of this.#keywords.ends[state] ?? []) this.#report(keyword, at + 1);
    if (at >= this.#followed && this.#text.charCodeAt(at) === BACKSLASH) {
      this.#followed = this.#follow(at, before);
    }
    return state;
  }

  /** When the rest of the keyword stands at `at` too, as it is or in escapes. */
  #report(keyword: number, at: number, isDecoded = false): void {
    const rest = this.#rests[keyword] ?? '';
    const text = this.#text;
    let isEscaped = isDecoded;
    let end = at;
    for (let index = 0; index < rest.length;) {
      let unit = text.charCodeAt(end);
      end += 1;
      if (unit === BACKSLASH && ESCAPE.read(text, end - 1)) {
        isEscaped = true;
        unit = ESCAPE.code;
        end = ESCAPE.end;
        if (isInvisible(unit)) continue;
      }
      if (unit >= 0x41 && unit <= 0x5a) unit += 0x20;
      if (unit !== rest.charCodeAt(index)) return;
      index += 1;
    }
    if (isEscaped) this.#foundEscaped(keyword, end);
    else this.#found(keyword, end);
  }

  /**
   * Runs a second state through the decoded text, from a backslash up to where both states agree
   * again, mostly a letter or two later: from there on the decoded text holds no other keywords than
   * the text itself. Returns that place, so that no unit is followed twice.
   */
  #follow(from: number, before: number): number {
    const keywords = this.#keywords;
    const text = this.#text;
    const escape = ESCAPE;
    let plain = before;
    let decoded = before;
    let at = from;
    do {
      const isBackslash = text.charCodeAt(at) === BACKSLASH;
      const isEscape = isBackslash && escape.read(text, at);
      const next = isBackslash ? escape.end : at + 1;
      if (isEscape && escape.code > 0x7f) {
        this.#foreign.reportEscaped(this.#text, at, escape.code, this.#foundEscaped);
      }
      for (; at < next; at += 1) {
        plain = keywords.next(plain, text.charCodeAt(at));
        if (!isEscape) decoded = keywords.next(decoded, text.charCodeAt(at));
      }
      if (isEscape && !isInvisible(escape.code)) decoded = keywords.next(decoded, escape.code);
      if (decoded !== plain) {
        for (const keyword of this.#keywords.ends[decoded] ?? []) this.#report(keyword, at, true);
      }
    } while (at < text.length && decoded !== plain);
    return at;
  }
}
