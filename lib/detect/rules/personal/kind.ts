/** Whether an id holds what its issuer computes into it: its digits and capitals, and where it stands in the text. */
export type Check = (id: string, text: string, start: number, end: number) => boolean;

/** One kind of number: what must hold for it, how its issuer writes it, and what it is called. */
export type Kind = readonly [
  rule: string,
  check: Check,
  /** A pattern for what stands without a label, with `#` for a digit and `@` for a capital; empty where nothing does. */
  written: string,
  /**
   * What stands before it otherwise, divided by `|`: a space may be `_`, `-` or nothing, and behind a bracket it is a
   * pattern. With a capital in it, case matters.
   */
  labels?: string,
  /** What it looks like behind a label, where that is not the same: so many digits, or a pattern. */
  value?: number | string,
];

/** The source of a pattern of a kind. */
export function sourceOf(pattern: string): string {
  return pattern.replaceAll('#', '\\d').replaceAll('@', '[A-Z]');
}

/** Nothing more is known of it than how it is written. */
export const any: Check = () => true;
