/** One place of a pattern: units of these classes (see `classAt`) or, without any, one unit; so many times. */
export interface Item {
  readonly classes: number;
  readonly literal: string;
  readonly min: number;
  readonly max: number;
}

/** The items of a pattern that is one. */
export function itemsOf(source: string): Item[] {
  const parts = [...source.matchAll(/([#@?])(?:\{(\d+)(?:,(\d+))?\})?|\\?[^]/g)];
  return parts.map(([part, sign = ' ', min = 1, max = min]) => ({
    classes: '#@?'.indexOf(sign) + 1,
    literal: part.slice(-1),
    min: Number(min),
    max: Number(max),
  }));
}

/**
 * Reads a pattern: `#` is a digit, `@` a letter of A to Z in either case, `?` one of both; `{n}` or `{n,m}` behind one
 * of these repeats it; `\` makes the next character literal; all else stands for itself.
 *
 * @returns the items, or in words what would be right.
 */
export function parsePattern(source: string): readonly Item[] | string {
  if (source.length > 100) return 'at most 100 characters';
  const rest = source.replace(/[#@?](?:\{\d+(?:,\d+)?\}|(?!\{))|\\[^]|[^\\#@?]/g, '');
  if (rest.endsWith('\\')) return 'a character behind the last "\\"';
  const items = itemsOf(source);
  const isCounted = items.every(({ min, max }) => min <= max && max > 0 && max <= 64);
  if (rest !== '' || !isCounted) {
    return '{n} or {n,m} behind #, @ or ?, with n not above m and m from 1 to 64, or \\{';
  }
  const shortest = items.reduce((sum, { min }) => sum + min, 0);
  if (shortest < 4) return 'a pattern of at least 4 characters';
  const isFirm = shortest >= 6 || items.some(({ classes }) => classes === 0);
  return isFirm ? items : 'a character that stands for itself, or at least 6 of #, @ and ?';
}

/**
 * Every place where a match that begins at `start` may end, in order. All ways through the pattern are followed at
 * once, item by item, so that nothing is tried twice: the work is items times units, whatever the text.
 *
 * @param fits whether what stands at a place is of an item.
 */
export function endsFrom(
  items: readonly Item[],
  start: number,
  fits: (item: Item, place: number) => boolean,
): readonly number[] {
  let ends = [start];
  for (const item of items) {
    const next: number[] = [];
    let run = start;
    let end = start;
    for (const from of ends) {
      run = Math.max(run, from);
      while (run < from + item.max && fits(item, run)) run += 1;
      for (end = Math.max(end, from + item.min); end <= run; end += 1) next.push(end);
    }
    ends = next;
    if (ends.length === 0) break;
  }
  return ends;
}
