import { matchesAt } from '../../call-windows.ts';
import type { Match } from '../../gate.ts';
import { cellBelow } from './cell-below.ts';
import type { Cell } from './columns.ts';
import { closes, matchOf } from './edges.ts';
import { GENERAL, LABELS, NUMBERS } from './labels.ts';
import type { Label } from './labels.ts';
import { sourceOf } from './written.ts';

/** How the word of a label may go on: `phoneNumber`, "Ausweisnr". */
const END = '(?:id|n[or]|num[a-z]*)?(?![a-zß-ž])';
/** So far behind a label the first digit of its value may stand; on the next line it stands at the beginning. */
const NEAR = /\D{0,32}\d/y;
const FAR_BELOW = /\n(?:\n|[^]{9})/;
const LONGEST_VALUE = 48;
/** "… is my passport number", "… a valid NIF", …是他的护照号 */
const BETWEEN =
  /^["'”’)]?(?: (?:is|as|an?|my|his|her|their|our|your|the|valid|ist|meine?|[A-Z]\w+)){1,4} $|^["”]?是[^\s\d]{0,6}$/;
/** So many letters tell a label from most words, and each more is a state of the keyword table. */
const STEM = 6;

type Find = (text: string, at: number, behind: number) => Match | undefined;

interface Value {
  readonly rule: string;
  readonly pattern: RegExp;
}

function valueOf([rule, , value]: Label): Value {
  const written = typeof value === 'number' ? `#(?:[ ./-]?#){${value - 1}}` : value;
  return { rule, pattern: new RegExp(`(?<![\\w+-])(?:${sourceOf(written)})(?!\\w)`) };
}

/** What looks like the value in the text from `from` to `to`, when it is accepted for where it stands in there. */
function valueIn(
  { rule, pattern }: Value,
  text: string,
  from: number,
  to: number,
  accept: (before: string, behind: string) => boolean,
): Match | undefined {
  const part = text.slice(from, to);
  const seen = pattern.exec(part);
  if (!seen) return undefined;
  const end = seen.index + seen[0].length;
  return accept(part.slice(0, seen.index), part.slice(end))
    ? matchOf(rule, text, from + seen.index, from + end)
    : undefined;
}

export interface Labelled {
  readonly rule: string;
  readonly stems: readonly string[];
  /** Sticky. */
  readonly label: RegExp;
  /** Finds the value of the label of which the stem goes from `at` to `behind`. */
  readonly find: Find;
}

function labelledOf(rule: string, labels: string, values: readonly Value[]): Labelled {
  const label = new RegExp(
    `(?:${labels.replaceAll('~', '(?<![A-Za-z])').replaceAll(' ', '[ _-]?')})${END}`,
    /[A-Z]/.test(labels) ? 'y' : 'iy',
  );
  return {
    rule,
    stems: labels.split('|').flatMap((it) => {
      const stem = it.replace(/^~|^\(.*\)|[[?].*/g, '').slice(0, STEM);
      return [...new Set([stem, stem.replace(' ', '_'), stem.replace(' ', '')])];
    }),
    label,
    find(text, at) {
      if (!matchesAt(label, text, at)) return undefined;
      const from = label.lastIndex;
      const digit = matchesAt(NEAR, text, from) ? NEAR.lastIndex - 1 : 0;
      const cell = cellBelow(text, at, from);
      for (const value of values) {
        const match =
          valueIn(
            value,
            text,
            from,
            digit && digit + LONGEST_VALUE,
            (before, behind) =>
              from + before.length <= digit && closes(behind, 0) && !FAR_BELOW.test(before),
          ) ??
          (cell
            ? valueIn(value, text, cell.start, cell.end, (before, behind) => before + behind === '')
            : valueIn(value, text, Math.max(0, at - LONGEST_VALUE), at, (_, behind) =>
                BETWEEN.test(behind),
              ));
        if (match) return match;
      }
      return undefined;
    },
  };
}

export const LABELLED: readonly Labelled[] = [
  ...[...NUMBERS, ...LABELS].map((row) => labelledOf(row[0], row[1], [valueOf(row)])),
  labelledOf('', GENERAL, NUMBERS.map(valueOf)),
];

/** The rule whose label stands in a short text such as the header of a column. */
export function ruleOfLabel(header: string): string | undefined {
  return LABELLED.find(({ label }) => new RegExp(label, 'i').test(header))?.rule;
}
