/** Part of a text: a cell of a table, without quotes and what else stands around it. */
export interface Cell {
  readonly start: number;
  readonly end: number;
}

/** Where a row ends: at a line end with what closes a tuple before it, and around the tuples of an INSERT. */
const ROW_END = /(?:\)[,;]?)?\r?\n|\),[ \t]{0,8}(?=\()|\bVALUES\s{0,8}(?=\()|$/gi;
/** The line below a Markdown header, or the frame of a table from a terminal. */
const FRAME = /^[\s|+:=─┼-]{3,}$/;
const AROUND = /[\s"'`()[\]{}|*;,]/;
/** What is longer is no row of a table that people paste. */
const LONGEST_ROW = 2_000;

/** Not tabs: the first or the last cell may be empty. */
const PADDING = /^ +| {1,99}$/g;
const DELIMITERS = ['\t', '|', ';', ',', '  '];

/** Rows of equally many cells, one after the other. */
export function tablesOf(text: string, least: number): Cell[][][] {
  const lines: Cell[] = [];
  let start = 0;
  for (const { 0: rowEnd, index } of text.matchAll(ROW_END)) {
    const end = index - start > LONGEST_ROW ? start : index;
    if (!FRAME.test(text.slice(start, end))) lines.push({ start, end });
    start = index + rowEnd.length;
  }
  return DELIMITERS.filter((delimiter) => text.includes(delimiter)).flatMap((delimiter) => {
    const blocks: Cell[][] = [];
    let last = 0;
    for (const line of lines) {
      const count = countOf(text, line, delimiter);
      if (count !== last) blocks.push([]);
      if (count > 1) blocks.at(-1)?.push(line);
      last = count;
    }
    return blocks
      .filter(({ length }) => length >= least)
      .map((block) => block.map((line) => cellsOf(text, line, delimiter)));
  });
}

/** How many cells there are. Only where there are quotes is the line read unit by unit: most lines are of no table. */
function countOf(text: string, line: Cell, delimiter: string): number {
  const written = text.slice(line.start, line.end).replace(PADDING, '');
  if (!written.includes(delimiter)) return 0;
  if (/["']/.test(written)) return cellsOf(text, line, delimiter).length;
  return written.split(delimiter === '  ' ? / {2,}/ : delimiter).length;
}

/** Splits at a delimiter outside of quotes, or at two spaces and more. */
function cellsOf(text: string, line: Cell, delimiter: string): Cell[] {
  const written = text.slice(line.start, line.end);
  // Bars and a parenthesis around the whole row are no cells.
  const start = line.start + (/^ *[(|]?/.exec(written)?.[0].length ?? 0);
  const end = line.start + written.replace(/\|? {0,99}$/, '').length;
  const cells: Cell[] = [];
  let from = start;
  for (let at = start; at < end; at += 1) {
    const unit = text.charAt(at);
    if ((unit === '"' || unit === "'") && at - from < 3 && !/\w/.test(text.slice(from, at))) {
      const close = text.indexOf(unit, at + 1);
      if (close > 0 && close < end) at = close;
    } else if (unit === delimiter.charAt(0) && text.startsWith(delimiter, at)) {
      cells.push(trimmed(text, from, at));
      while (delimiter === '  ' && text.charAt(at + 1) === ' ') at += 1;
      from = at + 1;
    }
  }
  cells.push(trimmed(text, from, end));
  return cells;
}

export function trimmed(text: string, from: number, to: number): Cell {
  let [start, end] = [from, to];
  while (start < end && AROUND.test(text.charAt(start))) start += 1;
  while (end > start && AROUND.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
