import { personalCreator } from './creator.ts';
import { closes } from './edges.ts';
import type { Kind } from './kind.ts';
import { KINDS } from './numbers.ts';
import { PAPERS } from './passport-and-birth.ts';

/** What else a label may say: "phone number", `passport_no`, 护照号码. Then its word must be over. */
const LABEL_END =
  '(?:[ _-]?(?:ids?|n[or]s?\\b\\.?|num(?:ber|mer|[eé]ro)?s?|cards?|codes?|nummer)|[证證]?[号號]?[码碼]?|番号)?(?![a-zß-ž])';
/** Up to 40 units from the end of the label, of which one may be a line end. */
const DISTANCE = '[^\\d\\n]{0,40}?(?:\\n[^\\d\\n]{0,8}?)?(?<![\\w+-]|\\d[.,])';

interface Labelled {
  readonly kind: Kind;
  /** Sticky, at the beginning of a label. */
  readonly label: RegExp;
  /** Sticky, right behind the label; group 1 is the value. */
  readonly behind: RegExp;
}

const LABELLED = [...PAPERS, ...KINDS].flatMap((kind): Labelled | [] => {
  const [, , , labels, value] = kind;
  if (value === undefined) return [];
  const pattern = typeof value === 'number' ? `\\d(?:[ ./-]?\\d){${value - 1}}` : value;
  return {
    kind,
    label: new RegExp(`(?:${labels})${LABEL_END}`, 'iy'),
    behind: new RegExp(`${DISTANCE}(${pattern})(?!\\w)`, 'y'),
  };
});

/** The sources of all labels. */
export const LABELS = LABELLED.flatMap(({ kind: [, , , labels = ''] }) => labels).join('|');
const ANY = new RegExp(`(?:${LABELS})${LABEL_END}`, 'gi');

/** Short words are parts of others, as "tel" of "hotel"; and of a sin or a pan only capitals are meant. */
const SHORT = 4;
const COMMON = /^(?:[Pp]an|[Ss]in)/;

/** Labels in a text: where each begins, and which kinds it may be of. */
function* labelsIn(text: string): Generator<readonly [end: number, Labelled]> {
  for (const { 0: word, index } of text.matchAll(ANY)) {
    const before = text.charAt(index - 1);
    const inside = /[A-Z]/i.test(before) && !(/[a-z]/.test(before) && /^[A-Z]/.test(word));
    if (word.length <= SHORT && (inside || COMMON.test(word))) continue;
    for (const labelled of LABELLED) {
      labelled.label.lastIndex = index;
      if (labelled.label.test(text)) yield [labelled.label.lastIndex, labelled];
    }
  }
}

/** Numbers, papers and dates that only their label tells from any others. */
export const labels = personalCreator(
  'personal-labels',
  LABELLED.map(({ kind: [rule] }) => rule),
  (text, report) => {
    for (const [at, { kind, behind }] of labelsIn(text)) {
      behind.lastIndex = at;
      const value = behind.exec(text)?.[1];
      const end = behind.lastIndex;
      if (value === undefined || !closes(text, end)) continue;
      if (kind[1](value.toUpperCase().replace(/[^A-Z\d]/g, ''))) {
        report(kind[0], end - value.length, end);
      }
    }
  },
);

/** The rule whose label stands in a short text such as the header of a column. */
export function ruleOfLabel(header: string): string | undefined {
  for (const [, { kind }] of labelsIn(header)) return kind[0];
  return undefined;
}
