import type { Change } from './decorated.ts';
import { asDiff, edited, fenced, quoted } from './decorated.ts';
import type { Counted } from './windows.ts';

/** Lines of code in a window. */
export const SIZES = [5, 10, 20, 50] as const;
export type Size = (typeof SIZES)[number];

/** What part of the code is pasted, and what was done to the whole file before. */
export type From = 'as it is' | 'formatted' | 'stripped' | 'renamed' | 'scripts';

/** The least percent of windows that are to be found, by size; null where nothing was measured. */
type Least = Readonly<Record<Size, number | null>>;

/** A kind of paste: how it comes about, and how much of it is to be found. */
export interface Kind {
  readonly name: string;
  readonly from: From;
  readonly change?: Change;
  readonly counted?: Counted;
  readonly least: { readonly exact3: Least; readonly exact5: Least; readonly any3: Least };
}

const least = (...[five, ten, twenty, fifty]: readonly (number | null)[]): Least => ({
  5: five ?? null,
  10: ten ?? null,
  20: twenty ?? null,
  50: fifty ?? null,
});
const NONE = least();

const VERBATIM = {
  exact3: least(27, 79, 98.5, 99.8),
  exact5: least(8, 51, 95.8),
  any3: least(28, 80, 98.5, 99.8),
};
/** What undecorating leaves of it: a point less. */
const DECORATED = { exact3: least(26, 78, 97.5, 98.8), exact5: NONE, any3: NONE };

export const KINDS: readonly Kind[] = [
  { name: 'verbatim', from: 'as it is', least: VERBATIM },
  {
    name: 'formatted anew',
    from: 'formatted',
    least: {
      exact3: least(23, 77, 98.4, 99.8),
      exact5: least(5, 42, 95),
      any3: least(24, 78, 98.4, 99.8),
    },
  },
  { name: 'without comments', from: 'stripped', least: DECORATED },
  { name: 'as a diff', from: 'as it is', change: asDiff, least: DECORATED },
  { name: 'quoted', from: 'as it is', change: quoted, least: DECORATED },
  {
    name: 'in Markdown',
    from: 'as it is',
    change: fenced,
    least: { exact3: least(21, 75, 98, 99.8), exact5: NONE, any3: NONE },
  },
  {
    name: 'a fifth of the lines edited',
    from: 'as it is',
    change: edited,
    least: {
      exact3: least(15, 46, 78, 96),
      exact5: least(4, 22, 55, 87),
      any3: least(17, 50, 83, 98),
    },
  },
  {
    name: 'locals renamed',
    from: 'renamed',
    least: { exact3: least(1, 2, 5, 8), exact5: least(0, 1, 2, 3), any3: least(8, 43, 85, 97) },
  },
  // With license headers, documentation and tables of data as they come.
  {
    name: 'of any kind verbatim',
    from: 'as it is',
    counted: 'full',
    least: { exact3: NONE, exact5: NONE, any3: NONE },
  },
  // What those of formatted and renamed files are to be held against.
  {
    name: 'verbatim of JavaScript and TypeScript',
    from: 'scripts',
    least: { exact3: NONE, exact5: NONE, any3: NONE },
  },
];
