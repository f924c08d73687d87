import { LOOK_ALIKES, styledLetter } from './look-alikes.ts';
import { Rewriter } from './rewrite.ts';
import { LOOK_ALIKE, PUNCTUATION, WORD, endOfRun, isOf, startOfRun } from './units.ts';
import type { View } from './view.ts';

/** A word shorter than that tells nothing: `А4`, `2х`, `km²`. */
const SHORTEST_MIXED = 4;
/** Letters in full width or in a style, without ASCII beside them: Japanese has years and names of firms in it. */
const SHORTEST_STYLED = 6;

/**
 * The text with look-alikes read as ASCII, or undefined when there is none that could hide a token: in a word of which
 * another part is ASCII, or in a row of letters in full width or in mathematical style. Words that are written in
 * another script from end to end stay as they are.
 */
export function foldLetters(text: string): View | undefined {
  const rewriter = new Rewriter(text);
  for (let at = 0; at < text.length; at += 1) {
    if (!isOf(text, at, LOOK_ALIKE)) continue;
    const start = startOfRun(text, at, WORD);
    const end = endOfRun(text, at, WORD | LOOK_ALIKE | PUNCTUATION);
    if (isDisguised(text, start, end)) foldWord(text, at, end, rewriter);
    at = end;
  }
  if (rewriter.at === 0) return undefined;
  rewriter.keep(text.length);
  return rewriter.build();
}

function isDisguised(text: string, start: number, end: number): boolean {
  let ascii = 0;
  let styled = 0;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) ascii += 1;
    else if (unit >= 0xd800) styled += 1;
  }
  return (ascii > 0 && end - start >= SHORTEST_MIXED) || styled >= SHORTEST_STYLED;
}

function foldWord(text: string, start: number, end: number, rewriter: Rewriter): void {
  for (let at = start; at < end;) {
    const code = text.codePointAt(at) ?? 0;
    const next = at + (code > 0xffff ? 2 : 1);
    const letter = code > 0xffff ? styledLetter(code) : (LOOK_ALIKES.get(code) ?? -1);
    if (letter > 0) rewriter.put(at, next, letter);
    at = next;
  }
}
