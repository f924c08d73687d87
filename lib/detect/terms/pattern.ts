import { fold } from './units.ts';

/** What one unit of a text may be, by bits. A literal is none of these. */
export const DIGIT = 1;
export const LETTER = 2;

/** One place of a pattern: units of a class, or one literal unit, so many times. */
export interface Item {
  /** `DIGIT`, `LETTER`, both, or 0 for a literal. */
  readonly classes: number;
  readonly literal: string;
  readonly min: number;
  readonly max: number;
}

const CLASSES: Readonly<Record<string, number>> = { '#': DIGIT, '@': LETTER, '?': DIGIT | LETTER };
const MOST_TIMES = 64;
const LONGEST = 100;
const FEWEST_UNITS = 4;
const FEWEST_CLASSES = 6;

/**
 * Reads a pattern: `#` is a digit, `@` a letter of A to Z in either case, `?` one of both; `{n}` or `{n,m}` behind one
 * of these repeats it; `\` makes the next character literal; all else stands for itself.
 *
 * @returns the items, or in words what would be right.
 */
export function parsePattern(source: string): readonly Item[] | string {
  if (source.length > LONGEST) return `at most ${LONGEST} characters`;
  const items: Item[] = [];
  // Split by characters, a place could be half of one.
  const part = /(\\?)([\s\S])(?:\{(\d{1,3})(?:,(\d{1,3}))?\})?/y;
  while (part.lastIndex < source.length) {
    const from = part.lastIndex;
    const [, escape = '', sign = '', times, upTo] = part.exec(source) ?? [];
    const classes = escape === '' ? (CLASSES[sign] ?? 0) : 0;
    if (classes === 0) {
      if (sign === '\\' && escape === '') return 'a character behind the last "\\"';
      // A brace behind a literal is a literal too.
      part.lastIndex = from + escape.length + 1;
      items.push({ classes, literal: sign, min: 1, max: 1 });
      continue;
    }
    if (times === undefined && source[part.lastIndex] === '{') return WRONG_TIMES;
    const min = Number(times ?? 1);
    const max = Number(upTo ?? min);
    if (max < 1 || max < min || max > MOST_TIMES) return WRONG_TIMES;
    items.push({ classes, literal: '', min, max });
  }
  return tooWide(items) ?? items;
}

const WRONG_TIMES = `{n} or {n,m} behind #, @ or ?, with n not above m and m from 1 to ${MOST_TIMES}, or \\{`;

/** What is wrong with a pattern that ordinary text would match. */
function tooWide(items: readonly Item[]): string | undefined {
  const shortest = items.reduce((sum, { min }) => sum + min, 0);
  if (shortest < FEWEST_UNITS) return `a pattern of at least ${FEWEST_UNITS} characters`;
  const isFirm = items.some(({ classes }) => classes === 0) || shortest >= FEWEST_CLASSES;
  return isFirm
    ? undefined
    : `a character that stands for itself, or at least ${FEWEST_CLASSES} of #, @ and ?`;
}

/** The classes of a unit: 0 for what is neither letter nor digit, and for letters that are not ASCII. */
export function classesOf(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return DIGIT;
  const small = unit | 0x20;
  return small >= 0x61 && small <= 0x7a ? LETTER : 0;
}

/**
 * Every place where a match that begins at `start` may end, in order. All ways through the pattern are followed at
 * once, item by item, so that nothing is tried twice: the work is items times units, whatever the text.
 */
export function endsFrom(
  items: readonly Item[],
  text: string,
  start: number,
  matchCase: boolean,
): readonly number[] {
  let ends: readonly number[] = [start];
  for (const item of items) {
    const next: number[] = [];
    let run = start;
    let pushed = start - 1;
    for (const from of ends) {
      run = Math.max(run, from);
      while (run < from + item.max && fits(item, text, run, matchCase)) run += 1;
      const last = Math.min(run, from + item.max);
      for (let end = Math.max(from + item.min, pushed + 1); end <= last; end += 1) {
        next.push(end);
        pushed = end;
      }
    }
    if (next.length === 0) return next;
    ends = next;
  }
  return ends;
}

function fits({ classes, literal }: Item, text: string, at: number, matchCase: boolean): boolean {
  const unit = text.charCodeAt(at);
  if (classes !== 0) return (classesOf(unit) & classes) !== 0;
  const expected = literal.charCodeAt(0);
  return unit === expected || (!matchCase && fold(unit) === fold(expected));
}
