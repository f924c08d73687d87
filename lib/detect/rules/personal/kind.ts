import { luhn } from './checksums.ts';
import type { Check } from './checksums.ts';

/** One kind of number: how its issuer writes it, what must hold for it, and what it is called. */
export interface Kind {
  readonly rule: string;
  /** Gets the digits and capitals alone. */
  readonly check: Check;
  /**
   * Ways to write it that stand without a label, divided by `|`. A number is so many digits, `~`
   * the same space, hyphen or dot throughout, `A` a capital, `X` a capital or digit, `)` what may
   * stand around a parenthesis, and all else is itself.
   */
  readonly shapes: string;
  /** What stands before it otherwise, as the source of a pattern; each alternative begins with plain letters. */
  readonly labels?: string;
  /** What it looks like behind a label: so many digits, or the source of a pattern. */
  readonly value?: number | string;
}

/** A row of a table: as an object each row would ship its property names. */
export function kind(
  rule: string,
  check: Check,
  shapes: string,
  labels?: string,
  value?: number | string,
): Kind {
  return {
    rule,
    check,
    shapes,
    ...(labels !== undefined && { labels }),
    ...(value !== undefined && { value }),
  };
}

/** Digits of which nothing more is known. */
export const any: Check = () => true;

/** Luhn and not one digit over and over. */
export const mixed: Check = (id) => luhn(id) && !/^(.)\1*$/.test(id);
