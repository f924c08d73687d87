import type { Finding } from '../../types.ts';
import { isOfPeople, readColumns, ruleOf } from './columns.ts';
import type { Cell } from '../tables/cell.ts';
import type { Column, RuleIn } from './columns.ts';
import { lineTables } from '../tables/lines.ts';
import { recordColumns } from './table-records.ts';

/** Fewer people are no table. */
const LEAST_ROWS = 3;

/**
 * Every cell with personal data of a table of people, so that masking keeps the table. `personal` are the
 * findings of the rules: they give cells their kind, and columns without a header theirs.
 * Takes time linear in the text.
 */
export function peopleTable(text: string, personal: readonly Finding[]): Finding[] {
  const byEnd = new Map(personal.map((finding) => [finding.end, finding]));
  // What was found must fill at least half of a cell, up to its end.
  const ruleIn: RuleIn = ({ start, end }) => {
    const found = byEnd.get(end);
    return found && 2 * (end - found.start) >= end - start ? found.rule : undefined;
  };
  const found: Finding[] = [];
  const read = (columns: readonly Column[]): void => {
    readColumns(text, columns, ruleIn, LEAST_ROWS, isOfPeople, (rule, cell, rows) => {
      const { start, end } = cell;
      const finding = { rule, family: 'personal', confidence: 'high', start, end } as const;
      found.push(rows < LEAST_ROWS ? finding : { ...finding, inTable: true });
    });
  };
  read(recordColumns(text));
  for (const delimiter of found.some(({ inTable }) => inTable) ? '' : '\t|;,') {
    for (const columns of lineTables(text, delimiter)) read(withHeaders(text, columns, ruleIn));
  }
  return found;
}

/** The first row is that of the headers, where one of its cells is a name of a column and none was found. */
function withHeaders(text: string, columns: readonly Cell[][], ruleIn: RuleIn): Column[] {
  const top = columns.flatMap(([cell]) => cell ?? []);
  // The columns of an INSERT stand in parentheses behind its table.
  const headers = top.map(({ start, end }) => text.slice(start, end).replace(/^INSERT.*\(/i, ''));
  const isHeader = headers.some(ruleOf) && !top.some(ruleIn);
  return columns.map((cells, at) => (isHeader ? [headers[at] ?? '', cells.slice(1)] : ['', cells]));
}
