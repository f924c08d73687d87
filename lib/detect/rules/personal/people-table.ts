import type { Finding } from '../../types.ts';
import { columnOf, holds, looksLikeName } from './columns.ts';
import { recordsOf } from './table-records.ts';
import type { FieldValues } from './table-records.ts';
import { LEAST_ROWS, tablesOf } from './table-lines.ts';
import type { Cell, Rows } from './table-lines.ts';

/** A column of a table; without a header its name is empty. */
interface Column {
  readonly header: string;
  readonly cells: readonly Cell[];
}

/**
 * Every cell with personal data of a table of people, so that masking keeps the table. `personal` are the
 * findings of the rules, sorted: they give cells their kind, and columns without a header theirs.
 * Takes time linear in the text.
 */
export function peopleTable(text: string, personal: readonly Finding[]): Finding[] {
  const rules = new RulesInside(personal);
  const tables = [
    ...tablesOf(text).map((rows) => columnsOf(text, rows, rules)),
    ...groupsOf(recordsOf(text)),
  ];
  return tables
    .flatMap((columns) => findingsIn(text, columns, rules))
    .sort((a, b) => a.start - b.start);
}

/** Which rule found something in a cell. */
class RulesInside {
  readonly #personal: readonly Finding[];
  constructor(personal: readonly Finding[]) {
    this.#personal = personal;
  }

  /** Of what fills at least half of the cell. */
  of({ start, end }: Cell): string | undefined {
    let [low, high] = [0, this.#personal.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#personal[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const found = this.#personal[low];
    if (found === undefined || found.start >= end) return undefined;
    return 2 * (found.end - found.start) >= end - start ? found.rule : undefined;
  }
}

function columnsOf(text: string, rows: Rows, rules: RulesInside): Column[] {
  const [first = [], ...others] = rows;
  // The columns of an INSERT stand in parentheses behind its table.
  const headers = first.map(({ start, end }) => text.slice(start, end).replace(/^.*\(|\).*$/g, ''));
  const isHeader =
    headers.some((header) => columnOf(header)) && !first.some((cell) => rules.of(cell));
  return headers.map((header, index) => ({
    header: isHeader ? header : '',
    cells: (isHeader ? others : rows).flatMap((row) => row[index] ?? []),
  }));
}

/** Records that begin with the same field are rows of one table. */
function groupsOf(records: readonly FieldValues[]): Column[][] {
  const groups: Map<string, Cell[]>[] = [];
  let begins: string | undefined;
  for (const record of records) {
    const [first] = record.keys();
    if (first !== begins) groups.push(new Map());
    begins = first;
    const group = groups.at(-1);
    for (const [name, cell] of record) {
      const cells = group?.get(name);
      if (cells) cells.push(cell);
      else group?.set(name, [cell]);
    }
  }
  return groups.map((group) => Array.from(group, ([header, cells]) => ({ header, cells })));
}

function findingsIn(text: string, columns: readonly Column[], rules: RulesInside): Finding[] {
  const full = columns.filter(({ cells }) => cells.length >= LEAST_ROWS);
  const kinds = full.map((column) => kindOf(column, rules));
  if (!kinds.some((kind) => kind?.weak === false)) return [];
  return full.flatMap(({ header, cells }, index) => {
    const known = kinds[index]?.rule ?? (header === '' && areNames(text, cells) && 'person-name');
    return known ? cells.flatMap((cell) => findingOf(text, cell, header, known, rules)) : [];
  });
}

/** By the header, or by what the rules found in most cells. */
function kindOf({ header, cells }: Column, rules: RulesInside): ReturnType<typeof columnOf> {
  const named = columnOf(header);
  if (named) return named;
  const found = cells.flatMap((cell) => rules.of(cell) ?? []);
  const [rule] = found;
  return rule !== undefined && 2 * found.length > cells.length ? { rule, weak: false } : undefined;
}

/** Nearly all look like names, and not all like the same one. */
function areNames(text: string, cells: readonly Cell[]): boolean {
  const names = cells.map(({ start, end }) => text.slice(start, end)).filter(looksLikeName);
  return names.length > 0.8 * cells.length && new Set(names).size > cells.length / 2;
}

function findingOf(
  text: string,
  cell: Cell,
  header: string,
  known: string,
  rules: RulesInside,
): Finding | [] {
  const found = rules.of(cell);
  const value = text.slice(cell.start, cell.end);
  if (found === undefined && (value === header || !holds(value, known))) return [];
  const rule = found ?? known;
  return { rule, family: 'personal', confidence: 'high', ...cell, inTable: true };
}
