/** Part of a text: a cell of a table, without quotes and what else stands around it. */
export interface Cell {
  readonly start: number;
  readonly end: number;
}

/** Rows of equally many cells, one after the other. */
export interface Table {
  readonly width: number;
  readonly cells: readonly Cell[];
  /** The names of the columns, where they are not the first row. */
  readonly names?: readonly string[];
}

export const DELIMITERS = ['\t', '|', ';', ',', '  '];

/** The line below a Markdown header, or the frame of a table from a terminal. */
const FRAME = /^[\s|+:=─┼-]{3,}$/;
/** What divides the tuples of an INSERT. */
const BETWEEN = /\)[,;]\s{0,8}(?=\()|\bVALUES\s{0,8}(?=\()/gi;
/** What is longer is no row of a table that people paste. */
const LONGEST_ROW = 2_000;
const QUOTED = /[ (]{0,3}(?:"[^"]*"|'[^']*')/y;
const AROUND = ' \t\r\n"\'`()[]{}|*;,';

export function trimmed(text: string, start: number, end: number): Cell {
  while (start < end && AROUND.includes(text.charAt(start))) start += 1;
  while (end > start && AROUND.includes(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** Lines that are divided as often as the next one. */
export function tablesOf(text: string, delimiter: string): Table[] {
  const tables: { width: number; cells: Cell[] }[] = [];
  if (!text.includes(delimiter)) return tables;
  const lines = text.replace(BETWEEN, (between) => '\n'.padStart(between.length)).split('\n');
  let start = 0;
  for (const line of lines) {
    if (!FRAME.test(line)) {
      const row = line.length > LONGEST_ROW ? [] : cellsOf(line, delimiter);
      if (row.length !== tables.at(-1)?.width) tables.push({ width: row.length, cells: [] });
      for (const [from, to] of row)
        tables.at(-1)?.cells.push(trimmed(text, start + from, start + to));
    }
    start += line.length + 1;
  }
  return tables.filter(({ width }) => width > 1);
}

/** Divided at a delimiter outside of quotes, or at two spaces and more. */
function cellsOf(line: string, delimiter: string): [from: number, to: number][] {
  const isWide = delimiter === '  ';
  const row = isWide ? line.trimEnd() : line;
  const hasQuotes = /["']/.test(row);
  const cells: [number, number][] = [];
  for (let at = 0, next = 0; next >= 0; at = next + delimiter.length) {
    while (isWide && row.charAt(at) === ' ') at += 1;
    QUOTED.lastIndex = at;
    next = row.indexOf(delimiter, hasQuotes && QUOTED.test(row) ? QUOTED.lastIndex : at);
    cells.push([at, next < 0 ? row.length : next]);
  }
  return cells;
}
