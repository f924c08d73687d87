import { LOOK_ALIKES, PAIR_STARTS } from './look-alikes.ts';

/** Nobody sees it, or it begins a pair that nobody sees. */
export const INVISIBLE = 1;
/** `foldLetters` may read it as an ASCII letter, digit or hyphen. */
export const LOOK_ALIKE = 2;
/** `foldLetters` reads it as ASCII punctuation when it stands among letters that it folds. */
export const PUNCTUATION = 4;
/** ASCII letters, digits, `_`. */
export const WORD = 8;
/** The units of base64 and base64url. */
export const BASE64 = 16;
/** Hexadecimal digits. */
export const HEX = 32;
/** What lists of hexadecimal numbers are made of. */
export const HEX_LIST = 64;
/** What tokens are made of. */
export const TOKEN = 128;

/**
 * Unicode's Default_Ignorable_Code_Point, but for musical and shorthand controls: soft hyphen, zero-width
 * characters, direction marks, BOM, variation selectors, fillers. Nobody sees them, and one of
 * them inside a token hides it from every rule.
 */
export const INVISIBLE_RANGES: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfff8],
];

/** Word processors and chat applications put these in place of `-` and `.` inside words. */
const INSIDE_WORDS = new Set([0x2010, 0x2011, 0x2024, 0x2212]);

/** By UTF-16 unit, which of the classes above it is of. */
export const UNIT_CLASSES = classify();

function classify(): Uint8Array {
  const units = new Uint8Array(0x10000);
  const mark = (letters: string, bits: number): void => {
    for (const letter of letters) units[letter.charCodeAt(0)] = bits;
  };
  mark('ghijklmnopqrstuvwyzGHIJKLMNOPQRSTUVWYZ', WORD | BASE64 | TOKEN);
  mark('0123456789abcdefABCDEF', WORD | BASE64 | TOKEN | HEX | HEX_LIST);
  mark('xX', WORD | BASE64 | TOKEN | HEX_LIST);
  mark('_', WORD | BASE64 | TOKEN);
  mark('+/', BASE64 | TOKEN);
  mark('.~=@%', TOKEN);
  mark('-', BASE64 | TOKEN | HEX_LIST);
  mark(':', TOKEN | HEX_LIST);
  mark(' ,', HEX_LIST);
  for (const [unit, code] of LOOK_ALIKES) {
    const isLetter = ((units[code] ?? 0) & WORD) !== 0;
    units[unit] = isLetter || INSIDE_WORDS.has(unit) ? LOOK_ALIKE : PUNCTUATION;
  }
  for (const unit of PAIR_STARTS) units[unit] = LOOK_ALIKE;
  // What ends a pair goes with what begins it.
  units.fill(PUNCTUATION, 0xdc00, 0xe000);
  for (const [first, last] of INVISIBLE_RANGES) units.fill(INVISIBLE, first, last + 1);
  // U+E0000 to U+E0FFF: tags and the rarer variation selectors.
  return units.fill(INVISIBLE, 0xdb40, 0xdb44);
}

/** Whether a unit of the text is of one of the classes in `mask`. */
export function isOf(text: string, at: number, mask: number): boolean {
  return ((UNIT_CLASSES[text.charCodeAt(at)] ?? 0) & mask) !== 0;
}

/** The place after the units of a class that begin at `at`, not after `limit`. */
export function endOfRun(text: string, at: number, mask: number, limit = text.length): number {
  let end = at;
  while (end < limit && isOf(text, end, mask)) end += 1;
  return end;
}

/** The first unit of those of a class that end before `at`, not before `floor`. */
export function startOfRun(text: string, at: number, mask: number, floor = 0): number {
  let start = at;
  while (start > floor && isOf(text, start - 1, mask)) start -= 1;
  return start;
}

/**
 * Where the first `least` units in a row of a class begin, from `from` on, or -1. It looks at the last of them first and
 * skips ahead from the unit that spoils them, as Boyer and Moore did: of prose it looks at every fourth unit.
 */
export function findRun(
  text: string,
  mask: number,
  least: number,
  from: number,
  to = text.length,
): number {
  const last = to - least;
  for (let at = from; at <= last;) {
    let probe = at + least - 1;
    while (probe >= at && ((UNIT_CLASSES[text.charCodeAt(probe)] ?? 0) & mask) !== 0) probe -= 1;
    if (probe < at) return at;
    at = probe + 1;
  }
  return -1;
}

/** Starts and ends, by turns, of the runs of a class that are at least so long. */
export function findRuns(text: string, mask: number, least: number): number[] {
  const runs: number[] = [];
  for (let from = 0; (from = findRun(text, mask, least, from)) >= 0;) {
    const start = from;
    from = endOfRun(text, from + least, mask);
    runs.push(start, from);
  }
  return runs;
}
