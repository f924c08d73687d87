/** What a cell under such a header looks like; of ids and dates that it is short and has digits. */
const LOOKS: Readonly<Record<string, RegExp>> = {
  'person-name': /^[\p{Lu}\u3000-\uffff][^\d()=<>{}@/\\_:;]{1,60}$/u,
  'postal-address': /^(?=.*(?: \p{Lu}| \p{L}+ |[\d\u3000-\ud7a3]))[^{}<>=$_@"`:|]{4,120}$/u,
  'email-address': /^[^\s@]+@[^\s@]+\.\w+$/,
};
const ID = /^(?=(?:.*\d){3})[\p{L}\d +()./-]{5,31}$/u;

export function holds(value: string, rule: string): boolean {
  return (LOOKS[rule] ?? ID).test(value);
}

/** Two or three Chinese letters, where the last is not that of a place; two or more words in capitals. */
export const FULL_NAME =
  /^[\u4e00-\u9fff]{1,2}[^市省区县部路\0-\u2fff]$|^\p{Lu}[\p{L}'’.-]+,?(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u;

/** What is told without a header, in so many different cells: names, births of who works or buys, streets and houses. */
export const ALONE: readonly { readonly rule: string; readonly look: RegExp }[] = [
  { rule: 'person-name', look: FULL_NAME },
  {
    rule: 'date-of-birth',
    look: /^(?:(?:19[3-9]|200)\d[./-]\d\d?[./-]\d\d?|\d\d?[./-]\d\d?[./-](?:19[3-9]|200)\d)$/,
  },
  {
    rule: 'postal-address',
    look: /^\d{1,5} \p{Lu}\p{L}+ \p{Lu}|(?:str\.|straße|weg|platz|[路街巷]) ?\d/u,
  },
];

/** What a header says that is said of people only, beside their names. */
export const OF_PEOPLE =
  /\bjob|salar|gehalt|gender|\bsex\b|^age$|diagnos|birth|职|薪|工资|性[别別]|诊断|绩效|部署|puesto|poste\b/i;
