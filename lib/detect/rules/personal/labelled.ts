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
  '["\'”’)]?(?: (?:is|as|was|an?|my|his|her|their|our|your|the|valid|[A-Z][a-z]+|US|UK|ist|meine?|est|mon|es|mi)){1,4} $|["”]?是[^\\s\\d]{0,6}$';
/** So many letters tell a label from most words, and each more is a state of the keyword table. */
const STEM = 6;

type Find = (text: string, at: number, behind: number) => Match | undefined;

interface Value {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly before: RegExp;
  readonly whole: RegExp;
}

function valueOf([rule, , value]: Label): Value {
  const written = typeof value === 'number' ? `#(?:[ ./-]?#){${value - 1}}` : value;
  const source = `(?<![\\w+-])(?:${sourceOf(written)})(?!\\w)`;
  return {
    rule,
    pattern: new RegExp(source),
    before: new RegExp(`${source}(?=${BETWEEN})`),
    whole: new RegExp(`^(?:${sourceOf(written)})$`),
  };
}

/** The value behind a label that goes from `at` to `from`. */
function behindLabel({ rule, pattern }: Value, text: string, from: number): Match | undefined {
  if (!matchesAt(NEAR, text, from)) return undefined;
  const digit = NEAR.lastIndex - 1;
  const seen = pattern.exec(text.slice(from, digit + LONGEST_VALUE));
  if (!seen) return undefined;
  const start = from + seen.index;
  const end = start + seen[0].length;
  return start <= digit && closes(text, end) && !FAR_BELOW.test(text.slice(from, start))
    ? matchOf(rule, text, start, end)
    : undefined;
}

function beforeLabel({ rule, before }: Value, text: string, at: number): Match | undefined {
  const from = Math.max(0, at - 2 * LONGEST_VALUE);
  const seen = before.exec(text.slice(from, at));
  const start = from + (seen?.index ?? 0);
  return seen ? matchOf(rule, text, start, start + seen[0].length) : undefined;
}

/** The value in the first row of a table, below the label in its header. */
function belowLabel({ rule, whole }: Value, text: string, cell: Cell): Match | undefined {
  return whole.test(text.slice(cell.start, cell.end))
    ? matchOf(rule, text, cell.start, cell.end)
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
    `(?:${labels.replaceAll('~', '(?<![A-Za-z])')})${END}`,
    /[A-Z]/.test(labels) ? 'y' : 'iy',
  );
  return {
    rule,
    stems: labels.split('|').map((it) => it.replace(/^~|^\(.*\)|[[?].*/g, '').slice(0, STEM)),
    label,
    find(text, at) {
      if (!matchesAt(label, text, at)) return undefined;
      const from = label.lastIndex;
      const cell = cellBelow(text, at, from);
      for (const value of values) {
        const match =
          behindLabel(value, text, from) ??
          (cell ? belowLabel(value, text, cell) : beforeLabel(value, text, at));
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
