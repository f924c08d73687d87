import { matchesAt } from '../../sticky.ts';
import type { Match } from '../../gate.ts';
import { startOfRun } from '../../number-runs.ts';
import { closes, matchOf, opens } from './edges.ts';
import { digitAt, unitAt } from './units.ts';
import { WRITTEN } from './written.ts';

const PATTERNS = WRITTEN.map(
  ({ rule, source }) => [rule, new RegExp(`(?:${source})(?!\\w)`, 'y')] as const,
);
/** Most numbers are none of any kind, which one look tells. */
const ANY = new RegExp(PATTERNS.map(([, { source }]) => source).join('|'), 'y');

/** The number of which a sixth digit is at `last`, unless it begins before the first of these. */
export function numberAt(text: string, last: number): Match | undefined {
  for (let at = startOfRun(text, last); at <= last; at += 1) {
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
const LEAD = /(?<=([A-Z]{2}\d\d[A-Z\d \xa0-]{0,12}|[A-Z]{1,5}[ -]?))/y;

function isCapital(unit: number): boolean {
  return unit > 0x40 && unit < 0x5b;
}

function startingAt(text: string, at: number, end: number): Match | undefined {
  const before = unitAt(text, at - 1);
  // A word, a fraction.
  if ((before > 0x60 && before < 0x7b) || before === 0x2e) return undefined;
  if (isCapital(before) || isCapital(unitAt(text, at - 2))) {
    LEAD.lastIndex = at;
    const lead = LEAD.exec(text)?.[1]?.length ?? 0;
    const place = lead > 0 ? placeAt(text, at - lead) : undefined;
    if (place) return place;
  }
  // A plus, a hyphen, a parenthesis.
  if (before === 0x2b) return /[)\]]/.test(text.charAt(at - 2)) ? undefined : placeAt(text, at - 1);
  if (before === 0x2d || !isFirst(text, at, end)) return undefined;
  const opened = before === 0x28 ? placeAt(text, at - 1) : undefined;
  return opened ?? placeAt(text, at);
}

/** Whether a number may begin with the group from `at` to `end`: not times in seconds, fractions, columns of figures. */
function isFirst(text: string, at: number, end: number): boolean {
  const size = end - at;
  const next = unitAt(text, end);
  // `2026-11-28`
  if (size === 4 && next < 0x30 && next > 0x20 && next === unitAt(text, end + 3)) return false;
  if (size > 8) return size === 11 || (size > 13 && size < 20);
  if (next === 0x2e) return size < 5;
  if (next !== 0x20 && next !== 0xa0) {
    return isCapital(next) || (next > 0x27 && next < 0x30 && (size > 1 || digitAt(text, end + 2)));
  }
  const before = at - 1 - size;
  return (
    unitAt(text, at - 1) !== 0x20 ||
    !digitAt(text, at - 2) ||
    !digitAt(text, before) ||
    digitAt(text, before - 1)
  );
}

/** What is written at `start` and needs no label. */
export function placeAt(text: string, start: number): Match | undefined {
  if (!matchesAt(ANY, text, start)) return undefined;
  const isOpen = opens(text, start);
  for (const [rule, written] of PATTERNS) {
    if (!matchesAt(written, text, start)) continue;
    const end = written.lastIndex;
    const isWhole = rule === 'ip-address' || (isOpen && closes(text, end));
    const match = isWhole ? matchOf(rule, text, start, end) : undefined;
    if (match) return match;
  }
  return undefined;
}
