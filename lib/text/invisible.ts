import { Rewriter } from './rewrite.ts';
import { INVISIBLE, INVISIBLE_RANGES, UNIT_CLASSES } from './units.ts';
import type { View } from './view.ts';

/** U+E0000 to U+E0FFF: tags and the rarer variation selectors. */
const PLANE_14 = '[\\udb40-\\udb43][\\udc00-\\udfff]';

/** Without the `u` flag, which makes the search several times slower. */
const RUN = new RegExp(
  `(?:[${String.fromCharCode(...INVISIBLE_RANGES).replace(/../g, ([first = '', last = '']) => `${first}-${last}`)}]|${PLANE_14})+`,
  'g',
);

/** Whether a code point is one that nobody sees. */
export function isInvisible(code: number): boolean {
  return code > 0xffff ? code >= 0xe0000 && code <= 0xe0fff : UNIT_CLASSES[code] === INVISIBLE;
}

/** The text without invisible characters. */
export function withoutInvisible(text: string): string {
  return text.replace(RUN, '');
}

/**
 * The text without invisible characters and where each part stood, or undefined when that could not change a finding.
 * Tokens are ASCII, so only an invisible character between two ASCII ones can split a token.
 * The variation selector of a red heart, common in chat, is not worth a second scan.
 */
export function stripInvisible(text: string): View | undefined {
  const rewriter = new Rewriter(text);
  let hides = false;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const end = index + run.length;
    hides ||= text.charCodeAt(index - 1) < 0x80 && text.charCodeAt(end) < 0x80;
    rewriter.put(index, end, -1);
  }
  if (!hides) return undefined;
  rewriter.keep(text.length);
  return rewriter.build();
}
