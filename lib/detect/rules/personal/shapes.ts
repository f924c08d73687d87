import { GAPS } from './gaps.ts';
import type { Kind } from './kind.ts';

/** Longer groups of digits are in no number of a person. */
const LONGEST = 19;

/** Where one is after some groups of digits: the kinds that are written so, and the ways on. */
export interface Shape {
  readonly kinds: Kind[];
  /** By `stepOf` the next group. */
  readonly next: (Shape | undefined)[];
}

export function stepOf(gap: number, digits: number): number {
  return gap * (LONGEST + 2) + Math.min(digits, LONGEST + 1);
}

/** The shapes of all kinds as a tree. What has letters is in `withLetters`. */
export function byShape(kinds: readonly Kind[]): Shape {
  const root: Shape = { kinds: [], next: [] };
  for (const [kind, shape] of shapesOf(kinds)) {
    if (LETTER.test(shape)) continue;
    let at = root;
    for (const [, gap = '', digits] of shape.matchAll(/(\D?)(\d+)/g)) {
      at = at.next[stepOf(GAPS.indexOf(gap), Number(digits))] ??= { kinds: [], next: [] };
    }
    at.kinds.push(kind);
  }
  return root;
}

/** A kind whose digits have letters around them. */
export interface Lettered {
  readonly kind: Kind;
  /** Units before the first digit. */
  readonly lead: number;
  /** Sticky. */
  readonly pattern: RegExp;
}

/** The kinds with letters, by how many digits stand in the first group. */
export function withLetters(kinds: readonly Kind[]): readonly (readonly Lettered[])[] {
  const known: Lettered[][] = Array.from({ length: LONGEST }, () => []);
  for (const [kind, shape] of shapesOf(kinds)) {
    const digits = /\d+/.exec(shape);
    if (!LETTER.test(shape) || digits === null) continue;
    const source = shape
      .replace(/\d+/g, '\\d{$&}')
      .replace(/[+()]/g, '\\$&')
      .replace(/X/g, '[A-Z\\d]')
      .replace(/A(?![-\]])/g, '[A-Z]');
    known[Number(digits[0])]?.push({ kind, lead: digits.index, pattern: new RegExp(source, 'y') });
  }
  return known;
}

const LETTER = /[AXx]/;

function shapesOf(kinds: readonly Kind[]): (readonly [Kind, string])[] {
  return kinds.flatMap((kind) =>
    kind.shapes
      .split('|')
      .flatMap((shape) => [...' -.'].map((gap) => shape.replaceAll('~', gap)))
      .filter((shape, at, all) => shape !== '' && all.indexOf(shape) === at)
      .map((shape) => [kind, shape] as const),
  );
}
