import { matchesAt } from '../../sticky.ts';
import type { Match } from '../../gate.ts';
import { columnOf, headerAt, rowsBelow } from '../tables/cells-below.ts';
import { closes, matchOf } from './edges.ts';
import { GENERAL, LABELS, NUMBERS } from './labels.ts';
import type { Row } from './rows.ts';

/** How the word of a label may go on: `phoneNumber`, "Ausweisnr". */
const END = '(?:id|n[or]|num[a-z]*)?(?![a-zß-ž])';
/** So far behind a label the first digit of its value may stand; on the next line it stands at the beginning. */
const NEAR = /\D{0,32}\d/y;
const FAR_BELOW = /\n(?:\n|[^]{9})/;
const LONGEST_VALUE = 48;
/** "… is my passport number", "… a valid NIF", …是他的护照号 */
const BETWEEN =
  /(?<=[\w日])(?:["'”’)]?(?: (?:is|an?|my|his|her|the|valid|ist|meine|[A-Z]\w+)){1,4} |["”]?是[^\s\d]{0,6})$/;
/** So many letters tell a label from most words, and each more is a state of the keyword table. */
const STEM = 6;

type Find = (text: string, at: number, behind: number) => Match | undefined;

interface Value {
  readonly rule: string;
  readonly pattern: RegExp;
}

function valueOf(row: Row): Value {
  const flags = NUMBERS.includes(row) ? 'i' : '';
  return { rule: row.rule, pattern: new RegExp(`(?<![\\w+-])(?:${row.source})(?!\\w)`, flags) };
}

/** Where a value may stand for a label, and whether it does, by what is there before and behind it. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly accepts: (before: string, behind: string) => boolean;
}

/** Behind a label that goes from `at` to `from`, in the cell below it and before it. */
function placesOf(text: string, at: number, from: number): Place[] {
  const places: Place[] = [];
  const digit = matchesAt(NEAR, text, from) ? NEAR.lastIndex - 1 : -1;
  if (digit >= 0) {
    const accepts: Place['accepts'] = (before, behind) =>
      from + before.length <= digit && closes(behind, 0) && !FAR_BELOW.test(before);
    places.push({ from, to: digit + LONGEST_VALUE, accepts });
  }
  const header = headerAt(text, at, from);
  const cell = header && rowsBelow(text, header, 1)[0]?.[columnOf(header, at)];
  const isWhole: Place['accepts'] = (before, behind) => before + behind === '';
  if (cell) places.push({ from: cell.start, to: cell.end, accepts: isWhole });
  const start = Math.max(0, at - LONGEST_VALUE);
  const between = BETWEEN.exec(text.slice(start, at));
  if (between) {
    places.push({ from: start, to: start + between.index, accepts: (_, behind) => behind === '' });
  }
  return places;
}

function valueIn(
  { rule, pattern }: Value,
  text: string,
  { from, to, accepts }: Place,
): Match | undefined {
  const part = text.slice(from, to);
  const seen = pattern.exec(part);
  if (!seen) return undefined;
  const end = seen.index + seen[0].length;
  return accepts(part.slice(0, seen.index), part.slice(end))
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
      for (const place of placesOf(text, at, label.lastIndex)) {
        for (const value of values) {
          const match = valueIn(value, text, place);
          if (match) return match;
        }
      }
      return undefined;
    },
  };
}

export const LABELLED: readonly Labelled[] = [
  ...[...NUMBERS, ...LABELS].map((row) => labelledOf(row.rule, row.labels, [valueOf(row)])),
  labelledOf('', GENERAL, NUMBERS.map(valueOf)),
];

/** The rule whose label stands in a short text such as the header of a column. */
export function ruleOfLabel(header: string): string | undefined {
  return LABELLED.find(({ label }) => new RegExp(label, 'i').test(header))?.rule;
}
