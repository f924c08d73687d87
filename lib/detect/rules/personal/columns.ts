import { ORDINARY } from '../ordinary.ts';
import { ruleOfLabel } from './labelled.ts';
import type { Cell } from '../tables/cell.ts';
import { ALONE, OF_PEOPLE, holds } from './looks.ts';

/** The cells below a header, which is empty where there is none. */
export type Column = readonly [header: string, cells: readonly Cell[]];

/** The rule that found what stands in a cell. */
export type RuleIn = (cell: Cell) => string | undefined;

/** What stands in a column, and whether that alone makes its table one of people. */
export interface Kind {
  readonly rule: string;
  readonly isPlain: boolean;
}

/** Whose row it is. */
const NAME =
  /^(?:(?:(?:full|first|last|given|family|customer|patient|employee)[ _-]?|sur|vor|nach)?names?|.{0,3}姓名|氏名|名前|prénom|apellidos?|fn|nom|nombre|customer|client|contact|employee|patient|kunde|客户|联系人|员工)$/i;
/** Said so plainly it needs nothing else; the rest says so beside other personal data only. */
const PLAIN_NAME = /.name|[姓氏]名|pré|ape/i;
const POSTAL =
  /^(?!.*(?:(?:\b|_)ip|mail)).*(?:add?r(?:esse?)?(?![a-df-z])|street|post(?:al)?[ _-]?code|\bzip|地址|住所|邮编|anschrift|stra(?:ß|ss)e|\bplz\b|dirección)/i;

/** The rule for what stands in the column or field of that name. */
export function ruleOf(header: string): string | undefined {
  if (!/^[^=<>{}:;"@*]{2,40}$/.test(header)) return undefined;
  if (NAME.test(header)) return 'person-name';
  if (POSTAL.test(header)) return 'postal-address';
  return ruleOfLabel(header);
}

/** So many cells tell what stands in a column. */
const SAMPLE = 20;

/** Reports the cells of columns that have at least so many, where what stands in them is accepted. */
export function readColumns(
  text: string,
  columns: readonly Column[],
  ruleIn: RuleIn,
  least: number,
  accept: (kinds: readonly Kind[]) => boolean,
  report: (rule: string, cell: Cell, rows: number) => void,
): void {
  const kinds = columns.map((column) => kindOf(text, column, ruleIn, least));
  if (!accept(kinds.flatMap((kind) => kind ?? []))) return;
  columns.forEach(([, cells], column) => {
    const rule = kinds[column]?.rule;
    if (!rule) return;
    for (const cell of cells) {
      const found = ruleIn(cell) ?? (holds(text.slice(cell.start, cell.end), rule) ? rule : '');
      if (found) report(found, cell, cells.length);
    }
  });
}

function kindOf(
  text: string,
  [header, cells]: Column,
  ruleIn: RuleIn,
  least: number,
): Kind | undefined {
  const valueOf = ({ start, end }: Cell): string => text.slice(start, end);
  // The rows of an INSERT may each have a header.
  const filled = cells.slice(0, SAMPLE).filter((it) => !['', header].includes(valueOf(it)));
  const isMost = (some: number, rows = least): boolean =>
    cells.length >= rows && 2 * some > filled.length;
  const found = filled.flatMap((cell) => ruleIn(cell) ?? []);
  const [first] = found;
  // Machines have names and addresses too.
  if (first && isMost(found.length)) {
    return /^(?:ip|mac)-/.test(first) ? undefined : { rule: first, isPlain: true };
  }
  const values = filled.map(valueOf);
  if (header === '') {
    const look = ALONE.find(({ look }) =>
      isMost(new Set(values.filter((it) => look.test(it))).size),
    );
    return look && { rule: look.rule, isPlain: false };
  }
  const rule = ruleOf(header);
  if (!rule) return OF_PEOPLE.test(header) ? { rule: '', isPlain: false } : undefined;
  // One number of an id is enough, and it takes some people to make a table.
  const rows = ORDINARY.has(rule) ? least : 1;
  const isPlain = rule !== 'person-name' || PLAIN_NAME.test(header);
  return isMost(values.filter((it) => holds(it, rule)).length, rows)
    ? { rule, isPlain }
    : undefined;
}

/** Names beside something else that is of people: a birth, an address, or what a header says. */
export function isOfPeople(kinds: readonly Kind[]): boolean {
  return (
    kinds.some(({ isPlain }) => isPlain) ||
    new Set(kinds.map(({ rule }) => rule === 'person-name')).size > 1
  );
}
