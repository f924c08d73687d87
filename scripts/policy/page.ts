import * as v from 'valibot';
import { ACCESS } from '../../lib/policy/access-schema.ts';
import { COUNTED } from '../../lib/policy/change-schema.ts';
import { LAYER_KEYS } from '../../lib/policy/layer.ts';
import { MANAGED_KEYS } from '../../lib/policy/managed.ts';
import { TERM } from '../../lib/policy/term-schema.ts';
import { EXCEPTION, SCHEDULE } from '../../lib/policy/timed-schema.ts';

type Entries = Readonly<Record<string, v.GenericSchema>>;
type Row = readonly [string, string, ...string[]];

const HEAD = ['field', 'what it says'] as const;

/** The tables of `docs/policy.md`, by the name that stands in the comments around each. */
const TABLES: Readonly<Record<string, readonly Row[]>> = {
  keys: [
    ['key', 'what it says', 'where'],
    ...Object.entries<v.GenericSchema>(MANAGED_KEYS).map(([key, schema]): Row => [
      ...row(key, schema),
      Object.hasOwn(LAYER_KEYS, key) ? 'list, managed' : 'managed',
    ]),
  ],
  change: [HEAD, ...rowsOf(COUNTED)],
  access: [HEAD, ...rowsOf(ACCESS.entries)],
  schedule: [HEAD, ...rowsOf(SCHEDULE.entries, COUNTED)],
  exception: [HEAD, ...rowsOf(EXCEPTION.entries, COUNTED)],
  term: [HEAD, ...rowsOf(TERM.entries)],
};

/** The page with its tables made anew from the schema. */
export function withTables(page: string): string {
  return Object.entries(TABLES).reduce((text, [name, rows]) => {
    const begin = `<!-- ${name}: made by scripts/policy-docs.ts -->\n`;
    const start = text.indexOf(begin);
    const end = text.indexOf('<!-- end -->', start);
    if (start < 0 || end < 0) {
      throw new Error(`docs/policy.md has no place for the table "${name}"`);
    }
    return `${text.slice(0, start)}${begin}\n${tableOf(rows)}\n\n${text.slice(end)}`;
  }, page);
}

function rowsOf(entries: Entries, but: Entries = {}): Row[] {
  return Object.entries(entries)
    .filter(([name]) => !Object.hasOwn(but, name))
    .map(([name, schema]) => row(name, schema));
}

/** @throws Error when the schema does not say what it is for. */
function row(name: string, schema: v.GenericSchema): Row {
  const described = 'wrapped' in schema ? (schema.wrapped as v.GenericSchema) : schema;
  const what = v.getDescription(described);
  if (what === undefined) throw new Error(`"${name}" has no description in its schema`);
  return [`\`${name}\``, what];
}

/** As Prettier would have it. */
function tableOf(rows: readonly Row[]): string {
  const [head = [], ...body] = rows;
  const widths = head.map((_, column) =>
    Math.max(...rows.map((cells) => widthOf(cells[column] ?? ''))),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell))).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(head), rule, ...body.map(line)].join('\n');
}

/** Chinese and Japanese letters are two columns wide. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u3000-\u9fff]/gu)?.length ?? 0);
}
