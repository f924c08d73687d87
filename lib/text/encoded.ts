import { hexByte, hexDigit } from './digits.ts';
import type { Excerpts } from './excerpts.ts';
import { Utf8 } from './utf8.ts';

/** Units of base64, at least; those of padding count. */
const SHORTEST = 24;
const SHORTEST_HEX = 32;
/** Longer runs are cut: a pattern that repeats a million times runs out of stack. */
const HEX = /[\da-f]{32,65536}/gi;
/** What begins with so many units of text is text. Images, fonts and keys give themselves away in the first few. */
const ENOUGH = 64;
/** Decodes text in base64 and in hexadecimal digits. `runs` has the starts and ends of runs of units as in base64. */
export function decodeEncoded(out: Excerpts, runs: readonly number[]): void {
  const { text } = out;
  for (let index = 0; index < runs.length; index += 2) {
    const from = runs[index] ?? 0;
    const end = runs[index + 1] ?? 0;
    // The letter of an escape: `\n`.
    const start = text.charAt(from - 1) === '\\' ? from + 1 : from;
    if (
      beginsText(text, start) &&
      endOfPadding(text, end) - start >= SHORTEST &&
      isText(text, start, end, 6)
    ) {
      decode(text, start, end, 6, out);
      continue;
    }
    if (!mayHoldHex(text, from, end)) continue;
    for (const { 0: hex, index: at } of text.slice(from, end).matchAll(HEX)) {
      const first = from + at;
      const last = first + hex.length;
      if (hex.length % 2 === 0 && isText(text, first, last, 4)) decode(text, first, last, 4, out);
    }
  }
}

/** Not without hex in the middle, where it must be unless there is room for two. */
function mayHoldHex(text: string, from: number, end: number): boolean {
  const middle = (from + end) >> 1;
  if (end - from < SHORTEST_HEX) return false;
  return end - from >= 2 * SHORTEST_HEX || (hexByte(text, middle) | hexByte(text, middle - 2)) >= 0;
}

/** Whether the first two bytes in base64 may begin a text: of random ones a fifth do. */
function beginsText(text: string, at: number): boolean {
  const middle = valueAt(text, at + 1);
  const first = (valueAt(text, at) << 2) | (middle >> 4);
  // The upper two bits of the second.
  const second = (middle >> 2) & 3;
  return first < 0x7f ? first > 0x1f && second < 2 : first > 0xc1 && second === 2;
}

/** What a unit stands for in base64 and base64url. */
function valueAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit > 0x60) return unit - 0x47;
  if (unit > 0x40) return unit === 0x5f ? 63 : unit - 0x41;
  return unit > 0x2f ? unit + 4 : unit === 0x2f ? 63 : 62;
}

function isText(text: string, start: number, end: number, width: 4 | 6): boolean {
  const to = Math.min(end, start + ENOUGH);
  return decode(text, start, to, width) >= to;
}

/**
 * Decodes units of so many bits each, and without `out` only judges. What comes out of a group of units stands for all
 * of the group. Returns the place after the last group that is text.
 */
function decode(text: string, start: number, end: number, width: 4 | 6, out?: Excerpts): number {
  const utf8 = new Utf8(out);
  let at = start;
  for (let bytes = 0; at < end;) {
    const from = at;
    let bits = 0;
    let count = 0;
    for (; count < (width === 4 ? 8 : 24) && at < end; count += width) {
      bits = (bits << width) | (width === 4 ? hexDigit(text.charCodeAt(at)) : valueAt(text, at));
      at += 1;
    }
    if (at === end) at = endOfPadding(text, end);
    for (count -= 8; count >= 0; count -= 8) {
      const byte = (bits >> count) & 0xff;
      bytes += 1;
      // ASCII in UTF-16, which PowerShell takes its commands in.
      if (byte === 0 && bytes % 2 === 0) out?.put(from, at, -1);
      else if (!utf8.push(byte, from, at)) return from;
    }
  }
  return at;
}

function endOfPadding(text: string, end: number): number {
  return text.startsWith('==', end) ? end + 2 : text.startsWith('=', end) ? end + 1 : end;
}
