import { isDrawn } from '../../randomness.ts';

/** So many units tell what was drawn. */
const ENOUGH = 128;

/** Whether it was drawn, or a part of it: the rest may say where or for whom. */
export function hasDrawn(body: string): boolean {
  const beginning = body.slice(0, ENOUGH);
  const parts = beginning.split(/[/=@:.!?]/);
  return isDrawn(beginning) || (parts.length > 1 && parts.some(isDrawn));
}

type Range = readonly [start: number, end: number];

/** Where the parts of a range are that `each` matches; without it, the range. */
export function partsOf(text: string, range: Range, each: RegExp | undefined): Range[] {
  if (!each) return [range];
  const [from] = range;
  return Array.from(text.slice(...range).matchAll(each), ({ 0: part, index }) => [
    from + index,
    from + index + part.length,
  ]);
}
