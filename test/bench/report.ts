import { isWithin } from './figure.ts';
import type { Figure } from './figure.ts';

const HEADINGS = ['', 'value', 'limit', ''];

/** A table for people: what was measured, the most it may be, and whether it is within. */
export function table(figures: readonly Figure[]): string {
  const rows = [HEADINGS, ...figures.map(cells)];
  const widths = HEADINGS.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, at) => pad(cell, at, widths))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cells(it: Figure): string[] {
  const mark = it.limit === null ? '' : isWithin(it) ? 'ok' : 'OVER';
  const limit = it.limit === null ? '' : it.limit.toLocaleString('en');
  return [it.name, `${digits(it.value)} ${it.unit}`, limit, mark];
}

/** Small numbers keep all of their three digits. */
function digits(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}

function pad(cell: string, column: number, widths: readonly number[]): string {
  const width = widths[column] ?? 0;
  return column === 0 || column === 3 ? cell.padEnd(width) : cell.padStart(width);
}
