import type { Match } from '../../gate.ts';
import { isDigit } from '../../number-runs.ts';
import { closes } from './edges.ts';
import { sourceOf } from './kind.ts';
import type { Kind } from './kind.ts';
import { KINDS } from './kinds.ts';

/** What else a label may say: "phone number", `passport_no`, 护照号码. Then its word must be over. */
const END =
  '(?:[ _-]?(?:id|n[or]|num(?:ber|mer|[eé]ro)?|nummer|card|code)s?\\b\\.?|[证證号號码碼]{1,3}|番号)?(?![a-zß-ž])';
/** So far behind a label the first digit of its value may stand. */
const NEAR = 32;
const LONGEST_VALUE = 48;
/** So many letters tell a label from most words, and each more is a state of the keyword table. */
const STEM = 6;

export interface Labelled {
  readonly kind: Kind;
  readonly stems: readonly string[];
  /** Sticky. */
  readonly label: RegExp;
  /** Group 1 is the value. */
  readonly value: RegExp;
}

export const LABELLED = KINDS.flatMap((kind): Labelled[] => {
  const [, , written, labels, value = written] = kind;
  if (labels === undefined) return [];
  const digits = `#(?:[ \\xa0./\\u2011-]?#){${Number(value) - 1}}`;
  const words = [' ', '_', '-', ''].flatMap((gap) => labels.replaceAll(' ', gap).split('|'));
  // Short words are parts of others, as "tel" of "hotel".
  const label = labels
    .replace(/(?<=^|\|)[a-z]{1,4}(?=\||$)/gi, '(?<![A-Za-z])$&')
    .replaceAll(' ', '[ _-]?');
  return [
    {
      kind,
      stems: [...new Set(words.map((word) => word.replace(/[[(?].*/, '').slice(0, STEM)))],
      label: new RegExp(`(?:${label})${END}`, /[A-Z]/.test(labels) ? 'y' : 'iy'),
      value: new RegExp(
        `(?:^|[^\\w+-])(${sourceOf(typeof value === 'number' ? digits : value)})(?!\\w)`,
      ),
    },
  ];
});

/** The value of one kind behind its label, of which the stem goes from `start` to `end`. */
export function labelledAt(
  { kind: [messageId, check], label, value }: Labelled,
  text: string,
  at: number,
  behind: number,
): Match | undefined {
  let digit = behind;
  while (!isDigit(text.charCodeAt(digit))) if ((digit += 1) > behind + NEAR) return undefined;
  label.lastIndex = at;
  if (!label.test(text)) return undefined;
  const from = label.lastIndex;
  const seen = value.exec(text.slice(from, digit + LONGEST_VALUE));
  if (!seen) return undefined;
  const [all, written = ''] = seen;
  const end = from + seen.index + all.length;
  const start = end - written.length;
  const id = written.toUpperCase().replace(/[^A-Z\d]/g, '');
  return start <= digit && closes(text, end) && check(id, text, start, end)
    ? { messageId, start, end }
    : undefined;
}

/** The rule whose label stands in a short text such as the header of a column. */
export function ruleOfLabel(header: string): string | undefined {
  return LABELLED.find(({ label }) => new RegExp(label, 'i').test(header))?.kind[0];
}
