import { matchesAt } from '../../call-windows.ts';
import type { Cell } from './columns.ts';

/** Behind the label its cell ends, and perhaps the header. */
const CELL_END = /[^\n,;|\t(){}<>=:]{0,24}[,;|\t\r\n]/y;
/** A header of more is none that people paste. */
const REACH = 400;
const DELIMITERS = /[,;|\t]/g;
/** The line below a Markdown header. */
const FRAME = /^[\s|:+-]+$/;
const QUOTES = /^[\s"'`]+|[\s"'`]+$/g;

/** The cell of the first row below a header that holds `from`, one past a label that begins at `at`. */
export function cellBelow(text: string, at: number, from: number): Cell | undefined {
  if (!matchesAt(CELL_END, text, from)) return undefined;
  const lines = text.slice(from, from + 2 * REACH).split('\n');
  const before =
    text
      .slice(Math.max(0, at - REACH), at)
      .split('\n')
      .at(-1) ?? '';
  const header = before + (lines[0] ?? '');
  const skipped = FRAME.test(lines[1] ?? '') ? 2 : 1;
  const row = lines[skipped];
  if (row === undefined || /[(){}<>=]/.test(header)) return undefined;
  const delimiters = header.match(DELIMITERS);
  const [delimiter = ''] = delimiters ?? [];
  const cells = row.split(delimiter);
  if (!delimiters || cells.length !== header.split(delimiter).length) return undefined;
  const column = before.split(delimiter).length - 1;
  const cell = cells[column] ?? '';
  const start =
    from +
    lines.slice(0, skipped).reduce((sum, { length }) => sum + length + 1, 0) +
    cells.slice(0, column).reduce((sum, { length }) => sum + length + 1, 0);
  const value = cell.replace(QUOTES, '');
  const lead = cell.indexOf(value);
  return { start: start + lead, end: start + lead + value.length };
}
