import type { Cell } from '../tables/cell.ts';
import { columnOf, headerAt, rowsBelow } from '../tables/cells-below.ts';
import type { Header } from '../tables/cells-below.ts';
import { FRAME, rowOf } from '../tables/lines.ts';
import { isFilledIn, isPassword, isToken, standsOut } from './judge.ts';
import type { Label } from './label.ts';
import type { Value } from './value.ts';

/** Names and delimiters only: otherwise it is code or a sentence. */
const HEADER = /^>?(?:[\p{L}\d _"'.,;|\t*/&#\xa0\ufeff-]| \([\p{L}\d ]+\))+\r?$/u;
/** Whose passwords they are, so that words may be some. */
const WHOSE = /user|login|account|mail|benutzer|konto|用户|账|帳/i;
/** What is said of passwords: a type, a rule, an algorithm. */
const SAID_OF =
  /^(?:text|required|optional|true|false|(?:var)?char\d*|[bs]crypt\d*|argon2\w*|sha-?\d+|\d+ ?(?:char|day|min|hour|month).*)$/i;
const SIGNS = '()[]{}*;,';

/** The rows below a line that may be a header; none where it is another line. */
export interface Table extends Header {
  readonly rows: readonly (readonly Cell[])[];
  /** One past the last of them. */
  readonly last: number;
}

/** Reads what stands below the line of a label. */
export function tableBelow(text: string, label: Label): Table | undefined {
  const header = headerAt(text, label.start, label.end);
  if (!header) return undefined;
  const rows = isHeader(text, header) ? rowsBelow(text, header, Infinity) : [];
  return { ...header, rows, last: rows.at(-1)?.at(-1)?.end ?? header.end };
}

/** Whether a line is no row of a table, as lines of names and values are: it is the first, or a frame is below. */
function isHeader(text: string, { start, end, delimiter, cells }: Header): boolean {
  const line = text.slice(start, end);
  // Code has tabs in front, and a comma or a semicolon at the end.
  const names = cells.filter((it) => it.end > it.start);
  if (!HEADER.test(line) || (names.length < 2 && delimiter !== '|')) return false;
  if (FRAME.test(text.slice(end + 1, end + 300).split('\n', 1)[0] ?? '')) return true;
  if (/^\s*\|/.test(line) || (cells.length === 2 && /\d/.test(line))) return false;
  const above =
    text
      .slice(Math.max(0, start - 300), Math.max(0, start - 1))
      .split('\n')
      .at(-1) ?? '';
  const row = rowOf(text, above, 0, delimiter);
  return row.length !== cells.length || FRAME.test(above) || /[.:!]\s*$|^\W*$/.test(above);
}

/** Secrets in the column below a label: what a password manager exports, accounts in a sheet or a wiki. */
export function secretsBelow(text: string, table: Table, label: Label): readonly Cell[] {
  if (!label.namesSecret) return [];
  const line = text.slice(table.start, table.end);
  // Of code and sentences only what can be nothing else.
  const isSpaced = line.includes(', ');
  const column = columnOf(table, label.start);
  const valueOf = ({ start, end }: Cell): string => text.slice(start, end);
  const cells = table.rows
    .flatMap((row) => row[column] ?? [])
    .filter((it) => it.end - it.start > 3);
  const values = cells.filter((it) => !SAID_OF.test(valueOf(it)));
  if (2 * values.length <= cells.length) return [];
  const isOne = label.isPassword ? isPassword : isToken;
  const isFound = (cell: Cell): boolean => {
    const value: Value = { ...cell, quoted: true, sign: 'assigned' };
    const it = valueOf(cell);
    return isOne(it, label, value) && (!isSpaced || standsOut(it));
  };
  const found = values.filter(isFound);
  // Among passwords stand words that only their column tells.
  const mayBeWords = WHOSE.test(line) || 2 * found.length >= cells.length;
  const isAny = label.isPassword && mayBeWords && !isSpaced;
  const all = isAny ? values.filter((it) => isFound(it) || isWord(valueOf(it))) : found;
  return all.map((cell) => whole(text, cell, table.delimiter));
}

function isWord(value: string): boolean {
  return !/\s/.test(value) && !isFilledIn(value);
}

/** With the signs at its ends: they are part of a password. */
function whole(text: string, { start, end }: Cell, delimiter: string): Cell {
  const signs = SIGNS.replace(delimiter === '|' ? '*' : delimiter, '');
  while (signs.includes(text.charAt(start - 1) || ' ')) start -= 1;
  const ends = /["']/.test(text.charAt(start - 1)) ? SIGNS : signs;
  while (ends.includes(text.charAt(end) || ' ')) end += 1;
  return { start, end };
}
