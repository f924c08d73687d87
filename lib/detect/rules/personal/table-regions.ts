import type { Finding } from '../../types.ts';

/** A part of a text that may hold a table of people. */
export interface Region {
  readonly start: number;
  readonly end: number;
}

/** So many people make a table. */
const FEWEST_PEOPLE = 3;
/** Longer lines are no rows; a table in one line is read around what was found in it. */
const LONGEST_LINE = 4_000;
const AROUND = 600;
const DELIMITERS = [',', '\t', ';', '|', '  '];

/**
 * Where to look for tables of people: the blocks of lines, up to an empty one, that hold at least three things of
 * people, or a header with one of its words (`headers`, ascending places) above a row with as many columns.
 *
 * @param personal sorted by `start`.
 */
export function tableRegions(
  text: string,
  personal: readonly Finding[],
  headers: readonly number[],
): Region[] {
  const places = [
    ...personal.map(({ start }) => ({ at: start, isHeader: false })),
    ...headers.map((at) => ({ at, isHeader: true })),
  ].sort((a, b) => a.at - b.at);
  const regions: (Region & { people: number })[] = [];
  for (const { at, isHeader } of places) {
    let region = regions.at(-1);
    if (region === undefined || at >= region.end) {
      const next = blockAround(text, at, region?.end ?? 0);
      region = { ...next, people: 0 };
      regions.push(region);
    }
    if (!isHeader) region.people += 1;
    else if (isHeaderLine(text, at)) region.people += FEWEST_PEOPLE;
  }
  return regions.filter(({ people }) => people >= FEWEST_PEOPLE);
}

function blockAround(text: string, at: number, least: number): Region {
  let start = startOfLine(text, at);
  let end = endOfLine(text, at);
  if (end - start >= LONGEST_LINE) {
    return { start: Math.max(least, at - AROUND), end: Math.min(text.length, at + AROUND) };
  }
  while (start > least) {
    const before = startOfLine(text, start - 1);
    if (start - before > LONGEST_LINE || text.slice(before, start).trim() === '') break;
    start = before;
  }
  while (end < text.length) {
    const next = endOfLine(text, end + 1);
    if (next - end > LONGEST_LINE || text.slice(end, next).trim() === '') break;
    end = next;
  }
  return { start: Math.max(least, start), end };
}

/** Where the line begins, or `LONGEST_LINE` before it: a line without end is not read again for each word in it. */
function startOfLine(text: string, at: number): number {
  const from = Math.max(0, at - LONGEST_LINE);
  return from + text.slice(from, at).lastIndexOf('\n') + 1;
}

function endOfLine(text: string, at: number): number {
  const to = Math.min(text.length, at + LONGEST_LINE);
  const end = text.slice(at, to).indexOf('\n');
  return end < 0 ? to : at + end;
}

/** Whether the next line is divided as often by the same delimiter. */
function isHeaderLine(text: string, at: number): boolean {
  const end = endOfLine(text, at);
  if (text.charAt(end) !== '\n') return false;
  const header = text.slice(startOfLine(text, at), end);
  const row = text.slice(end + 1, endOfLine(text, end + 1));
  return DELIMITERS.some((delimiter) => {
    const columns = header.split(delimiter).length;
    return columns > 1 && row.split(delimiter).length === columns;
  });
}
