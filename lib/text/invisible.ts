import { SegmentsBuilder } from './segments.ts';
import type { View } from './view.ts';

/**
 * Unicode's Default_Ignorable_Code_Point as UTF-16: soft hyphen, zero-width characters, direction
 * marks, BOM, variation selectors, fillers, and (as surrogate pairs) tags. Nobody sees them, and
 * one of them inside a token hides it from every rule. Written out because `\p{…}` needs the
 * `u` flag, which makes the search several times slower.
 */
const RUN =
  /(?:[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8]|\udb40[\udc00-\udfff])+/g;

/** The text without invisible characters, or undefined when that could not change a finding. */
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
