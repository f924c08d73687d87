import type { Finding } from '../../types.ts';
import { ORDINARY } from '../ordinary.ts';
import { FULL_NAME } from './looks.ts';
import { LONGEST_ROW } from '../tables/lines.ts';

/** A part of a text that may hold a table of people. */
export interface Region {
  readonly start: number;
  readonly end: number;
}

/** So many people make a table, where they are this near to one another. */
const FEWEST_PEOPLE = 3;
const NEAR = 4_000;

/** A spreadsheet that was pasted without its header begins with one of the first tabs that are not white space. */
const TABS = 20;

const thrice = (at: number): number[] => [at, at, at];

/** Where the first row of a spreadsheet begins in which a cell may be a name. */
function pastedRow(text: string): number[] {
  for (let tabs = 0, tab = text.indexOf('\t'); tab >= 0 && tabs < TABS; tabs += 1) {
    const start = text.lastIndexOf('\n', tab) + 1;
    let end = text.indexOf('\n', tab);
    if (end < 0) end = text.length;
    const cells = end - start > LONGEST_ROW ? [] : text.slice(start, end).split('\t');
    if (cells.some((cell) => FULL_NAME.test(cell))) return [start];
    tab = text.indexOf('\t', end);
  }
  return [];
}

/**
 * Where to look for tables of people: the blocks of lines, up to an empty one, that hold at least three things of
 * people, or a header with one of its words (`headers`, ascending places) before a delimiter.
 *
 * @param personal sorted by `start`.
 */
export function tableRegions(
  text: string,
  personal: readonly Finding[],
  headers: readonly number[],
): Region[] {
  const places = [
    // Below one number of an id others may stand that only their column tells.
    ...personal.flatMap(({ rule, start }) => (ORDINARY.has(rule) ? start : thrice(start))),
    ...headers
      .filter((at) => /^[^\n:=]{0,24}[,;|\t]/.test(text.slice(at, at + 30)))
      .flatMap(thrice),
    ...pastedRow(text).flatMap(thrice),
  ].sort((a, b) => a - b);
  const regions: Region[] = [];
  let end = 0;
  places.forEach((at, index) => {
    if (at < end || !((places[index + FEWEST_PEOPLE - 1] ?? Infinity) < at + NEAR)) return;
    const start = Math.max(end, text.lastIndexOf('\n\n', at) + 1);
    end = text.indexOf('\n\n', at);
    if (end < 0) end = text.length;
    regions.push({ start, end });
  });
  return regions;
}
