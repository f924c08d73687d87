import {
  CLASS_OF,
  COMMENT,
  DIGIT,
  IDEOGRAPH,
  LETTER,
  NEWLINE,
  OTHER,
  QUOTE,
  SPACE,
  WIDE_OTHER,
  lengthOf,
} from './bytes.ts';
import { endOfComment, endOfOpenComment } from './comments.ts';
import { endOfImport } from './imports.ts';
import { isKeyword } from './keywords.ts';
import { endOfString, isOneWord } from './strings.ts';
import { PRIME_0, PRIME_1, SEED_0, SEED_1, wordHash } from './word-hash.ts';
import type { WordBuffer } from './word-list.ts';

/** A literal of one word stands for all of them: a password must not be guessable from a list. */
const LITERAL = wordHash('"');

const DOT = 0x2e;
const PAREN = 0x28;
const GREATER = 0x3e;
const COLON = 0x3a;
const MINUS = 0x2d;
const UNDERSCORE = 0x5f;
const LOWER_A = 0x61;
const LOWER_Z = 0x7a;

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
  const end = bytes.length;
  let line = 0;
  let first = true;
  /** Inside a literal of several words, its end. */
  let literal = 0;
  const skipTo = (from: number, to: number): number => {
    for (let at = bytes.indexOf(0x0a, from); at >= 0 && at < to; at = bytes.indexOf(0x0a, at + 1)) {
      line += 1;
    }
    return to;
  };
  let at = skipTo(0, endOfOpenComment(bytes));
  while (at < end) {
    const byte = bytes[at] ?? 0;
    const kind = CLASS_OF[byte] ?? OTHER;
    if (kind === LETTER) {
      const start = at;
      let lane0 = SEED_0;
      let lane1 = SEED_1;
      for (;;) {
        const here = bytes[at] ?? 0;
        const its = CLASS_OF[here] ?? OTHER;
        if (its !== LETTER && its !== DIGIT) break;
        lane0 = Math.imul(lane0 ^ here, PRIME_0);
        lane1 = Math.imul(lane1 + here, PRIME_1);
        lane1 ^= lane1 >>> 15;
        at += 1;
        if (at === end) break;
      }
      lane0 >>>= 0;
      lane1 >>>= 0;
      if (first) {
        first = false;
        const after = endOfImport(bytes, start, lane0);
        if (after >= 0) {
          at = skipTo(at, after);
          continue;
        }
      }
      const local = start >= literal && looksLocal(bytes, start, at) && !isKeyword(lane0);
      words.add(lane0, lane1, local, line);
    } else if (kind === SPACE) {
      at += 1;
    } else if (kind === NEWLINE) {
      at += 1;
      line += 1;
      first = true;
    } else if (kind === DIGIT) {
      at = endOfNumber(bytes, at);
      first = false;
    } else if (kind === IDEOGRAPH) {
      if (byte === 0xe3 && bytes[at + 1] === 0x80) at += 3;
      else {
        const lane0 = ideographHash(bytes, at);
        words.add(lane0, Math.imul(lane0, PRIME_1) >>> 0, false, line);
        at += 3;
      }
      first = false;
    } else if (kind === QUOTE && at >= literal) {
      first = false;
      const close = endOfString(bytes, at);
      if (close < 0) at += 1;
      else if (isOneWord(bytes, at + 1, close)) {
        if (close > at + 1) words.add(LITERAL.lane0, LITERAL.lane1, false, line);
        at = close + 1;
      } else {
        literal = close;
        at += 1;
      }
    } else if (kind === COMMENT && at >= literal) {
      const after = endOfComment(bytes, at, first);
      if (after >= 0) at = skipTo(at, after);
      else {
        at += 1;
        first = false;
      }
    } else {
      at += kind === WIDE_OTHER ? lengthOf(byte) : 1;
      first = false;
    }
  }
  return line;
}

/** A name that a person may change without a second thought: lower-case, not called, no member. */
function looksLocal(bytes: Uint8Array, start: number, end: number): boolean {
  const byte = bytes[start] ?? 0;
  if (byte !== UNDERSCORE && (byte < LOWER_A || byte > LOWER_Z)) return false;
  const before = bytes[start - 1];
  if (before === DOT) return false;
  if (before === GREATER && bytes[start - 2] === MINUS) return false;
  if (before === COLON && bytes[start - 2] === COLON) return false;
  let next = end;
  while (CLASS_OF[bytes[next] ?? 0] === SPACE) next += 1;
  return bytes[next] !== PAREN;
}

/** `0x1F`, `1_000`, `1e5`, `3.14f`: to the end of letters, digits and points that digits follow. */
function endOfNumber(bytes: Uint8Array, at: number): number {
  for (let end = at + 1; ; end += 1) {
    const byte = bytes[end] ?? 0;
    const kind = CLASS_OF[byte];
    if (kind === DIGIT || (kind === LETTER && byte < 0x80)) continue;
    if (byte === DOT && CLASS_OF[bytes[end + 1] ?? 0] === DIGIT) continue;
    return end;
  }
}

function ideographHash(bytes: Uint8Array, at: number): number {
  let lane = SEED_0;
  for (let offset = 0; offset < 3; offset += 1) {
    lane = Math.imul(lane ^ (bytes[at + offset] ?? 0), PRIME_0);
  }
  return lane >>> 0;
}
