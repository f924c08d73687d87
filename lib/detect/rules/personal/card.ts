import { luhn } from './checksums.ts';
import type { Check } from './checksums.ts';
import { kind } from './kind.ts';
import type { Kind } from './kind.ts';

/**
 * First digits by length: Visa, Mastercard, Discover, JCB, UnionPay, Mir, Troy, RuPay, Elo and Maestro;
 * American Express; Diners Club; the longer ones of UnionPay (ISO/IEC 7812 issuer ranges).
 */
const BRANDS =
  /^(?=.{16}$)(?:4|5[0-8]|6[02-57]|22(?:0[0-4]|2[1-9]|[3-9])|2[3-6]|27(?:[01]|20)|35(?:2[89]|[3-8])|81|9792)|^(?=.{15}$)3[47]|^(?=.{14}$)3(?:0[0-5]|[689])|^62.{15,17}$/;

/**
 * Numbers that Stripe, PayPal, Adyen and others publish to test with: most have few different digits
 * or long runs of one, which one real card in some hundred has too, and the rest is listed.
 */
const TEST =
  /(.)\1{4}|(..)\2{3}|(....)\3\3|^3714496353|^378282|^378734|^3056930|^38520|^401288|^520082|^510510|^601100|^60119|^356600|^498843|^501971|^633110|^491761|^446203|^622/;

const card: Check = (id) => BRANDS.test(id) && luhn(id) && !TEST.test(id);

export const CARDS: readonly Kind[] = [
  kind(
    'payment-card',
    card,
    '16|15|14|19|18|17|4~4~4~4|4~6~5|4~6~4|4~4~4~4~3|6 13',
    'card[ _-]?n|卡号|卡號|カード番号|kartennummer|tarjeta',
    '\\d(?:[ -]?\\d){13,18}',
  ),
];
