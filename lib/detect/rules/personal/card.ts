import { luhn } from './checksums.ts';

/**
 * First digits by length: Visa, Mastercard, Discover, JCB, UnionPay, Mir, RuPay, Elo and Maestro;
 * American Express; Diners Club; the longer ones of UnionPay (ISO/IEC 7812 issuer ranges).
 */
const BRANDS = /^(?=.{16}$)(?:[45]|6[02-57]|2[2-7]|35|81)|^3[47].{13}$|^3[0689].{12}$|^62.{15,17}$/;

/**
 * Numbers that Stripe, PayPal and Adyen publish to test with: most have few different digits or one many times in a
 * row, which one real card in some hundred has too, and the rest is listed. Groups that begin alike are counted ones.
 */
const TEST =
  /^(..)(?:..\1){2}|(.)\2{5}|(..)\3{3}|(...)\4{2}|(....)\5|^(?:371449|378282|378734|305693|6011000)/;

/** One number in ten fits by chance: what is called something else, right before it, is none. */
const OTHER =
  /(?:order|track|ship|invoice|ref|transact|serial|单号|订单|编号|流水)[a-z]*(?:[^\p{L}\d\n]|n[umober]+|id|is|[号码是]){0,12}$/iu;

/** So far away the cells above and below are looked for. */
const REACH = 300;

function isValid(id: string): boolean {
  return BRANDS.test(id) && luhn(id);
}

export function isCard(id: string, text: string, start: number, end: number): boolean {
  if (!isValid(id) || TEST.test(id)) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  if (OTHER.test(before)) return false;
  if (end - start > id.length) return true;
  // In a column of cards the others are valid too.
  const lines = before.split('\n');
  const below = text.slice(end, end + REACH).split('\n')[1] ?? '';
  const column = cellsOf(lines.at(-1) ?? '').length - 1;
  return [lines.at(-2) ?? '', below].every((line) => {
    const beside = cellsOf(line)[column]?.replace(/\D/g, '') ?? '';
    return beside.length !== id.length || isValid(beside);
  });
}

function cellsOf(line: string): string[] {
  return line.split(/[\t,;|]/);
}
