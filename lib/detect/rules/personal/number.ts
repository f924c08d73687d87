import { DIGITS, isDigit } from '../../number-runs.ts';
import type { Match } from '../../gate.ts';
import { closes, opens } from './edges.ts';
import { sourceOf } from './kind.ts';
import { KINDS } from './kinds.ts';
import { HOST } from './network.ts';

const WRITTEN = KINDS.filter(([, , written]) => written).map(
  (kind) => [kind, new RegExp(`(?:${sourceOf(kind[2])})(?!\\w)`, 'y')] as const,
);
/** Most numbers are none of any kind, which one look tells. */
const ANY = new RegExp(WRITTEN.map(([, { source }]) => source).join('|'), 'y');

function digitAt(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at));
}

/** The number of which the last of `DIGITS` digits is at `last`, unless it begins before the first of them. */
export function numberAt(text: string, last: number): Match | undefined {
  let at = last;
  for (let digits = 1; digits < DIGITS && at > 0;) {
    at -= 1;
    if (digitAt(text, at)) digits += 1;
  }
  for (; at <= last; at += 1) {
    if (!digitAt(text, at) || digitAt(text, at - 1)) continue;
    let end = at + 1;
    while (digitAt(text, end)) end += 1;
    const place = startingAt(text, at, end);
    if (place) return place;
    at = end;
  }
  return undefined;
}

/** What may stand before the first digits of a number: a country and more of an IBAN, or letters of an id. */
const LEAD = /(?<=([A-Z]{2}\d\d[A-Z\d \xa0-]{0,12}|[A-Z]{1,2}[ -]?))/y;

function isCapital(unit: number): boolean {
  return unit > 0x40 && unit < 0x5b;
}

function startingAt(text: string, at: number, end: number): Match | undefined {
  const before = text.charCodeAt(at - 1);
  // A word, a fraction.
  if ((before > 0x60 && before < 0x7b) || before === 0x5f || before === 0x2e) return undefined;
  if (isCapital(before) || isCapital(text.charCodeAt(at - 2))) {
    LEAD.lastIndex = at;
    const lead = LEAD.exec(text)?.[1]?.length ?? 0;
    const place = lead > 0 ? placeAt(text, at - lead) : undefined;
    if (place) return place;
  }
  if (before === 0x2d || !isFirst(text, at, end)) return undefined;
  // A parenthesis or a plus.
  const opened = before === 0x28 || before === 0x2b ? placeAt(text, at - 1) : undefined;
  return opened ?? placeAt(text, at);
}

/** Whether a number may begin with the group from `at` to `end`: not times in seconds, fractions, columns of figures. */
function isFirst(text: string, at: number, end: number): boolean {
  const size = end - at;
  const next = text.charCodeAt(end);
  // `2026-11-28`
  if (size === 4 && next < 0x30 && next > 0x20 && next === text.charCodeAt(end + 3)) return false;
  if (size > 8) return size === 11 || (size > 13 && size < 20);
  if (next === 0x2e) return size < 4;
  if (next !== 0x20) {
    return isCapital(next) || (next > 0x27 && next < 0x30 && (size > 1 || digitAt(text, end + 2)));
  }
  const before = at - 1 - size;
  return (
    text.charCodeAt(at - 1) !== 0x20 ||
    !digitAt(text, at - 2) ||
    !digitAt(text, before) ||
    digitAt(text, before - 1)
  );
}

function placeAt(text: string, start: number): Match | undefined {
  ANY.lastIndex = start;
  if (!ANY.test(text)) return undefined;
  const isOpen = opens(text, start);
  for (const [[rule, check], written] of WRITTEN) {
    written.lastIndex = start;
    const found = written.exec(text)?.[0] ?? '';
    const end = start + found.length;
    const isWhole = rule === HOST || (isOpen && closes(text, end));
    if (found && isWhole && check(found.replace(/\W/g, ''), text, start, end)) {
      return goesOn(text, found, end) ? undefined : { messageId: rule, start, end };
    }
  }
  return undefined;
}

/** The last group and the next one are of the same length, as in columns of figures. */
function goesOn(text: string, found: string, end: number): boolean {
  const size = / \d+$/.exec(found)?.[0].length ?? 0;
  return size > 0 && /^ \d+/.exec(text.slice(end, end + 20))?.[0].length === size;
}
