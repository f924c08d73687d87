import type { Cell } from './columns.ts';
import { lineTables } from './table-lines.ts';

/** Behind the label its cell ends, and perhaps the header. */
const CELL_END = /[^\n,;|\t(){}<>=:]{0,24}([,;|\t]|$)/my;
/** Of a header and its first row, more is none that people paste. */
const REACH = 400;

/** The cell of the first row below a header in which a label goes from `at` to `from`. */
export function cellBelow(text: string, at: number, from: number): Cell | undefined {
  CELL_END.lastIndex = from;
  const seen = CELL_END.exec(text);
  if (!seen) return undefined;
  const before =
    text
      .slice(Math.max(0, at - REACH), at)
      .split('\n')
      .at(-1) ?? '';
  const delimiter = seen[1] || /[,;|\t](?=[^,;|\t]*$)/.exec(before)?.[0];
  if (!delimiter) return undefined;
  const top = at - before.length;
  const lines = text.slice(top, top + 2 * REACH).split('\n', 3);
  for (const [head, cell] of lineTables(lines.join('\n'), delimiter)[0] ?? []) {
    if (head && cell && top + head.start <= at && at < top + head.end) {
      return { start: top + cell.start, end: top + cell.end };
    }
  }
  return undefined;
}
