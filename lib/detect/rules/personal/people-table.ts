import type { Finding } from '../../types.ts';
import { columnOf, holds, isFullName } from './columns.ts';
import { recordsOf } from './table-records.ts';
import { tablesOf } from './table-lines.ts';
import type { Cell } from './table-lines.ts';

/** Fewer people are no table. */
const LEAST_ROWS = 3;

/** The cells of a column below its header, which is empty where there is none. */
type Columns = readonly (readonly [header: string, cells: readonly Cell[]])[];

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
    return found && 2 * (found.end - found.start) >= end - start ? found.rule : undefined;
  };
  const rows = tablesOf(text, LEAST_ROWS).map((table) => columnsOf(text, table, ruleIn));
  return [...rows, ...groupsOf(recordsOf(text))]
    .flatMap((columns) => findingsIn(text, columns, ruleIn))
    .sort((a, b) => a.start - b.start);
}

function columnsOf(text: string, rows: readonly Cell[][], ruleIn: RuleIn): Columns {
  const [first = []] = rows;
  // The columns of an INSERT stand in parentheses behind its table.
  const headers = first.map(({ start, end }) =>
    text.slice(start, end).replace(/^INSERT.*\(|\)$/g, ''),
  );
  const isHeader = headers.some((header) => columnOf(header)) && !first.some(ruleIn);
  return headers.map((header, index) => [
    isHeader ? header : '',
    rows.slice(isHeader ? 1 : 0).flatMap((row) => row[index] ?? []),
  ]);
}

/** Records that begin with the same field are rows of one table. */
function groupsOf(records: readonly ReadonlyMap<string, Cell>[]): Columns[] {
  const groups: Map<string, Cell[]>[] = [];
  let begins: string | undefined;
  for (const record of records) {
    const [first] = record.keys();
    if (first !== begins) groups.push(new Map());
    begins = first;
    for (const [name, cell] of record) {
      const cells = groups.at(-1)?.get(name);
      if (cells) cells.push(cell);
      else groups.at(-1)?.set(name, [cell]);
    }
  }
  return groups.map((group) => [...group]);
}

function findingsIn(text: string, columns: Columns, ruleIn: RuleIn): Finding[] {
  const kinds = columns.map(([header, cells]) => {
    if (cells.length < LEAST_ROWS) return undefined;
    const filled = cells.filter(({ start, end }) => end > start);
    const values = filled.map(({ start, end }) => text.slice(start, end));
    const most = (count: number): boolean => 2 * count > filled.length;
    const found = filled.flatMap((cell) => ruleIn(cell) ?? []);
    const named = columnOf(header);
    if (most(found.length)) return { rule: found[0] ?? '', weak: false };
    if (named && most(values.filter((value) => holds(value, named.rule)).length)) return named;
    const names = new Set(values.filter(isFullName)).size;
    return header === '' && most(names) ? { rule: 'person-name', weak: true } : undefined;
  });
  if (!kinds.some((kind) => kind?.weak === false)) return [];
  return columns.flatMap(([, cells], index) =>
    cells.flatMap((cell) => {
      const found = ruleIn(cell);
      const known = kinds[index]?.rule;
      const isFilled = known !== undefined && holds(text.slice(cell.start, cell.end), known);
      if (known === undefined || (found === undefined && !isFilled)) return [];
      const rule = found ?? known;
      return { rule, family: 'personal', confidence: 'high', ...cell, inTable: true } as const;
    }),
  );
}
