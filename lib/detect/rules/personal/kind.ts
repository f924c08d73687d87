import type { Check } from './checksums.ts';

/** One kind of number: how its issuer writes it, what must hold for it, and what it is called. */
export type Kind = readonly [
  rule: string,
  /** Gets the digits and capitals alone. */
  check: Check,
  /**
   * Ways to write it that stand without a label, divided by `|`. A number is so many digits, `~` the same
   * space, hyphen or dot throughout, `a-b` in brackets each number from a to b, `A` a capital, `X` a capital or
   * digit, `)` and `(` what may stand around a parenthesis, and all else is itself.
   */
  shapes: string,
  /** What stands before it otherwise, as the source of a pattern; each alternative begins with plain letters. */
  labels?: string,
  /** What it looks like behind a label: so many digits, or the source of a pattern. */
  value?: number | string,
];

/** Digits of which nothing more is known. */
export const any: Check = () => true;
