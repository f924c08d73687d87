import { SegmentsBuilder } from './segments.ts';
import type { View } from './view.ts';

/**
 * Unicode's Default_Ignorable_Code_Point, but for musical and shorthand controls: soft hyphen, zero-width
 * characters, direction marks, BOM, variation selectors, fillers, tags. Nobody sees them, and one of
 * them inside a token hides it from every rule.
 */
const RANGES: readonly (readonly [number, number])[] = [
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

/** U+E0000 to U+E0FFF: tags and the rarer variation selectors. */
const PLANE_14 = '[\\udb40-\\udb43][\\udc00-\\udfff]';

/** Without the `u` flag, which makes the search several times slower. */
const RUN = new RegExp(
  `(?:[${RANGES.map((range) => range.map((code) => String.fromCharCode(code)).join('-')).join('')}]|${PLANE_14})+`,
  'g',
);

/** By UTF-16 unit, 1 for one that nobody sees or that begins a pair that nobody sees. */
export const INVISIBLE_UNITS = markUnits();

function markUnits(): Uint8Array {
  const units = new Uint8Array(0x10000);
  for (const [first, last] of RANGES) units.fill(1, first, last + 1);
  return units.fill(1, 0xdb40, 0xdb44);
}

/** Whether a code point is one that nobody sees. */
export function isInvisible(code: number): boolean {
  return code > 0xffff ? code >= 0xe0000 && code <= 0xe0fff : INVISIBLE_UNITS[code] === 1;
}

/** The text without invisible characters. */
export function withoutInvisible(text: string): string {
  return text.replace(RUN, '');
}

/** The text without invisible characters and where each part stood, or undefined when that could not change a finding. */
export function stripInvisible(text: string): View | undefined {
  if (!hidesSomething(text)) return undefined;
  const segments = new SegmentsBuilder();
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  const keep = (to: number): void => {
    if (to === from) return;
    segments.add(length, from, to);
    parts.push(text.slice(from, to));
    length += to - from;
  };
  for (const run of text.matchAll(RUN)) {
    keep(run.index);
    from = run.index + run[0].length;
  }
  keep(text.length);
  const map = segments.build(length);
  return { text: parts.join(''), toOriginal: (start, end) => map.toOriginal(start, end) };
}

/**
 * Tokens are ASCII, so only an invisible character between two ASCII ones can split a token.
 * The variation selector of a red heart, common in chat, is not worth a second scan.
 */
function hidesSomething(text: string): boolean {
  for (const run of text.matchAll(RUN)) {
    const before = text.charCodeAt(run.index - 1);
    const after = text.charCodeAt(run.index + run[0].length);
    if (before < 0x80 && after < 0x80) return true;
  }
  return false;
}
