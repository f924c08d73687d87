import { matchesAt } from '../../sticky.ts';
import type { Cell } from './cell.ts';

/** The line below a Markdown header, the frame of a table from a terminal, what stands before the tuples of an INSERT. */
export const FRAME = /^[\s|+:=-]{3,}$|^INSERT INTO [^(]{0,80}$/i;
/** What divides the tuples of an INSERT, and a cell that begins in one line and ends in another. */
const BROKEN = /(?:\)[,;]|\bVALUES)\s{0,8}(?=\()|(")(?<=[,;|\t].)[^"]{0,200}"/gi;
/** What is longer is no row of a table that people paste. */
export const LONGEST_ROW = 2_000;
const QUOTED = /[ (]{0,3}(?:"[^"]*"|'[^']*')/y;
const AROUND = ' \t\r\n"\'`()[]{}|*;,';

/** Without quotes and what else stands around it. */
export function trimmed(text: string, start: number, end: number): Cell {
  while (start < end && AROUND.includes(text.charAt(start))) start += 1;
  while (end > start && AROUND.includes(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** The columns of lines that are divided as often as the next one, two at least; a delimiter in quotes is none. */
export function lineTables(text: string, delimiter: string): Cell[][][] {
  const tables: Cell[][][] = [[]];
  if (!text.includes(delimiter)) return [];
  const rows = text.replace(BROKEN, (it, quote?: string) =>
    quote ? it.replaceAll('\n', ' ') : '\n'.padStart(it.length),
  );
  let start = 0;
  for (const line of rows.split('\n')) {
    if (!FRAME.test(line)) {
      const row = line.length > LONGEST_ROW ? [] : rowOf(text, line, start, delimiter);
      if (row.length !== tables.at(-1)?.length) tables.push(row.map(() => []));
      row.forEach((cell, column) => tables.at(-1)?.[column]?.push(cell));
    }
    start += line.length + 1;
  }
  return tables.filter(({ length, 0: cells }) => length > 1 && cells && cells.length > 1);
}

export function rowOf(text: string, line: string, start: number, delimiter: string): Cell[] {
  const hasQuotes = /["']/.test(line);
  const row: Cell[] = [];
  for (let at = 0, next = 0; next >= 0; at = next + 1) {
    const isQuoted = hasQuotes && matchesAt(QUOTED, line, at);
    next = line.indexOf(delimiter, isQuoted ? QUOTED.lastIndex : at);
    row.push(trimmed(text, start + at, start + (next < 0 ? line.length : next)));
  }
  return row;
}
