import { ruleOfLabel } from './labels.ts';

/** Whose row it is. Said so plainly it needs nothing else; the rest says so beside other personal data only. */
const NAME =
  /^(?:((?:full|first|last|given|family|customer|contact|employee)[ _-]?names?|surname|.{0,3}姓名|氏名|(?:vor|nach)name|prénom|apellidos?)|names?|nom|nombre|customer|client|contact|employee|patient|kunde|客户|联系人|员工)$/i;
const POSTAL =
  /^(?!.*(?:\bip\b|mail)).*(?:add?r(?:esse?)?(?![a-df-z])|street|post(?:al)?[ _-]?code|\bzip|地址|住所|邮编|anschrift|stra(?:ß|ss)e|\bplz\b|dirección)/i;

/** What stands in the column or field of that name; a weak one counts only beside another column of personal data. */
export type Column = readonly [rule: string, isWeak: boolean];

export function columnOf(header: string): Column | undefined {
  if (!/^[\p{L}\d _.'()#/-]{2,40}$/u.test(header)) return undefined;
  const name = NAME.exec(header);
  if (name) return ['person-name', !name[1]];
  const rule =
    ruleOfLabel(header) ??
    (POSTAL.test(header)
      ? 'postal-address'
      : /account|konto(?!r)|账号|口座/i.test(header) && 'national-id');
  return rule ? [rule, false] : undefined;
}

/** What a cell under such a header looks like; of ids and dates that it is short and has digits. */
const LOOKS: Readonly<Record<string, RegExp>> = {
  'person-name': /^(?:\p{Lu}|[^\0-\u2fff])[^\d()=<>{}@/\\_:;]{1,60}$/u,
  'postal-address': /^(?=.*[ \d\u3000-\u9fff])[^{}<>=$_@"`:]{4,120}$/,
};
const ID = /^(?=(?:.*\d){3})[\p{L}\d +()./-]{5,31}$/u;

export function holds(cell: string, rule: string): boolean {
  return (LOOKS[rule] ?? ID).test(cell);
}

/** Family names that a third of China has, at the beginning of two or three letters; two or more words in capitals. */
const FULL_NAME =
  /^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁][\u4e00-\u9fff]{1,2}$|^\p{Lu}[\p{L}'’.-]+,?(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u;

export function isFullName(cell: string): boolean {
  return FULL_NAME.test(cell);
}
