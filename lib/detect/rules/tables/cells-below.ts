import type { Cell } from './cell.ts';
import { FRAME, LONGEST_ROW, rowOf } from './lines.ts';

/** Behind the label its cell ends, and perhaps the header. */
const CELL_END = /[^\n,;|\t(){}<>=:]{0,24}(?=([,;|\t])|\n)/y;
const LAST_DELIMITER = /[,;|\t](?=[^,;|\t]*$)/;
/** Of a header, more is none that people paste. */
const REACH = 300;
/** Lines in turn that are passed over: a frame, a blank line, a cell of several lines, a comma without quotes. */
const MISFITS = 4;

/** A line that may be the header of a table. */
export interface Header {
  readonly start: number;
  readonly end: number;
  readonly delimiter: string;
  readonly cells: readonly Cell[];
}

/** The line around a label from `at` to `from`, where the label is a cell or the end of one. */
export function headerAt(text: string, at: number, from: number): Header | undefined {
  CELL_END.lastIndex = from;
  const seen = CELL_END.exec(text);
  const rest = seen ? text.slice(from, from + REACH).indexOf('\n') : -1;
  if (rest < 0) return undefined;
  const lines = text.slice(Math.max(0, at - REACH), at);
  const head = lines.slice(lines.lastIndexOf('\n') + 1);
  const delimiter = seen?.[1] ?? LAST_DELIMITER.exec(head)?.[0];
  if (delimiter === undefined) return undefined;
  const start = at - head.length;
  const end = from + rest;
  return { start, end, delimiter, cells: rowOf(text, text.slice(start, end), start, delimiter) };
}

/** The rows below a header that have as many cells, or all but the last; at most `most`. */
export function rowsBelow(
  text: string,
  { end, delimiter, cells: { length } }: Header,
  most: number,
): Cell[][] {
  const rows: Cell[][] = [];
  let misfits = 0;
  for (let start = end + 1; start < text.length && rows.length < most;) {
    let next = text.indexOf('\n', start);
    if (next < 0) next = text.length;
    const line = text.slice(start, Math.min(next, start + LONGEST_ROW));
    // The header of the next table, which may have as many cells.
    if (rows.length > 0 && !/\d/.test(line) && /\n\r?\n$/.test(text.slice(start - 3, start))) break;
    const row = FRAME.test(line) ? [] : rowOf(text, line, start, delimiter);
    start = next + 1;
    if (row.length === length || (most > 1 && row.length > 1 && row.length === length - 1)) {
      misfits = 0;
      rows.push(row);
    } else if ((misfits += 1) > Math.min(most, MISFITS)) break;
  }
  return rows;
}

/** The column in which a label begins. */
export function columnOf({ cells }: Header, at: number): number {
  return cells.findIndex(({ end }) => end > at);
}
