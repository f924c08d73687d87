import type { Literal, Scan } from './types.ts';
import { endsFrom } from './pattern.ts';

/** Of a shape, two bits each. */
export const UNITS = 8;
const NONE: readonly Literal[] = [];

/** 1 for what may be a digit, 2 for what may be a letter, 0 for other ASCII: by the bits 4 to 6 of a unit. */
const kindOf = (unit: number): number => (0xaa40 >> ((unit >> 3) & 14)) & 3;

/**
 * Finds patterns that begin with no letters to look for, but for the last units of a text: by which of eight units are
 * digits and letters. Which patterns may begin with a shape is found out when a text has it.
 */
export function scanShapes(patterns: readonly Literal[]): Scan {
  const known = new Array<readonly Literal[] | undefined>(1 << (2 * UNITS));
  const learn = (shape: number): readonly Literal[] => {
    const likely = patterns.filter(({ items = [] }) => {
      const ends = endsFrom(items, 0, ({ classes, literal }, place) => {
        if (place >= UNITS || literal > '\x7f') return true;
        const kind = (shape >> (2 * (UNITS - 1 - place))) & 3;
        return classes > 0 ? (kind & classes) > 0 : kind === kindOf(literal.charCodeAt(0));
      });
      return ends.length > 0;
    });
    return likely.length > 0 ? likely : NONE;
  };
  return (text, visit) => {
    const { length } = text;
    for (let place = 0, shape = 0; place < length;) {
      // No call in here, as in `sweep`.
      do {
        shape = ((shape << 2) | kindOf(text.charCodeAt(place))) & 0xffff;
        place += 1;
      } while (known[shape] === NONE && place < length);
      const start = place - UNITS;
      for (const pattern of (known[shape] ??= learn(shape))) visit(pattern, start, start);
    }
  };
}
