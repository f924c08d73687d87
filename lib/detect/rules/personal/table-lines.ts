/** Part of a text: a cell of a table, without quotes and what else stands around it. */
export interface Cell {
  readonly start: number;
  readonly end: number;
}

/** Rows of the same length, the first of which may be a header. */
export type Rows = readonly (readonly Cell[])[];

/** Fewer people are no table. */
export const LEAST_ROWS = 3;

/** Where a row ends: at a line end, before the tuples of an INSERT and between them. */
const ROW_END = /\r?\n|\),[ \t]{0,8}(?=\()|\bVALUES\s{0,8}(?=\()|$/gi;
/** The line below a Markdown header, or the frame of a table from a terminal. */
const FRAME = /^[\s|+:=─┼-]{3,}$/;
const AROUND = /[\s"'`()[\]{}|*;,]/;
/** What is longer is no row of a table that people paste. */
const LONGEST_ROW = 2_000;

const DELIMITERS = ['\t', '|', ';', ',', '  '] as const;

/** Lines that one delimiter divides into equally many cells, one after the other. */
export function tablesOf(text: string): Rows[] {
  const lines: Cell[] = [];
  let start = 0;
  for (const { 0: rowEnd, index } of text.matchAll(ROW_END)) {
    const isRow = index - start <= LONGEST_ROW;
    if (!isRow || !FRAME.test(text.slice(start, index))) {
      lines.push({ start, end: isRow ? index : start });
    }
    start = index + rowEnd.length;
  }
  return DELIMITERS.flatMap((delimiter) =>
    text.includes(delimiter) ? blocksOf(text, lines, delimiter) : [],
  );
}

function blocksOf(text: string, lines: readonly Cell[], delimiter: string): Rows[] {
  const blocks: Rows[] = [];
  let block: Cell[][] = [];
  const close = (): void => {
    if (block.length >= LEAST_ROWS) blocks.push(block);
    block = [];
  };
  for (const line of lines) {
    const cells = cellsOf(text, line, delimiter);
    if (cells.length !== block[0]?.length) close();
    if (cells.length > 1) block.push(cells);
  }
  close();
  return blocks;
}

/** Splits at a delimiter outside of quotes, or at two spaces and more. */
function cellsOf(text: string, line: Cell, delimiter: string): Cell[] {
  const { start, end } = bodyOf(text, line);
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

/** The line without what only begins and ends it: bars, the parentheses of a tuple, spaces. */
function bodyOf(text: string, { start, end }: Cell): Cell {
  const line = text.slice(start, end);
  const lead = /^ *[(|]?/.exec(line)?.[0].length ?? 0;
  const tail = /(?:\)[;,]?|\|)? *$/.exec(line.slice(lead))?.[0].length ?? 0;
  return { start: start + lead, end: end - tail };
}

export function trimmed(text: string, from: number, to: number): Cell {
  let [start, end] = [from, to];
  while (start < end && AROUND.test(text.charAt(start))) start += 1;
  while (end > start && AROUND.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
