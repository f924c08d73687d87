import { INVISIBLE, INVISIBLE_RANGES, UNIT_CLASSES } from './units.ts';

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
