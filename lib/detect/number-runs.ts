/**
 * Numbers as people write them, for the keyword pass: digits that at most two of these divide between one digit
 * and the next. A card, a phone number or a personal id has at least `DIGITS` digits in one run.
 */
const GAPS = ' .-/()';
const LONGEST_GAP = 2;
const DIGITS = 6;

/** The keyword that stands for the last of every `DIGITS` digits of a run. */
export const NUMBER = '#';

/** The same as a pattern: up to the last of every `DIGITS` digits. */
export const NUMBER_PATTERN = `\\d(?:[ ./()-]{0,${LONGEST_GAP}}\\d){${DIGITS - 1}}`;

/** Where in a run the pass is: 0 outside, `FIRED` at the last of `DIGITS` digits, else digits and gap so far. */
export type Run = number;
export const OUTSIDE: Run = 0;
export const FIRED: Run = (DIGITS - 1) * (LONGEST_GAP + 1) + 1;

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

export function isGap(unit: number): boolean {
  return GAPS.includes(String.fromCharCode(unit));
}

export function afterDigit(run: Run): Run {
  const digits = run === FIRED ? 1 : Math.ceil(run / (LONGEST_GAP + 1)) + 1;
  return digits === DIGITS ? FIRED : (digits - 1) * (LONGEST_GAP + 1) + 1;
}

/** What comes after `DIGITS` digits is a new run, which the reach of a window makes up for. */
export function afterGap(run: Run): Run {
  if (run === OUTSIDE || run === FIRED) return OUTSIDE;
  return run % (LONGEST_GAP + 1) === 0 ? OUTSIDE : run + 1;
}

/** Where the `DIGITS` digits begin of which the last is at `last`. */
export function startOfRun(text: string, last: number): number {
  let at = last;
  for (let digits = 1; digits < DIGITS && at > 0;) {
    at -= 1;
    if (isDigit(text.charCodeAt(at))) digits += 1;
  }
  return at;
}
