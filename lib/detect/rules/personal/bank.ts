import { luhn } from './checks.ts';
import type { Kind } from './kind.ts';

/**
 * First digits by length: Visa, Mastercard, Discover, JCB, UnionPay, Mir, Troy, RuPay, Elo and Maestro;
 * American Express; Diners Club; the longer ones of UnionPay (ISO/IEC 7812 issuer ranges).
 */
const BRANDS =
  /^(?=.{16}$)(?:4|5[0-8]|6[02-57]|2[2-7]|35|81|9792)|^3[47].{13}$|^3[0689].{12}$|^62.{15,17}$/;

/**
 * Numbers that Stripe, PayPal and Adyen publish to test with: most have few different digits or one many times in a
 * row, which one real card in some hundred has too, and the rest is listed.
 */
const TEST =
  /(.)\1{5}|(..)\2{3}|(...)\3{2}|(....)\4|^(?:3530111|3714496|3782822|3787344|3056930|3852000|6011000|3566002|4988438|5019717|6331101|2223003|3622720|4000056)/;

const card = (id: string): boolean => BRANDS.test(id) && luhn(id) && !TEST.test(id);

/** ISO 13616, with ISO/IEC 7064, MOD 97-10, where letters count from A = 10. */
const iban = (id: string): boolean =>
  BigInt((id.slice(4) + id.slice(0, 4)).replace(/[A-Z]/g, (letter) => `${parseInt(letter, 36)}`)) %
    97n ===
  1n;

export const BANK: readonly Kind[] = [
  ['payment-card', card, '#{4}(?:[ -]#{4}){3}[ -]#{3}|#{6} #{13}'],
  [
    'payment-card',
    card,
    '[2-9]#{13,18}|#{4}(?:(?:[ -]#{4}){3}|[ -]#{6}[ -]#{4,5})',
    'card|卡号|カード番号|kartennummer|tarjeta',
    '#(?:[ -]?#){13,18}',
  ],
  // A longer one is one that a word in capitals follows.
  ['iban', iban, '@{2}##(?:[A-Z#]{11,30}|(?:[ \\xa0-](?!BIC|SWIF)[A-Z#]{1,4}){3,8})'],
];
