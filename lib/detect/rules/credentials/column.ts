import type { Cell } from '../tables/cell.ts';
import { cellsBelow } from '../tables/cells-below.ts';
import { isFilledIn, isPassword, isToken } from './judge.ts';
import type { Label } from './label.ts';
import type { Value } from './value.ts';

/** Names and delimiters only, no space behind a comma and none at the end: otherwise it is code or a sentence. */
const HEADER = /^(?!.*, )[\p{L}\d _"'.,;|\t*/-]+(?<!,)\r?$/u;
const SHORTEST = { password: 5, token: 12 } as const;

/** Secrets in the column below a header: what a password manager exports, accounts in a sheet or a wiki. */
export function columnBelow(text: string, label: Label): { found: readonly Cell[]; end: number } {
  const cells = cellsBelow(text, label.start, label.end, Infinity, HEADER);
  const end = cells.at(-1)?.end ?? 0;
  return { found: end > 0 && label.namesSecret ? secretsIn(text, cells, label) : [], end };
}

function secretsIn(text: string, cells: readonly Cell[], label: Label): readonly Cell[] {
  const shortest = label.isPassword ? SHORTEST.password : SHORTEST.token;
  const isOne = label.isPassword ? isPassword : isToken;
  const found = cells.filter(({ start, end }) => {
    const value: Value = { start, end, quoted: true, sign: 'assigned' };
    return end - start >= shortest && isOne(text.slice(start, end), label, value);
  });
  // Among passwords stand words that only their column tells.
  if (!label.isPassword || 2 * found.length < cells.length) return found;
  return cells.filter(({ start, end }) => end > start && !isFilledIn(text.slice(start, end)));
}
