import type { Cell } from './cell.ts';
import { FRAME, rowOf } from './table-lines.ts';

/** Behind the label its cell ends, and perhaps the header. */
const CELL_END = /[^\n,;|\t(){}<>=:]{0,24}(?=([,;|\t])|\n)/y;
const LAST_DELIMITER = /[,;|\t](?=[^,;|\t]*$)/;
/** Of a header or a row, more is none that people paste. */
const REACH = 300;

/** The cell of the first row below a header in which a label goes from `at` to `from`. */
export function cellBelow(text: string, at: number, from: number): Cell | undefined {
  CELL_END.lastIndex = from;
  const seen = CELL_END.exec(text);
  const end = seen ? text.slice(from, from + REACH).indexOf('\n') : -1;
  if (end < 0) return undefined;
  const lines = text.slice(Math.max(0, at - REACH), at);
  const head = lines.slice(lines.lastIndexOf('\n') + 1);
  const delimiter = seen?.[1] ?? LAST_DELIMITER.exec(head)?.[0];
  if (delimiter === undefined) return undefined;
  let start = from + end + 1;
  const [frame = '', second = ''] = text.slice(start, start + 2 * REACH).split('\n', 2);
  const isFrame = FRAME.test(frame);
  if (isFrame) start += frame.length + 1;
  const cells = rowOf(text, isFrame ? second : frame, start, delimiter);
  const top = at - head.length;
  const heads = rowOf(text, text.slice(top, from + end), top, delimiter);
  return heads.length === cells.length ? cells[heads.findIndex((it) => it.end > at)] : undefined;
}
