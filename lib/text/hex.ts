import { findEncoded } from './base64.ts';
import { hexByte } from './digits.ts';
import { Excerpts } from './excerpts.ts';
import { HEX, HEX_LIST, endOfRun, findRun } from './units.ts';
import type { View } from './view.ts';

/** Bytes of a run, at least. */
const SHORTEST = 16;
/** `67 68`, `67:68`, `0x67, 0x68`: the separator is the same throughout. */
const LIST =
  /(?<![\da-z])(?:0x)?[\da-f]{2}([ :,-]{1,3})(?:0x)?[\da-f]{2}(?:\1(?:0x)?[\da-f]{2}){14,4096}(?![\da-f])/gi;

const LIST_UNITS = 3 * SHORTEST - 1;

interface List {
  readonly first: number;
  readonly last: number;
  /** Units between two numbers. */
  readonly separator: number;
}

/** The parts of a text that are printable ASCII in hexadecimal digits, decoded. `runs` has the runs without separators. */
export function* decodeHex(
  text: string,
  runs: readonly number[] = findEncoded(text),
): Generator<View> {
  yield* decodeRuns(text, runs);
  yield* decodeLists(text);
}

function* decodeRuns(text: string, runs: readonly number[]): Generator<View> {
  const excerpts = new Excerpts(text);
  for (let index = 0; index < runs.length; index += 2) {
    const last = runs[index + 1] ?? 0;
    for (let from = runs[index] ?? 0; (from = findRun(text, HEX, 2 * SHORTEST, from, last)) >= 0;) {
      const end = endOfRun(text, from + 2 * SHORTEST, HEX);
      // Hashes and keys are left at the first byte or two.
      const printable = (end - from) % 2 === 0 ? printableFrom(text, from, end) : from;
      if (printable - from >= 2 * SHORTEST) {
        for (let at = from; at < printable; at += 2) {
          const view = excerpts.put(at, at + 2, hexByte(text, at));
          if (view) yield view;
        }
      }
      from = end;
    }
  }
  const view = excerpts.end();
  if (view) yield view;
}

/** The place up to which every byte is printable. */
function printableFrom(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isAscii(hexByte(text, at))) at += 2;
  return at;
}

function isAscii(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || (byte >= 0x09 && byte <= 0x0d);
}

function* decodeLists(text: string): Generator<View> {
  const excerpts = new Excerpts(text);
  for (const { first, last, separator } of listsOf(text)) {
    for (let at = first; at < last;) {
      const pair = digitsAt(text, at);
      // The separator before it goes as well.
      if (at > first) excerpts.put(at - separator, at, '');
      const view = excerpts.put(at, pair + 2, hexByte(text, pair));
      if (view) yield view;
      at = pair + 2 + separator;
    }
  }
  const view = excerpts.end();
  if (view) yield view;
}

function* listsOf(text: string): Generator<List> {
  for (let from = 0; (from = findRun(text, HEX_LIST, LIST_UNITS, from)) >= 0;) {
    const end = endOfRun(text, from, HEX_LIST);
    if (mayHoldList(text, from, end)) {
      for (const match of text.slice(from, end).matchAll(LIST)) {
        const first = from + match.index;
        const list = { first, last: first + match[0].length, separator: match[1]?.length ?? 0 };
        if (isPrintableList(text, list)) yield list;
      }
    }
    from = end;
  }
}

/** Not when a hash is in the middle, where a list must be unless there is room for two. */
function mayHoldList(text: string, from: number, end: number): boolean {
  const middle = (from + end) >> 1;
  return end - from >= 2 * LIST_UNITS || endOfRun(text, middle - 2, HEX, middle + 3) < middle + 3;
}

function isPrintableList(text: string, { first, last, separator }: List): boolean {
  let at = first;
  while (at < last) {
    const pair = digitsAt(text, at);
    if (!isAscii(hexByte(text, pair))) return false;
    at = pair + 2 + separator;
  }
  return true;
}

/** Where the digits begin, after `0x`. */
function digitsAt(text: string, at: number): number {
  return (text.charCodeAt(at + 1) | 0x20) === 0x78 ? at + 2 : at;
}
