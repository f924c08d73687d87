import { KIND, KIND_OF, lengthOf } from './bytes.ts';
import { endOfComment, endOfOpenComment } from './comments.ts';
import { endOfImport } from './imports.ts';
import { looksLocal } from './locals.ts';
import { endOfString, isOneWord } from './strings.ts';
import type { Unclosed } from './strings.ts';
import { PRIME_0, PRIME_1, SEED_0, wordHash } from './word-hash.ts';
import type { WordBuffer } from './word-list.ts';

/** A literal of one word stands for all of them: a password must not be guessable from a list. */
const LITERAL = wordHash('"');

/**
 * Adds the words of a text to `words`, whatever language it is written in: no punctuation, no
 * numbers, no comments, no import lines, so that formatters and comment strippers change nothing.
 *
 * Formats of the org list depend on every rule in here and in the files it uses. A change that
 * makes any text come out otherwise needs a new `INNER_VERSION`.
 *
 * @param bytes UTF-8.
 * @returns how many line breaks there are.
 */
export function lex(bytes: Uint8Array, words: WordBuffer): number {
  const kinds = KIND_OF;
  const { letter, digit, space, newline, quote, comment, ideograph, wideOther } = KIND;
  const end = bytes.length;
  let at = endOfOpenComment(bytes) || endOfMark(bytes);
  let line = breaksIn(bytes, 0, at);
  let first = true;
  const missing = { blockEnd: false, htmlEnd: false };
  const unclosed: Unclosed = new Map();
  /** Inside a literal of several words, its end. */
  let literal = 0;
  while (at < end) {
    const byte = bytes[at] ?? 0;
    const kind = kinds[byte];
    if (kind === space) {
      // Indentation.
      do at += 1;
      while (bytes[at] === byte);
    } else if (kind === newline) {
      at += 1;
      line += 1;
      first = true;
    } else if (kind === letter) {
      const start = at;
      at = words.read(bytes, start);
      const after = first ? endOfImport(bytes, start, words.lastRead) : -1;
      first = false;
      if (after >= 0) {
        line += breaksIn(bytes, at, after);
        at = after;
      } else words.keep(start >= literal && looksLocal(bytes, start, at, words.lastRead), line);
    } else if (kind === comment && at >= literal) {
      const after = endOfComment(bytes, at, first, missing);
      line += breaksIn(bytes, at, after);
      first = first && after >= 0;
      at = after >= 0 ? after : at + 1;
    } else {
      first = false;
      if (kind === quote && at >= literal) {
        const close = endOfString(bytes, at, unclosed);
        const isWord = close >= 0 && isOneWord(bytes, at + 1, close);
        if (isWord && close > at + 1) words.add(LITERAL.lane0, LITERAL.lane1, line);
        if (close >= 0 && !isWord) literal = close;
        at = isWord ? close + 1 : at + 1;
      } else if (kind === digit) at = endOfNumber(bytes, at);
      else if (kind === ideograph) at = addIdeograph(bytes, at, words, line);
      else at += kind === wideOther ? lengthOf(byte) : 1;
    }
  }
  return line;
}

/**
 * The same for prose, which has no comments and no imports, and where a capital is no other letter.
 *
 * @param bytes UTF-8, in small letters.
 */
export function lexProse(bytes: Uint8Array, words: WordBuffer): number {
  const kinds = KIND_OF;
  const { letter, digit, newline, ideograph, wideOther } = KIND;
  let line = 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    const kind = kinds[byte];
    if (kind === letter) {
      at = words.read(bytes, at);
      words.keep(false, line);
    } else if (kind === digit) at = endOfNumber(bytes, at);
    else if (kind === ideograph) at = addIdeograph(bytes, at, words, line);
    else {
      if (kind === newline) line += 1;
      at += kind === wideOther ? lengthOf(byte) : 1;
    }
  }
  return line;
}

function breaksIn(bytes: Uint8Array, from: number, to: number): number {
  let breaks = 0;
  for (let at = from; at < to; at += 1) {
    if (bytes[at] === 0x0a) breaks += 1;
  }
  return breaks;
}

/** Some editors begin a file with a byte order mark; a copy of its first line has none. */
function endOfMark(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** `0x1F`, `1_000`, `1e5`, `3.14f`: to the end of letters, digits and points that digits follow. */
function endOfNumber(bytes: Uint8Array, at: number): number {
  const kinds = KIND_OF;
  const { letter, digit } = KIND;
  for (let end = at + 1; ; end += 1) {
    const byte = bytes[end] ?? 0;
    const kind = kinds[byte];
    if (kind === digit || (kind === letter && byte < 0x80)) continue;
    if (byte === 0x2e /* . */ && kinds[bytes[end + 1] ?? 0] === digit) continue;
    return end;
  }
}

/** Returns where the next character begins. */
function addIdeograph(bytes: Uint8Array, at: number, words: WordBuffer, line: number): number {
  // U+3000 to U+303F: punctuation.
  if (bytes[at] === 0xe3 && bytes[at + 1] === 0x80) return at + 3;
  let lane = SEED_0;
  for (let offset = 0; offset < 3; offset += 1) {
    lane = Math.imul(lane ^ (bytes[at + offset] ?? 0), PRIME_0);
  }
  words.add(lane, Math.imul(lane, PRIME_1), line);
  return at + 3;
}
