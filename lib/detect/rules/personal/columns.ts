import { ruleOfLabel } from './labels.ts';

/** Whose row it is. Said so plainly it needs nothing else; the rest says so beside other personal data only. */
const NAME =
  /^(?:((?:full|first|last|given|family|middle|customer|client|contact|employee|patient)[ _-]?names?|surname|(?:..|...)?姓名|名字|氏名|(?:vor|nach)name|prénom|apellidos?|nombre completo)|names?|nom|nome|nombre|user|customer|client|contact|employee|patient|kunde|cliente|客户|联系人|员工|名前)$/i;
const POSTAL =
  /addr(?:ess)?(?![a-df-z])|street|post(?:al)?[ _-]?code|\bzip|地址|住[址所]|邮编|anschrift|adresse|stra(?:ß|ss)e|\bplz\b|dirección|indirizzo|endereço/i;
const ACCOUNT = /account|konto(?!r)|账号|口座|cuenta|compte\b/i;

export interface Column {
  readonly rule: string;
  /** Counts only beside another column of personal data. */
  readonly weak: boolean;
}

/** What stands in the column or field of that name, or undefined when it is no personal data. */
export function columnOf(header: string): Column | undefined {
  if (!/^[\p{L}\d _.'()#/-]{2,40}$/u.test(header)) return undefined;
  const name = NAME.exec(header);
  if (name) return { rule: 'person-name', weak: name[1] === undefined };
  const isPostal = POSTAL.test(header) && !/\b(?:ip|mac|e-?mail)\b/i.test(header);
  const rule = isPostal ? 'postal-address' : ruleOfLabel(header);
  if (rule !== undefined) return { rule, weak: false };
  return ACCOUNT.test(header) ? { rule: 'national-id', weak: false } : undefined;
}

/** What a cell under such a header looks like; of ids and dates that it is short and has digits. */
const LOOKS: Readonly<Record<string, RegExp>> = {
  'person-name': /^(?:\p{Lu}|[^\0-\u2fff])[^\d()=<>{}@/\\_:;]{1,60}$/u,
  'postal-address': /^(?=.*\p{L})(?=.*[ \d\u3000-\u9fff])[^{}<>=$_@"`:]{4,120}$|^[\d -]{4,10}$/u,
};
const ID = /^(?=(?:.*\d){3})[\p{L}\d][\p{L}\d +()./-]{4,30}$/u;

export function holds(cell: string, rule: string): boolean {
  return (LOOKS[rule] ?? ID).test(cell);
}

/** Family names that a third of China has, at the beginning of two or three letters; two or more words in capitals. */
const FULL_NAME =
  /^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁][\u4e00-\u9fff]{1,2}$|^\p{Lu}[\p{L}'’.-]+,?(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u;

export function isFullName(cell: string): boolean {
  return FULL_NAME.test(cell);
}
