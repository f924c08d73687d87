import { EscapeReader } from '../text/escape-reader.ts';
import { UNIT_CLASSES } from '../text/units.ts';

/** Called with the index of a keyword and the place after its last unit. */
export type Found = (keyword: number, end: number) => void;

/** The bit of a unit that begins a keyword in another script; all bits below say what else a unit is. */
export const FOREIGN = 0x80;

/** The keywords that are not ASCII alone, such as `密码`: few letters begin them, so each is tried at its first one. */
export interface ForeignWords {
  /** By UTF-16 unit: the class of the unit, and `FOREIGN`. */
  readonly marks: Uint8Array;
  /** Reports the keywords that begin at `at`, a unit with the bit. */
  report(text: string, at: number, found: Found): void;
  /** The same for an escape at `at` that stands for `code`. */
  reportEscaped(text: string, at: number, code: number, found: Found): void;
}

type Entry = readonly [word: string, index: number];

export function foreignWords(words: readonly string[]): ForeignWords {
  const marks = UNIT_CLASSES.slice();
  const byFirst = new Map<number, Entry[]>();
  words.forEach((word, index) => {
    const first = word.charCodeAt(0);
    if (!(first > 0x7f)) return;
    marks[first] = (marks[first] ?? 0) | FOREIGN;
    byFirst.set(first, [...(byFirst.get(first) ?? []), [word, index]]);
  });
  return {
    marks,
    report(text, at, found) {
      for (const [word, index] of byFirst.get(text.charCodeAt(at)) ?? []) {
        if (text.startsWith(word, at)) found(index, at + word.length);
      }
    },
    reportEscaped(text, at, code, found) {
      for (const [word, index] of byFirst.get(code) ?? []) {
        const end = endOfEscaped(text, at, word);
        if (end !== undefined) found(index, end);
      }
    },
  };
}

/** The place after a word that is written in escapes, or undefined when it is another word. */
function endOfEscaped(text: string, start: number, word: string): number | undefined {
  const escape = new EscapeReader();
  let at = start;
  for (let letter = 0; letter < word.length; letter += 1) {
    if (text.charAt(at) !== '\\' || !escape.read(text, at)) return undefined;
    if (escape.code !== word.charCodeAt(letter)) return undefined;
    at = escape.end;
  }
  return at;
}
