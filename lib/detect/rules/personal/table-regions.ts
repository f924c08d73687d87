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
  let start = text.lastIndexOf('\n', at - 1) + 1;
  let end = endOfLine(text, at);
  if (end - start > LONGEST_LINE) {
    return { start: Math.max(least, at - AROUND), end: Math.min(text.length, at + AROUND) };
  }
  for (let before = start; before > least; before = start) {
    start = text.lastIndexOf('\n', before - 2) + 1;
    if (text.slice(start, before).trim() === '' || before - start > LONGEST_LINE) {
      start = before;
      break;
    }
  }
  while (end < text.length) {
    const next = endOfLine(text, end + 1);
    if (next - end > LONGEST_LINE || text.slice(end, next).trim() === '') break;
    end = next;
  }
  return { start: Math.max(least, start), end };
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Whether the next line is divided as often by the same delimiter. */
function isHeaderLine(text: string, at: number): boolean {
  const end = endOfLine(text, at);
  const header = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, end - LONGEST_LINE), end);
  const row = text.slice(end + 1, Math.min(endOfLine(text, end + 1), end + LONGEST_LINE));
  return DELIMITERS.some((delimiter) => {
    const columns = header.split(delimiter).length;
    return columns > 1 && row.split(delimiter).length === columns;
  });
}
