import { ruleOfLabel } from './labelled.ts';

/** Part of a text: a cell of a table, or the value of a field. */
export interface Cell {
  readonly start: number;
  readonly end: number;
}

/** The cells below a header, which is empty where there is none. */
export type Column = readonly [header: string, cells: readonly Cell[]];

/** The rule that found what stands in a cell. */
export type RuleIn = (cell: Cell) => string | undefined;

/** Whose row it is. */
const NAME =
  /^(?:(?:(?:full|first|last|given|family|customer)[ _-]?|sur|vor|nach)?names?|.{0,3}姓名|氏名|prénom|apellidos?|nom|nombre|customer|client|contact|employee|patient|kunde|客户|联系人|员工)$/i;
/** Said so plainly it needs nothing else; the rest says so beside other personal data only. */
const PLAIN_NAME = /.name|[姓氏]名|pré|ape/i;
const POSTAL =
  /^(?!.*(?:\bip\b|mail)).*(?:add?r(?:esse?)?(?![a-df-z])|street|post(?:al)?[ _-]?code|\bzip|地址|住所|邮编|anschrift|stra(?:ß|ss)e|\bplz\b|dirección)/i;

/** The rule for what stands in the column or field of that name. */
export function ruleOf(header: string): string | undefined {
  if (!/^[^=<>{}:;"@]{2,40}$/.test(header)) return undefined;
  if (NAME.test(header)) return 'person-name';
  if (POSTAL.test(header)) return 'postal-address';
  return ruleOfLabel(header);
}

/** Whether it is plain whose column it is: names alone may be of anything. */
export function isPlain(rule: string | undefined, header: string): boolean {
  return rule !== undefined && (rule !== 'person-name' || PLAIN_NAME.test(header));
}

/** What a cell under such a header looks like; of ids and dates that it is short and has digits. */
const LOOKS: Readonly<Record<string, RegExp>> = {
  'person-name': /^[\p{Lu}\u3000-\uffff][^\d()=<>{}@/\\_:;]{1,60}$/u,
  'postal-address': /^(?=.*[ \d\u3000-\u9fff])[^{}<>=$_@"`:]{4,120}$/,
};
const ID = /^(?=(?:.*\d){3})[\p{L}\d +()./-]{5,31}$/u;

/** Two or three Chinese letters, where the last is not that of a place; two or more words in capitals. */
const FULL_NAME =
  /^[\u4e00-\u9fff]{1,2}[^市省区县部路\0-\u2fff]$|^\p{Lu}[\p{L}'’.-]+,?(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u;

/** So many cells tell what stands in a column. */
const SAMPLE = 20;

/** Reports the cells of columns that have at least so many, where their rules together are accepted. */
export function readColumns(
  text: string,
  columns: readonly Column[],
  ruleIn: RuleIn,
  least: number,
  accept: (rules: readonly (string | undefined)[]) => boolean,
  report: (rule: string, start: number, end: number) => void,
): void {
  const valueOf = ({ start, end }: Cell): string => text.slice(start, end);
  const rules = columns.map(([header, cells]) => {
    // The rows of an INSERT may each have a header.
    const filled = cells.slice(0, SAMPLE).filter((it) => !['', header].includes(valueOf(it)));
    const most = (some: number): boolean => cells.length >= least && 2 * some > filled.length;
    const found = filled.flatMap((cell) => ruleIn(cell) ?? []);
    if (most(found.length)) return found[0];
    const values = filled.map(valueOf);
    const different = new Set(values.filter((it) => FULL_NAME.test(it))).size;
    const rule = header === '' ? 'person-name' : ruleOf(header);
    const fitting = rule && header ? values.filter((it) => holds(it, rule)).length : different;
    return most(fitting) ? rule : undefined;
  });
  if (!accept(rules)) return;
  columns.forEach(([, cells], column) => {
    const rule = rules[column];
    if (!rule) return;
    for (const cell of cells) {
      const found = ruleIn(cell) ?? (holds(valueOf(cell), rule) ? rule : '');
      if (found) report(found, cell.start, cell.end);
    }
  });
}

function holds(value: string, rule: string): boolean {
  return (LOOKS[rule] ?? ID).test(value);
}
