import { luhn } from './checksums.ts';
import type { Kind } from './kind.ts';

/**
 * First digits by length: Visa, Mastercard, Discover, JCB, UnionPay, Mir, Troy, RuPay, Elo and Maestro;
 * American Express; Diners Club; the longer ones of UnionPay (ISO/IEC 7812 issuer ranges).
 */
const BRANDS =
  /^(?=.{16}$)(?:4|5[0-8]|6[02-57]|22|2[3-6]|27[0-2]|35|81|9792)|^3[47].{13}$|^3[0689].{12}$|^62.{15,17}$/;

/**
 * Numbers that Stripe, PayPal and Adyen publish to test with: most have few different digits or one many times in a
 * row, which one real card in some hundred has too, and the rest is listed.
 */
const TEST =
  /(.)\1{5}|(..)\2{3}|(...)\3{2}|(....)\4|^(?:35301113|37144963|37828224|37873449|30569309|38520000|60110009|35660020|49884388|50197170|63311019|22230031|36227206|40000566)/;

export const CARDS: readonly Kind[] = [
  [
    'payment-card',
    (id) => BRANDS.test(id) && luhn(id) && !TEST.test(id),
    '[14-19]|4~4~4~4|4~6~5|4~6~4|4~4~4~4~3|6 13',
    'card|卡号|カード番号|kartennummer|tarjeta',
    '\\d(?:[ -]?\\d){13,18}',
  ],
];
