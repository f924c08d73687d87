import type { Cell } from './cell.ts';
import { FRAME, LONGEST_ROW, rowOf } from './lines.ts';

const CELL_REACH = 24;
/** By code unit: 1 ends a cell, and perhaps the header; 2 begins what is no cell. */
const SIGNS = new Uint8Array(128);
for (const sign of ',;|\t\n') SIGNS[sign.charCodeAt(0)] = 1;
for (const sign of '(){}<>=:') SIGNS[sign.charCodeAt(0)] = 2;
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
  const sign = cellEnd(text, from);
  const rest = sign === undefined ? -1 : text.slice(from, from + REACH).indexOf('\n');
  if (rest < 0) return undefined;
  const lines = text.slice(Math.max(0, at - REACH), at);
  const head = lines.slice(lines.lastIndexOf('\n') + 1);
  const delimiter = sign === '\n' ? LAST_DELIMITER.exec(head)?.[0] : sign;
  if (delimiter === undefined) return undefined;
  const start = at - head.length;
  const end = from + rest;
  return { start, end, delimiter, cells: rowOf(text, text.slice(start, end), start, delimiter) };
}

/** What ends the cell; a loop, because every label in code is asked and nearly all are none within three signs. */
function cellEnd(text: string, from: number): string | undefined {
  for (let at = from; at <= from + CELL_REACH; at += 1) {
    const kind = SIGNS[text.charCodeAt(at)];
    if (kind) return kind === 1 ? text.charAt(at) : undefined;
  }
  return undefined;
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
