import { personalCreator } from './creator.ts';
import type { Report } from './creator.ts';
import { closes } from './edges.ts';
import type { Kind } from './kind.ts';
import { KINDS } from './numbers.ts';
import { PAPERS } from './passport-and-birth.ts';

interface Labelled {
  readonly rule: string;
  readonly check: Kind['check'];
  /** Sticky, at the beginning of a label. */
  readonly label: RegExp;
  /** Sticky, right behind the label; group 1 is the value. */
  readonly value: RegExp;
}

/** What else a label may say: "phone number", `passport_no`, 护照号码. Then its word must be over. */
const LABEL_END =
  '(?:[ _-]?(?:ids?|nos?\\b\\.?|nrs?\\b\\.?|num(?:ber|mer|[eé]ro)?s?|cards?|codes?|nummer)|[证證]?[号號]?[码碼]?|番号)?(?![a-zß-ž])';
/** Up to 40 units from the end of the label, of which one may be a line end. */
const DISTANCE = '[^\\d\\n]{0,40}?(?:\\n[^\\d\\n]{0,8}?)?(?<![\\w+-]|\\d[.,])';

const LABELLED: readonly Labelled[] = [...PAPERS, ...KINDS].flatMap(
  ({ rule, check, labels, value }) =>
    labels === undefined || value === undefined
      ? []
      : [
          {
            rule,
            check,
            label: new RegExp(`(?:${labels})${LABEL_END}`, 'iy'),
            value: new RegExp(
              `${DISTANCE}(${typeof value === 'number' ? `\\d(?:[ ./-]?\\d){${value - 1}}` : value})(?!\\w)`,
              'y',
            ),
          },
        ],
);

/** The sources of all labels. */
export const LABELS: readonly string[] = [...PAPERS, ...KINDS].flatMap(({ labels = [] }) => labels);
const ANY = new RegExp(`(?:${LABELS.join('|')})${LABEL_END}`, 'gi');

/** Short words are parts of others: "tel" of "hotel". */
const SHORT = 4;
const COMMON = /^(?:[Pp]an|[Ss]in)/;

/** Numbers, papers and dates that only their label tells from any others. */
export const labels = personalCreator(
  'personal-labels',
  [...new Set(LABELLED.map(({ rule }) => rule))],
  findLabelled,
);

function findLabelled(text: string, report: Report): void {
  for (const { 0: word, index } of text.matchAll(ANY)) {
    if (word.length <= SHORT && isInside(text, index)) continue;
    for (const { rule, check, label, value } of LABELLED) {
      label.lastIndex = index;
      if (!label.test(text)) continue;
      value.lastIndex = label.lastIndex;
      const found = value.exec(text)?.[1];
      if (found === undefined) continue;
      const end = value.lastIndex;
      if (closes(text, end) && check(found.toUpperCase().replace(/[^A-Z\d]/g, ''))) {
        report(rule, end - found.length, end);
      }
    }
  }
}

/** A letter goes before it, other than in `homeTel`; and of a sin or a pan only capitals are meant. */
function isInside(text: string, index: number): boolean {
  const before = text.charAt(index - 1);
  if (COMMON.test(text.slice(index, index + SHORT))) return true;
  return /[a-z]/i.test(before) && !(/[a-z]/.test(before) && /[A-Z]/.test(text.charAt(index)));
}

/** The rule whose label stands in a short text such as the header of a column. */
export function ruleOfLabel(header: string): string | undefined {
  for (const { 0: word, index } of header.matchAll(ANY)) {
    if (word.length <= SHORT && isInside(header, index)) continue;
    const found = LABELLED.find(({ label }) => {
      label.lastIndex = index;
      return label.test(header);
    });
    return found?.rule;
  }
  return undefined;
}
