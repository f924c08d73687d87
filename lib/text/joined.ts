import type { Excerpts } from './excerpts.ts';
import { MARK, SEPARATOR, isOf } from './units.ts';

/** Between two literals: an operator of some language with white space around it, or white space alone and one kind of quotes. */
const JOINT =
  /(["'`])(?:\s{0,80}(?:\+|\.\.?|&|\|\||\\)\s{0,80}(?:_\s{1,80})?@?[bfr]{0,2}["'`]|\s{1,80}[bfr]{0,2}\1)/iy;
/** What may stand before and after it. */
const TOKEN = /[\w+/.~=@%:-]/;

/** Joins literals to one: takes out what stands between them. The first of two has quotes of one kind. */
export function joinLiterals(out: Excerpts, quote: string): void {
  const { text } = out;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (!isOf(text, at + 1, MARK | SEPARATOR) || !TOKEN.test(text.charAt(at - 1))) continue;
    JOINT.lastIndex = at;
    if (!JOINT.test(text) || !TOKEN.test(text.charAt(JOINT.lastIndex))) continue;
    out.put(at, JOINT.lastIndex, -1);
    at = JOINT.lastIndex - 1;
  }
}
