import type { Report } from './creator.ts';
import { closes, opens } from './edges.ts';
import { DOT, SLASH, SPACE, parts } from './gaps.ts';
import { isHost } from './ip.ts';
import { lengthsOf } from './phone.ts';
import { stepOf } from './shapes.ts';
import type { Shape } from './shapes.ts';

const ZERO = 0x30;

/** A longer row of groups is read in parts. */
export const MOST_GROUPS = 256;

/** Groups of digits in a row, filled anew for each row: where each begins and ends, and the gap before it. */
export const row = {
  count: 0,
  starts: new Int32Array(MOST_GROUPS),
  ends: new Int32Array(MOST_GROUPS),
  gaps: new Uint8Array(MOST_GROUPS),
};

const startOf = (group: number): number => row.starts[group] ?? 0;
const endOf = (group: number): number => row.ends[group] ?? 0;
const sizeOf = (group: number): number => endOf(group) - startOf(group);
const gapOf = (group: number): number => row.gaps[group] ?? 0;
/** A number may begin with the group, or end before it. */
const partsAt = (group: number): boolean =>
  group === 0 || group >= row.count || parts(gapOf(group));

/** The first group behind `2026-11-28`: most rows of groups in logs begin so, and no number does. */
export function behindDay(text: string): number {
  if (row.count < 3 || sizeOf(0) !== 4 || sizeOf(1) !== 2 || sizeOf(2) !== 2) return 0;
  return text.charCodeAt(startOf(0)) === ZERO ? 0 : 3;
}

// These find something that begins with the group `first` and give the group behind it, or 0 for none.

/** The longest way of writing something. */
export function readShape(text: string, first: number, tree: Shape, report: Report): number {
  let next = 0;
  let found: readonly [rule: string, start: number] | undefined;
  let shape: Shape | undefined = tree;
  for (let last = first; last < row.count; last += 1) {
    shape = shape.next[stepOf(last > first ? gapOf(last) : 0, sizeOf(last))];
    if (shape === undefined) break;
    if (shape.kinds.length === 0 || !partsAt(last + 1) || goesOn(first, last)) continue;
    const seen = kindAt(text, startOf(first), endOf(last), shape);
    if (seen) [found, next] = [seen, last + 1];
  }
  if (found) report(...found, endOf(next - 1));
  return next;
}

function kindAt(
  text: string,
  first: number,
  end: number,
  { kinds }: Shape,
): readonly [rule: string, start: number] | undefined {
  const written = text.slice(first, end);
  // It begins with a parenthesis when one closes that did not open.
  const start = /^\d+\)/.test(written) ? first - 1 : first;
  if ((start < first && text.charAt(start) !== '(') || !opens(text, start) || !closes(text, end)) {
    return undefined;
  }
  const id = written.replace(/\D/g, '');
  const kind = kinds.find(([, check]) => check(id));
  return kind && [kind[0], start];
}

/** Groups of the same length in a longer row of them: a dump or columns of figures. */
function goesOn(first: number, last: number): boolean {
  const joins = (group: number): boolean =>
    gapOf(group) === SPACE && sizeOf(group) === sizeOf(group - 1);
  return (
    first < last &&
    ((first > 0 && joins(first) && gapOf(first + 1) === SPACE) ||
      (last + 1 < row.count && joins(last + 1) && gapOf(last) === SPACE))
  );
}

const PLUS = 0x2b;
const LONGEST_PHONE = 15;

/** A phone number with `+` or `00` and a country. */
export function readInternational(text: string, first: number, report: Report): number {
  const plus = text.charCodeAt(startOf(first) - 1) === PLUS;
  const start = startOf(first) - (plus ? 1 : 0);
  // In one piece `00…` is a padded number.
  const zeros = text.charCodeAt(start) === ZERO && text.startsWith('00', start);
  if ((!plus && (!zeros || row.count === first + 1)) || !partsAt(first)) return 0;
  // `f(a)+1234567` is a sum.
  if (!opens(text, start) || /[)\]]/.test(text.charAt(start - 1))) return 0;
  let id = '';
  let next = 0;
  for (let group = first; group < row.count && id.length <= LONGEST_PHONE; group += 1) {
    // The trunk zero in `+44 (0)20` is not dialled.
    id += text.slice(startOf(group), endOf(group)).replace(/^0$/, '');
    const digits = plus ? id : id.slice(2);
    const [least, most] = lengthsOf(digits);
    if (digits.length < least || digits.length > most || !partsAt(group + 1)) continue;
    if (closes(text, endOf(group))) next = group + 1;
  }
  if (next > 0) report('phone-number', start, endOf(next - 1));
  return next;
}

/** The address of a host, in IPv4. */
export function readAddress(text: string, first: number, report: Report): number {
  const next = first + 4;
  if (next > row.count || !partsAt(first)) return 0;
  for (let group = first; group < next; group += 1) {
    if (sizeOf(group) > 3 || (group > first && gapOf(group) !== DOT)) return 0;
  }
  if ((!partsAt(next) && gapOf(next) !== SLASH) || !isHost(text, startOf(first), endOf(next - 1))) {
    return 0;
  }
  report('ip-address', startOf(first), endOf(next - 1));
  return next;
}
