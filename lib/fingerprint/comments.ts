import { KIND, KIND_OF } from './bytes.ts';
import { endOfLine } from './imports.ts';
import { wordHash } from './word-hash.ts';

const AFTER_HASH = new Set(codes("[!{('"));
const BEFORE_DASHES = new Set(codes(',;()'));
const HTML_OPEN = codes('<!--');
const HTML_CLOSE = codes('-->');

/** Directives of the C preprocessor and of C# that are code; those that bring in files are not. */
const DIRECTIVES = new Map<number, 'code' | 'import'>([
  ...'define if ifdef ifndef elif else endif error pragma undef line warning region endregion nullable'
    .split(' ')
    .map((word) => [wordHash(word).lane0, 'code'] as const),
  ...'include import include_next using'
    .split(' ')
    .map((word) => [wordHash(word).lane0, 'import'] as const),
]);

/** What was looked for to the end of a text and is not there: it need not be looked for again. */
export interface Missing {
  blockEnd: boolean;
  htmlEnd: boolean;
}

/**
 * Where the comment that begins at `at` ends, in whatever language; -1 when it is none.
 *
 * @param first nothing but white space stands before it in its line.
 * @param missing of this text; calls go from its beginning to its end.
 */
export function endOfComment(
  bytes: Uint8Array,
  at: number,
  first: boolean,
  missing: Missing,
): number {
  const next = bytes[at + 1] ?? 0;
  switch (bytes[at]) {
    case 0x2f: // /
      // `https://` is no comment.
      if (next === 0x2f)
        return at > 0 && bytes[at - 1] === 0x3a /* : */ ? -1 : endOfLine(bytes, at);
      return next === 0x2a /* * */ ? endOfBlock(bytes, at, first, missing) : -1;
    case 0x23: // #
      return first
        ? endOfHashLine(bytes, at, next)
        : isGap(next) && isGap(bytes[at - 1])
          ? endOfLine(bytes, at)
          : -1;
    case 0x2d: // -
      if (next !== 0x2d || !isGap(bytes[at + 2])) return -1;
      return first || BEFORE_DASHES.has(lastBefore(bytes, at)) ? endOfLine(bytes, at) : -1;
    case 0x3b: // ;
      return first && (next === 0x3b || isGap(next)) ? endOfLine(bytes, at) : -1;
    case 0x25: // %
      return first && (next === 0x25 || isGap(next)) ? endOfLine(bytes, at) : -1;
    case 0x3c: // <
      return startsWith(bytes, at, HTML_OPEN) ? endOfHtml(bytes, at, missing) : -1;
    default:
      return -1;
  }
}

/**
 * A stretch of a file may begin inside a block comment. Where that ends: after a line with nothing
 * but the closing sign, if no comment was opened before it.
 */
export function endOfOpenComment(text: Uint8Array): number {
  const close = closeOfBlock(text, 0);
  if (close < 0) return 0;
  for (let at = 0; at < close; at += 1) {
    if (text[at] === 0x2f && text[at + 1] === 0x2a) return 0;
  }
  let at = close;
  while (KIND_OF[text[at - 1] ?? 0] === KIND.space || text[at - 1] === 0x2a) at -= 1;
  const alone = at === 0 || text[at - 1] === 0x0a;
  return alone && endOfLine(text, close) <= close + 3 ? close + 2 : 0;
}

function endOfBlock(bytes: Uint8Array, at: number, first: boolean, missing: Missing): number {
  // A pattern of a shell: `/*) …`.
  if (bytes[at + 2] === 0x29) return -1;
  const close = missing.blockEnd ? -1 : closeOfBlock(bytes, at + 2);
  if (close >= 0) return close + 2;
  missing.blockEnd = true;
  // A stretch of a file may end inside a comment too, but the sign alone may be something else.
  return first ? endOfLine(bytes, at) : -1;
}

function endOfHtml(bytes: Uint8Array, at: number, missing: Missing): number {
  const end = missing.htmlEnd ? -1 : after(bytes, at + 4, HTML_CLOSE);
  missing.htmlEnd = end < 0;
  return end;
}

/** Where the next closing sign begins, or -1. Found by its slash, which is the rarer half. */
function closeOfBlock(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x2f, from + 1); at >= 0; at = bytes.indexOf(0x2f, at + 1)) {
    if (bytes[at - 1] === 0x2a) return at - 1;
  }
  return -1;
}

function endOfHashLine(bytes: Uint8Array, at: number, next: number): number {
  if (AFTER_HASH.has(next)) return -1;
  if (KIND_OF[next] !== KIND.letter) return endOfLine(bytes, at);
  let end = at + 1;
  while (KIND_OF[bytes[end] ?? 0] === KIND.letter && end < at + 16) end += 1;
  const word = String.fromCharCode(...bytes.subarray(at + 1, end));
  return DIRECTIVES.get(wordHash(word).lane0) === 'code' ? -1 : endOfLine(bytes, at);
}

function isGap(byte: number | undefined): boolean {
  const kind = byte === undefined ? KIND.newline : KIND_OF[byte];
  return kind === KIND.space || kind === KIND.newline;
}

function lastBefore(bytes: Uint8Array, at: number): number {
  let back = at - 1;
  while (KIND_OF[bytes[back] ?? 0] === KIND.space) back -= 1;
  return bytes[back] ?? 0;
}

function startsWith(bytes: Uint8Array, at: number, sign: readonly number[]): boolean {
  return sign.every((byte, offset) => bytes[at + offset] === byte);
}

/** Where the sign that is looked for ends. */
function after(bytes: Uint8Array, from: number, sign: readonly number[]): number {
  for (let at = from; at < bytes.length; at += 1) {
    if (startsWith(bytes, at, sign)) return at + sign.length;
  }
  return -1;
}

function codes(characters: string): number[] {
  return Array.from(characters, (character) => character.charCodeAt(0));
}
