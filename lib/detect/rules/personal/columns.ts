import { ruleOfLabel } from './labels.ts';

/** Headers that say whose row it is; the weak ones say so only beside other personal data. */
const NAME =
  /^(?:(?:full|first|last|given|family|middle|maiden|customer|client|contact|employee|patient|member|student|holder|owner)'?s?[ _-]?names?|surname|(?:客户|客戶|联系人|聯絡人|员工|用户)?姓名|名字|氏名|お?名前|(?:vor|nach|familien)name|prénoms?|nom de famille|apellidos?|nombre completo|nombres)$/i;
const WEAK_NAME =
  /^(?:names?|nom|nome|nombre|user|customer|client|contact|employee|patient|kunde|kundenname|mitarbeiter|cliente|客户|客戶|联系人|员工|用户)$/i;

const MORE: readonly (readonly [pattern: RegExp, rule: string])[] = [
  [/e-?mail|邮箱|邮件|郵箱|メール|correo|courriel/i, 'email-address'],
  [/iban/i, 'iban'],
  [/\bcard|卡号|カード/i, 'payment-card'],
  [/\bip\b|ip[ _-]?addr/i, 'ip-address'],
  [/\bmac\b|mac[ _-]?addr/i, 'mac-address'],
  [
    /addr(?:ess)?(?![a-df-z])|street|post(?:al)?[ _-]?code|\bzip|地址|住址|住所|邮编|郵便番号|anschrift|adresse|stra(?:ß|ss)e|\bplz\b|dirección|domicilio|indirizzo|endereço/i,
    'postal-address',
  ],
  [/account|\bacct|konto(?!r)|账号|帐号|賬號|口座|cuenta|compte\b/i, 'national-id'],
];

/** A header is short, and longer words are sentences. */
const LONGEST = 40;

export interface Column {
  readonly rule: string;
  /** Counts only beside another column of personal data. */
  readonly weak: boolean;
}

/** What stands in the column or field of that name, or undefined when it is no personal data. */
export function columnOf(header: string): Column | undefined {
  if (header.length > LONGEST) return undefined;
  const weak = WEAK_NAME.test(header);
  if (weak || NAME.test(header)) return { rule: 'person-name', weak };
  const rule = MORE.find(([pattern]) => pattern.test(header))?.[1] ?? ruleOfLabel(header);
  return rule === undefined ? undefined : { rule, weak: false };
}

/** Whether a cell under such a header is filled in as one would expect. */
export function holds(cell: string, rule: string): boolean {
  if (rule === 'email-address') return cell.includes('@');
  if (rule === 'person-name') return /^[^\d()=<>{}@/\\_]{2,60}$/.test(cell) && /\p{L}/u.test(cell);
  if (rule === 'postal-address') return cell.length > 4 && /\p{L}{2}|\d{4}/u.test(cell);
  return cell.length > 4 && /\d/.test(cell);
}

/** The most common family names of China, which begin a name of two to four letters. */
const CHINESE =
  /^[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗高郑鄭梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦方白邹孟熊秦邱江尹薛][\u4e00-\u9fff]{1,3}$/;
const LATIN = /^\p{Lu}[\p{L}'’.-]+,?(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u;

export function looksLikeName(cell: string): boolean {
  return CHINESE.test(cell) || LATIN.test(cell);
}
