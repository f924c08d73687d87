import type { Cell } from './cell.ts';
import { FRAME, LONGEST_ROW, rowOf } from './lines.ts';

/** Behind the label its cell ends, and perhaps the header. */
const CELL_END = /[^\n,;|\t(){}<>=:]{0,24}(?=([,;|\t])|\n)/y;
const LAST_DELIMITER = /[,;|\t](?=[^,;|\t]*$)/;
/** Of a header, more is none that people paste. */
const REACH = 300;

/**
 * The cells below a header in which a label goes from `at` to `from`, as far as rows have as many cells as the header.
 *
 * @param most rows.
 * @param header what the line looks like.
 */
export function cellsBelow(
  text: string,
  at: number,
  from: number,
  most: number,
  header = /^/,
): Cell[] {
  CELL_END.lastIndex = from;
  const seen = CELL_END.exec(text);
  const end = seen ? text.slice(from, from + REACH).indexOf('\n') : -1;
  if (end < 0) return [];
  const lines = text.slice(Math.max(0, at - REACH), at);
  const head = lines.slice(lines.lastIndexOf('\n') + 1);
  const delimiter = seen?.[1] ?? LAST_DELIMITER.exec(head)?.[0];
  if (delimiter === undefined) return [];
  const top = at - head.length;
  const line = text.slice(top, from + end);
  if (!header.test(line)) return [];
  const heads = rowOf(text, line, top, delimiter);
  const column = heads.findIndex((it) => it.end > at);
  const found: Cell[] = [];
  for (
    let start = from + end + 1, next = 0;
    start < text.length && found.length < most;
    start = next + 1
  ) {
    next = text.indexOf('\n', start);
    if (next < 0) next = text.length;
    const row = text.slice(start, Math.min(next, start + LONGEST_ROW));
    if (FRAME.test(row)) continue;
    const cells = rowOf(text, row, start, delimiter);
    const cell = cells[column];
    if (!cell || cells.length !== heads.length) break;
    found.push(cell);
  }
  return found;
}
