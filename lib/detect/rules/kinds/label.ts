import type { Kind, KindOptions } from './kind.ts';

/** From a vendor's name to the value: the rest of the name, quotes, what says "is", a quote. */
export const LABEL =
  /[\w.\-( \u4e00-\u9fff]{0,24}["'`\])]{0,2}[ \t]{0,3}(?:=>|:=|[:=：>]|is|是|为)[ \t]{0,3}["'`]?/
    .source;

export const UUID = '[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}';

/** So many letters and digits, at least one of them a digit: else it is an ordinary name. */
export const mixed = (length: number, letters = 'A-Za-z0-9'): string =>
  `(?=[${letters}]{0,${length - 1}}\\d)[${letters}]{${length}}`;

/** A value without a shape of its own, known by the vendor's name before it. */
export const named = (id: string, names: string, value: string, options?: KindOptions): Kind => [
  id,
  names,
  `~${LABEL}(${value})`,
  { anyCase: true, ...options },
];

/** The same, where the names are labels that may end a longer word, as in `ossAccessKeySecret`. */
export const labelled = (id: string, labels: string, value: string): Kind => [
  id,
  labels,
  `\\w{0,20}~${LABEL}(${value})`,
  { anyCase: true },
];
