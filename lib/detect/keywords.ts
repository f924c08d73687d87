import { INVISIBLE, LOOK_ALIKE } from '../text/units.ts';
import { FOREIGN, foreignWords } from './foreign-words.ts';
import type { Found } from './foreign-words.ts';
import { Pass } from './keyword-pass.ts';
import { buildTable } from './keyword-table.ts';

/**
 * One pass over a text that says where each keyword ends, in order. Letters match in either case.
 * `foundEscaped` gets the keywords of which the first units only stand there when escapes are decoded, as in
 * `\u0067hp_`; the place is where these end in the text as it is. Returns where runs of units begin that may be
 * disguises, of the classes `INVISIBLE` and `LOOK_ALIKE`.
 *
 * 1 MB of text takes 2.5 ms in Chromium. What else was tried is in docs/adr/0017.
 */
export type Scan = (text: string, found: Found, foundEscaped: Found) => number[];

const COVERED = INVISIBLE | LOOK_ALIKE;

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
