import { CARDS } from './card.ts';
import { personalCreator } from './creator.ts';
import type { Report } from './creator.ts';
import { closes, opens } from './edges.ts';
import { isHost, isVersioned } from './ip.ts';
import { readLettered } from './lettered.ts';
import { AMERICAS } from './national-ids-americas.ts';
import { ASIA_PACIFIC } from './national-ids-asia-pacific.ts';
import { EUROPE } from './national-ids-europe.ts';
import { PHONES, lengthsOf } from './phone.ts';
import { DOT, SLASH, SPACE, byShape, gapAt, grow, isDigit, parts, withLetters } from './shapes.ts';

const KINDS = [...CARDS, ...ASIA_PACIFIC, ...EUROPE, ...AMERICAS, ...PHONES];
const SHAPES = byShape(KINDS);
const LETTERED = withLetters(KINDS);

/** No way of writing a number has more groups, and no number fewer digits. */
const MOST_GROUPS = 7;
const LEAST_DIGITS = 7;

/** The groups of digits of the run that is being read: where each begins and ends, and the gap before it. */
const starts: number[] = [];
const ends: number[] = [];
const gaps: number[] = [];

/**
 * Numbers that need no label. One pass: what divides groups of digits and how long they are is folded
 * into a key, and only for a key that some kind has is anything else looked at. 1 MB of log lines
 * takes 3 ms.
 */
export const numbers = personalCreator(
  'personal-numbers',
  [...new Set(KINDS.map(({ rule }) => rule)), 'iban', 'ip-address'],
  findNumbers,
);

function findNumbers(text: string, report: Report): void {
  let count = 0;
  let digits = 0;
  for (let at = 0; at < text.length;) {
    if (!isDigit(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const start = at;
    do at += 1;
    while (isDigit(text.charCodeAt(at)));
    starts[count] = start;
    ends[count] = at;
    digits += at - start;
    count += 1;
    readLettered(text, start, at, LETTERED, report);
    const gap = gapAt(text, at);
    if (gap > 0) {
      gaps[count] = gap >> 2;
      at += gap & 3;
      continue;
    }
    if (digits >= LEAST_DIGITS || (count > 3 && digits > 3)) readRun(text, count, report);
    count = 0;
    digits = 0;
  }
}

function readRun(text: string, count: number, report: Report): void {
  for (let first = 0; first < count;) {
    const next =
      readInternational(text, first, count, report) ||
      readAddress(text, first, count, report) ||
      readShape(text, first, count, report);
    first = next || first + 1;
  }
}

const startOf = (group: number): number => starts[group] ?? 0;
const endOf = (group: number): number => ends[group] ?? 0;
const sizeOf = (group: number): number => endOf(group) - startOf(group);
const gapBefore = (group: number): number => gaps[group] ?? 0;
const stopsAt = (group: number, count: number): boolean =>
  group >= count || parts(gapBefore(group));

/** The longest way of writing something that begins with the group; the group behind it, or 0 for none. */
function readShape(text: string, first: number, count: number, report: Report): number {
  if (first > 0 && !parts(gapBefore(first))) return 0;
  let key = 0;
  let next = 0;
  let rule = '';
  let from = 0;
  const limit = Math.min(count, first + MOST_GROUPS);
  for (let last = first; last < limit; last += 1) {
    key = grow(key, last > first ? gapBefore(last) : 0, sizeOf(last));
    const written = SHAPES.get(key);
    if (!written || !stopsAt(last + 1, count) || goesOn(first, last, count)) continue;
    if (!closes(text, endOf(last))) continue;
    const id = text.slice(startOf(first), endOf(last)).replace(/\D/g, '');
    for (const { kind, opened } of written) {
      const start = startOf(first) - (opened ? 1 : 0);
      if ((opened && text.charAt(start) !== '(') || !opens(text, start) || !kind.check(id))
        continue;
      next = last + 1;
      rule = kind.rule;
      from = start;
      break;
    }
  }
  if (next > 0) report(rule, from, endOf(next - 1));
  return next;
}

/** A row of groups of the same length, of which these are some: a dump or a column of figures. */
function goesOn(first: number, last: number, count: number): boolean {
  if (first === last) return false;
  const before = first > 0 && gapBefore(first) === SPACE && sizeOf(first - 1) === sizeOf(first);
  const behind =
    last + 1 < count && gapBefore(last + 1) === SPACE && sizeOf(last + 1) === sizeOf(last);
  return (before && gapBefore(first + 1) === SPACE) || (behind && gapBefore(last) === SPACE);
}

/** A phone number with `+` or `00` and a country; the group behind it, or 0 for none. */
function readInternational(text: string, first: number, count: number, report: Report): number {
  const plus = text.charAt(startOf(first) - 1) === '+';
  const start = startOf(first) - (plus ? 1 : 0);
  if (!plus && (count === first + 1 || !text.startsWith('00', start))) return 0;
  if ((first > 0 && !plus && !parts(gapBefore(first))) || !opens(text, start)) return 0;
  let id = '';
  let next = 0;
  for (let group = first; group < count && id.length < 16; group += 1) {
    // The trunk zero in `+44 (0)20` is not dialled.
    const part = text.slice(startOf(group), endOf(group));
    if (part !== '0') id += part;
    const digits = plus ? id : id.slice(2);
    const [least, most] = lengthsOf(digits) ?? [99, 0];
    if (digits.length < least || digits.length > most || !stopsAt(group + 1, count)) continue;
    if (closes(text, endOf(group))) next = group + 1;
  }
  if (next > 0) report('phone-number', start, endOf(next - 1));
  return next;
}

/** An IPv4 address; the group behind it, or 0 for none. */
function readAddress(text: string, first: number, count: number, report: Report): number {
  const next = first + 4;
  if (next > count || (first > 0 && !parts(gapBefore(first)))) return 0;
  for (let group = first; group < next; group += 1) {
    if (sizeOf(group) > 3 || (group > first && gapBefore(group) !== DOT)) return 0;
  }
  const [start, end] = [startOf(first), endOf(next - 1)];
  if (!stopsAt(next, count) && gapBefore(next) !== SLASH) return 0;
  if (/[\w.-]/.test(text.charAt(start - 1)) || /^(?:\w|[.-]\w)/.test(text.slice(end, end + 2)))
    return 0;
  if (!isHost(text.slice(start, end)) || isVersioned(text.slice(Math.max(0, start - 16), start)))
    return 0;
  report('ip-address', start, end);
  return next;
}
