import { matchesAt } from '../../call-windows.ts';
import type { Gate } from '../../gate.ts';
import { closes, matchOf } from './edges.ts';
import { LABELS } from './labels.ts';
import { sourceOf } from './written.ts';

/** How the word of a label may go on: `phoneNumber`, "Ausweisnr". */
const END = '(?:id|n[or]|num[a-z]*)?(?![a-zß-ž])';
/** So far behind a label the first digit of its value may stand; on the next line it stands at the beginning. */
const NEAR = /\D{0,32}\d/y;
const FAR_BELOW = /\n(?:\n|[^]{9})/;
const LONGEST_VALUE = 48;
/** So many letters tell a label from most words, and each more is a state of the keyword table. */
const STEM = 6;

export interface Labelled {
  readonly rule: string;
  readonly stems: readonly string[];
  /** Sticky. */
  readonly label: RegExp;
  /** Finds the value behind the label of which the stem goes from `at` to `behind`. */
  readonly find: NonNullable<Gate['match']>;
}

export const LABELLED = LABELS.map(([rule, labels, value]): Labelled => {
  const label = new RegExp(
    `(?:${labels.replaceAll('~', '(?<![A-Za-z])')})${END}`,
    /[A-Z]/.test(labels) ? 'y' : 'iy',
  );
  const written = typeof value === 'number' ? `#(?:[ ./-]?#){${value - 1}}` : value;
  const pattern = new RegExp(`(?<![\\w+-])(?:${sourceOf(written)})(?!\\w)`);
  return {
    rule,
    stems: labels.split('|').map((it) => it.replace(/^~|[[?].*/g, '').slice(0, STEM)),
    label,
    find(text, at, behind) {
      if (!matchesAt(NEAR, text, behind) || !matchesAt(label, text, at)) return undefined;
      const digit = NEAR.lastIndex - 1;
      const from = label.lastIndex;
      const seen = pattern.exec(text.slice(from, digit + LONGEST_VALUE));
      if (!seen) return undefined;
      const start = from + seen.index;
      const end = start + seen[0].length;
      return start <= digit && closes(text, end) && !FAR_BELOW.test(text.slice(from, start))
        ? matchOf(rule, text, start, end)
        : undefined;
    },
  };
});

/** The rule whose label stands in a short text such as the header of a column. */
export function ruleOfLabel(header: string): string | undefined {
  return LABELLED.find(({ label }) => new RegExp(label, 'i').test(header))?.rule;
}
