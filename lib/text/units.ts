import { LOOK_ALIKES } from './look-alikes.ts';

/** Nobody sees it, or it begins a pair that nobody sees. */
export const INVISIBLE = 1;
/** `uncover` may read it as an ASCII letter, digit or hyphen. */
export const LOOK_ALIKE = 2;
/** `uncover` reads it as ASCII punctuation when it stands among letters that it reads otherwise. */
export const PUNCTUATION = 4;
/** ASCII letters, digits, `_`. */
export const WORD = 8;
/** The units of base64 and base64url. */
export const BASE64 = 16;
/** ASCII but for spaces and controls. */
export const VISIBLE = 32;
/** What may stand between letters that are spread out. */
export const SEPARATOR = 128;
/** What stands around the line end in something that is wrapped or indented or quoted or in a diff, and beside quotes that are joined. */
export const MARK = 64;

/**
 * Unicode's Default_Ignorable_Code_Point, but for musical and shorthand controls: soft hyphen, zero-width
 * characters, direction marks, BOM, variation selectors, fillers. Nobody sees them, and one of
 * them inside a token hides it from every rule. Firsts and lasts by turns.
 */
export const INVISIBLE_RANGES = [
  0x00ad, 0x00ad, 0x034f, 0x034f, 0x061c, 0x061c, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180b, 0x180f,
  0x200b, 0x200f, 0x202a, 0x202e, 0x2060, 0x206f, 0x3164, 0x3164, 0xfe00, 0xfe0f, 0xfeff, 0xfeff,
  0xffa0, 0xffa0, 0xfff0, 0xfff8,
];

/** By UTF-16 unit, which of the classes above it is of. */
export const UNIT_CLASSES = classify();

function classify(): Uint8Array {
  const units = new Uint8Array(0x10000);
  const mark = (pattern: RegExp, bit: number): void => {
    for (let unit = 0; unit < 0x80; unit += 1) {
      if (pattern.test(String.fromCharCode(unit))) units[unit] = (units[unit] ?? 0) | bit;
    }
  };
  mark(/\w/, WORD);
  mark(/[\w+/-]/, BASE64);
  mark(/[!-~]/, VISIBLE);
  mark(/[\s>|+\\=&]/, MARK);
  mark(/[ \t.\-_|\n]/, SEPARATOR);
  for (const [unit, code] of LOOK_ALIKES) {
    units[unit] = ((units[code] ?? 0) & WORD) > 0 || unit < 0x2100 ? LOOK_ALIKE : PUNCTUATION;
  }
  // Letters and digits in mathematical style begin with this; what ends a pair goes with what begins it.
  units[0xd835] = LOOK_ALIKE;
  units.fill(PUNCTUATION, 0xdc00, 0xe000);
  INVISIBLE_RANGES.forEach((last, at) => {
    units.fill(INVISIBLE, INVISIBLE_RANGES[at & ~1], last + 1);
  });
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
 * Starts and ends, by turns, of the runs of a class that are at least so long. It looks at the last unit of a run first
 * and skips ahead from the one that spoils it, as Boyer and Moore did: of prose it looks at every fifth unit.
 */
export function findRuns(text: string, mask: number, least: number): number[] {
  const runs: number[] = [];
  const { length } = text;
  for (let at = 0; at + least <= length;) {
    let probe = at + least - 1;
    // Written out, as this is where it counts.
    while (probe >= at && ((UNIT_CLASSES[text.charCodeAt(probe)] ?? 0) & mask) !== 0) probe -= 1;
    if (probe < at) runs.push(at, (probe = endOfRun(text, at + least, mask)));
    at = probe + 1;
  }
  return runs;
}
