import { GAPS } from './gaps.ts';
import type { Kind } from './kind.ts';

/** Longer groups of digits are in no number of a person. */
const LONGEST = 20;

/** Where one is after some groups of digits: the kinds that are written so, and the ways on by `stepOf` the next group. */
export interface Shape {
  readonly kinds: Kind[];
  readonly next: (Shape | undefined)[];
}

export function stepOf(gap: number, digits: number): number {
  return gap * LONGEST + Math.min(digits, LONGEST - 1);
}

/** A kind whose digits have letters around them: units before the first digit, and a sticky pattern. */
export type Lettered = readonly [kind: Kind, lead: number, pattern: RegExp];

/** The shapes of all kinds: as a tree, and those with letters by how many digits stand in the first group. */
export function shapesOf(
  kinds: readonly Kind[],
): readonly [tree: Shape, lettered: readonly Lettered[][]] {
  const tree: Shape = { kinds: [], next: [] };
  const lettered: Lettered[][] = Array.from({ length: LONGEST }, () => []);
  for (const kind of kinds) {
    for (const shape of new Set(kind[2].split('|').flatMap(writings))) {
      const digits = /\d+/.exec(shape);
      if (/[AXx]/.test(shape)) {
        const source = shape
          .replace(/\d+/g, '\\d{$&}')
          .replace(/[+()]/g, '\\$&')
          .replace(/X/g, '[A-Z\\d]')
          .replace(/A(?!-)/g, '[A-Z]');
        lettered[Number(digits?.[0])]?.push([kind, digits?.index ?? 0, new RegExp(source, 'y')]);
      } else if (digits) {
        let at = tree;
        for (const [, gap = '', size] of shape.matchAll(/(\D?)(\d+)/g)) {
          at = at.next[stepOf(GAPS.indexOf(gap), Number(size))] ??= { kinds: [], next: [] };
        }
        at.kinds.push(kind);
      }
    }
  }
  return [tree, lettered];
}

/** One shape for each separator that `~` and each number of digits that a bracket stands for. */
function writings(shape: string): string[] {
  const bracket = /\[(\d+)-(\d+)\]/.exec(shape);
  if (bracket) {
    const [all, least, most] = bracket;
    return Array.from({ length: Number(most) - Number(least) + 1 }, (_, more) =>
      shape.replace(all, String(Number(least) + more)),
    ).flatMap(writings);
  }
  return Array.from(' -.', (gap) => shape.replaceAll('~', gap));
}
