import type { Finding } from '../../types.ts';
import { columnOf, holds, isFullName } from './columns.ts';
import type { Column } from './columns.ts';
import { DELIMITERS, tablesOf } from './table-lines.ts';
import type { Cell, Table } from './table-lines.ts';
import { recordTables } from './table-records.ts';

/** Fewer people are no table. */
const LEAST_ROWS = 3;
/** So many rows tell what stands in a column. */
const SAMPLE = 20;

/** The rule that found what fills at least half of a cell, up to its end. */
type RuleIn = (cell: Cell) => string | undefined;

/**
 * Every cell with personal data of a table of people, so that masking keeps the table. `personal` are the
 * findings of the rules: they give cells their kind, and columns without a header theirs.
 * Takes time linear in the text.
 */
export function peopleTable(text: string, personal: readonly Finding[]): Finding[] {
  const byEnd = new Map(personal.map((finding) => [finding.end, finding]));
  const ruleIn: RuleIn = ({ start, end }) => {
    const found = byEnd.get(end);
    return found && 2 * (end - found.start) >= end - start ? found.rule : undefined;
  };
  const found: Finding[] = [];
  for (const table of [...DELIMITERS.flatMap((it) => tablesOf(text, it)), ...recordTables(text)]) {
    const [first, kinds] = kindsOf(text, table, ruleIn);
    const { width, cells } = table;
    if (!kinds.some((kind) => kind && !kind[1])) continue;
    for (let at = first; at < cells.length; at += 1) {
      const [known] = kinds[at % width] ?? [];
      const cell = cells[at];
      if (!known || !cell) continue;
      const rule = ruleIn(cell) ?? (holds(text.slice(cell.start, cell.end), known) ? known : '');
      if (rule)
        found.push({ rule, family: 'personal', confidence: 'high', ...cell, inTable: true });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Where the first row begins that is no header, and what stands in each column. */
function kindsOf(
  text: string,
  { width, cells, names }: Table,
  ruleIn: RuleIn,
): readonly [first: number, kinds: readonly (Column | undefined)[]] {
  const valueOf = ({ start, end }: Cell): string => text.slice(start, end);
  const top = cells.slice(0, width);
  // The columns of an INSERT stand in parentheses behind its table.
  const headers = names ?? top.map((cell) => valueOf(cell).replace(/^INSERT.*\(/i, ''));
  const first = !names && headers.some(columnOf) && !top.some(ruleIn) ? width : 0;
  if (cells.length - first < LEAST_ROWS * width) return [first, []];
  const sample = cells.slice(first, first + SAMPLE * width);
  const kinds = headers.map((header, column) => {
    const filled = sample.filter(({ start, end }, at) => at % width === column && end > start);
    const most = (some: number): boolean => 2 * some > filled.length;
    const rules = filled.flatMap((cell) => ruleIn(cell) ?? []);
    if (most(rules.length)) return [rules[0] ?? '', false] as const;
    const values = filled.map(valueOf);
    if (!names && !first) {
      const isName = most(new Set(values.filter(isFullName)).size);
      return isName ? (['person-name', true] as const) : undefined;
    }
    const named = columnOf(header);
    return named && most(values.filter((it) => holds(it, named[0])).length) ? named : undefined;
  });
  return [first, kinds];
}
