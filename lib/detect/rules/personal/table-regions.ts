import type { Finding } from '../../types.ts';

/** A part of a text that may hold a table of people. */
export interface Region {
  readonly start: number;
  readonly end: number;
}

/** So many people make a table, where they are this near to one another. */
const FEWEST_PEOPLE = 3;
const NEAR = 4_000;

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
    ...personal.map(({ start }) => start),
    ...headers
      .filter((at) => /^[^\n:=]{0,24}[,;|\t]/.test(text.slice(at, at + 30)))
      .flatMap((at) => [at, at, at]),
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
