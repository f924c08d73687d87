import type { Excerpts } from './excerpts.ts';
import { isInvisible } from './invisible.ts';
import { LOOK_ALIKES, styledLetter } from './look-alikes.ts';
import { INVISIBLE, LOOK_ALIKE, PUNCTUATION, WORD, endOfRun, startOfRun } from './units.ts';

/** A word shorter than that tells nothing: `А4`, `2х`, `km²`. */
const SHORTEST_MIXED = 4;
/** Letters in full width or in a style, without ASCII beside them: Japanese has years and names of firms in it. */
const SHORTEST_STYLED = 6;

/** What goes on a word in any disguise. */
const IN_WORD = WORD | LOOK_ALIKE | PUNCTUATION | INVISIBLE;

/**
 * Takes out invisible characters and reads look-alikes as ASCII, where that could hide a token: between two ASCII
 * characters, in a word of which another part is ASCII, or in a row of letters in full width or in mathematical style.
 * Words that are written in another script from end to end stay as they are, and so does the variation selector of a
 * red heart.
 *
 * @param places where runs of units of the classes `INVISIBLE` and `LOOK_ALIKE` begin, ascending.
 */
export function uncover(out: Excerpts, places: Iterable<number>): void {
  const { text } = out;
  let done = 0;
  for (const place of places) {
    if (place < done) continue;
    const start = startOfRun(text, place, WORD, done);
    done = endOfRun(text, place, IN_WORD);
    uncoverWord(out, place, done, isDisguised(text, start, done));
  }
}

function isDisguised(text: string, start: number, end: number): boolean {
  let ascii = 0;
  let others = 0;
  let styled = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    if (isInvisible(code)) continue;
    if (code < 0x80) ascii += 1;
    else others += 1;
    if (code >= 0xd800) styled += 1;
  }
  return (ascii > 0 && others > 0 && ascii + others >= SHORTEST_MIXED) || styled >= SHORTEST_STYLED;
}

function uncoverWord(out: Excerpts, start: number, end: number, isDisguise: boolean): void {
  const { text } = out;
  let hidden = -1;
  for (let at = start; at <= end;) {
    const code = at < end ? (text.codePointAt(at) ?? 0) : 0;
    const next = at + (code > 0xffff ? 2 : 1);
    if (isInvisible(code)) {
      if (hidden < 0) hidden = at;
    } else {
      const isHiding = text.charCodeAt(hidden - 1) < 0x80 && text.charCodeAt(at) < 0x80;
      if (hidden >= 0 && (isDisguise || isHiding)) out.put(hidden, at, -1);
      hidden = -1;
      const letter = code > 0xffff ? styledLetter(code) : (LOOK_ALIKES.get(code) ?? -1);
      if (isDisguise && letter > 0) out.put(at, next, letter);
    }
    at = next;
  }
}
