import { Excerpts } from './excerpts.ts';
import { TOKEN, isOf } from './units.ts';
import type { View } from './view.ts';

/** What is left out: start and end. */
type Joint = readonly [start: number, end: number];

/** Between two literals: an operator of some language with white space around it, or white space alone. */
const JOINT =
  /["'`](?:\s{0,80}(?:\+|\.\.?|&|\|\||~|<>|\\)\s{0,80}(?:[_\\]\s{1,80})?|\s{1,80})@?(?:[bfruBFRU]{1,2}(?=["']))?["'`]/y;
/** What follows the quote in that. */
const AFTER = new Uint8Array(0x80);
for (const letter of ' \t\r\n+.&|~<\\') AFTER[letter.charCodeAt(0)] = 1;
/** A literal in a template. */
const INSERTED = /\$\{\s?(["'`])[^"'`\\{}]{1,256}(\1\s?\})/y;
/** Four or more short literals: pieces of a token when there is a digit in them, else words. */
const PIECES = /(["'])[^"'\\\s]{1,8}\1(?:\s{0,80},\s{0,80}\1[^"'\\\s]{1,8}\1){3,512}/y;
/** Units from the first quote of such a piece to the second. */
const PIECE = 9;
const COMMA = /["'`]\s{0,80},\s{0,80}["'`]/g;
const COMMA_UNIT = 0x2c;

/** `.join('')` behind an array, and `''.join([` before one. */
const EMPTY_BEHIND = /\.join\((?:""|''|``)\)/y;
const EMPTY_BEFORE = /(?:""|'')\.join\([[(]/y;
const LONGEST_ARRAY = 4096;

/** The places of code in which literals are joined to one, without what stands between them. */
export function* joinLiterals(text: string): Generator<View> {
  let joints: Iterable<Joint> = jointsOf(text);
  const arrays = [...arraysOf(text)];
  if (arrays.length > 0) joints = [...joints, ...arrays].sort((a, b) => a[0] - b[0]);
  const excerpts = new Excerpts(text);
  let done = 0;
  for (const [start, end] of joints) {
    if (start < done) continue;
    done = end;
    const view = excerpts.put(start, end, '');
    if (view) yield view;
  }
  const view = excerpts.end();
  if (view) yield view;
}

function* jointsOf(text: string): Generator<Joint> {
  const quotes = new Quotes(text);
  let before = -PIECE;
  for (let at = quotes.from(0); at < text.length;) {
    let end = at + 1;
    const after = text.charCodeAt(end);
    if (after < 0x80 && AFTER[after] === 1) {
      if (
        isOf(text, at - 1, TOKEN) &&
        matchesAt(JOINT, text, at) &&
        isOf(text, JOINT.lastIndex, TOKEN)
      ) {
        end = JOINT.lastIndex;
        yield [at, end];
      }
    } else if (after === COMMA_UNIT) {
      if (at - before <= PIECE && matchesAt(PIECES, text, before)) {
        end = PIECES.lastIndex;
        if (/\d/.test(text.slice(before, end))) yield* commasIn(text, before, end);
      }
    } else if (text.startsWith('${', at - 2)) {
      INSERTED.lastIndex = at - 2;
      const close = INSERTED.exec(text)?.[2]?.length;
      if (close !== undefined) {
        end = INSERTED.lastIndex;
        yield [at - 2, at + 1];
        yield [end - close, end];
      }
    }
    before = end - 1;
    at = quotes.from(end);
  }
}

/** Commas between the literals of arrays that are joined with nothing between them. */
function* arraysOf(text: string): Generator<Joint> {
  let done = 0;
  for (
    let at = text.indexOf('.join(');
    at >= 0;
    at = text.indexOf('.join(', Math.max(done, at + 1))
  ) {
    if (matchesAt(EMPTY_BEHIND, text, at)) {
      const from = Math.max(done, at - LONGEST_ARRAY);
      const open = text.slice(from, at).lastIndexOf('[');
      if (open >= 0) yield* commasIn(text, from + open, at);
      done = at;
    } else if (matchesAt(EMPTY_BEFORE, text, at - 2)) {
      const from = EMPTY_BEFORE.lastIndex;
      const close = text.slice(from, from + LONGEST_ARRAY).search(/[\])]/);
      done = from + (close < 0 ? LONGEST_ARRAY : close);
      yield* commasIn(text, from, done);
    }
  }
}

function* commasIn(text: string, from: number, to: number): Generator<Joint> {
  for (const comma of text.slice(from, to).matchAll(COMMA)) {
    yield [from + comma.index, from + comma.index + comma[0].length];
  }
}

function matchesAt(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = Math.max(0, at);
  return sticky.test(text);
}

/** Goes from quote to quote with three native searches, which is faster than one for any of the three. */
class Quotes {
  readonly #text: string;
  #double = -1;
  #single = -1;
  #back = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** The first quote of any kind from a place on, or the length of the text. */
  from(at: number): number {
    if (this.#double < at) this.#double = this.#find('"', at);
    if (this.#single < at) this.#single = this.#find("'", at);
    if (this.#back < at) this.#back = this.#find('`', at);
    return Math.min(this.#double, this.#single, this.#back);
  }

  #find(quote: string, at: number): number {
    const found = this.#text.indexOf(quote, at);
    return found < 0 ? this.#text.length : found;
  }
}
