import { day, descending, digits, firstOf, orNone, orZero, personalCase, sum } from './case.ts';
import type { PersonalCase } from './case.ts';

const elevens = (rest: number): string => String((11 - rest) % 10);

/** Each row of the table adds a digit at its place; the inverse of the sum is the check digit. */
function verhoeffDigit(body: string): string {
  const permuted = (digit: number, times: number): number =>
    times === 0 ? digit : permuted([1, 5, 7, 6, 2, 8, 3, 0, 9, 4][digit] ?? 0, times - 1);
  // As turns and mirrorings of a pentagon: [turn, mirrored].
  let state: readonly [number, boolean] = [0, false];
  Array.from(body)
    .reverse()
    .forEach((unit, at) => {
      const digit = permuted(Number(unit), (at + 1) % 8);
      const turn = digit % 5;
      state = [(state[0] + (state[1] ? 5 - turn : turn)) % 5, state[1] !== digit >= 5];
    });
  const [turn, mirrored] = state;
  return String(mirrored ? turn + 5 : (5 - turn) % 5);
}

export const ASIA_PACIFIC_CASES: readonly PersonalCase[] = [
  personalCase({
    rule: 'cn-resident-id',
    source: 'https://openstd.samr.gov.cn/bzgk/gb/index',
    value: (random) => {
      const body = `11010519${day(random).join('')}${digits(random, 3)}`;
      return (
        body +
        '10X98765432'.charAt(sum(body, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11)
      );
    },
    misses: ['11010519491231002Y', '110105194913310025', '1234567890123456789'],
  }),
  personalCase({
    rule: 'hk-id',
    source: 'https://www.immd.gov.hk/eng/services/hkid.html',
    value: (random) => {
      const body = digits(random, 6);
      const rest = (36 * 9 + 10 * 8 + sum(body, descending(7, 6))) % 11;
      return `A${body}(${['0', 'A', '9', '8', '7', '6', '5', '4', '3', '2', '1'][rest] ?? ''})`;
    },
    misses: ['A123456(4)', 'f123456(3)'],
  }),
  personalCase({
    rule: 'tw-id',
    source: 'https://www.ris.gov.tw/',
    value: (random) => {
      const body = `1${digits(random, 7)}`;
      // F counts as 15.
      return `F${body}${(10 - ((1 + 5 * 9 + sum(body, descending(8, 8))) % 10)) % 10}`;
    },
    misses: ['A123456789', 'C987654321', 'F131104094'],
  }),
  personalCase({
    rule: 'in-aadhaar',
    source: 'https://uidai.gov.in/',
    label: 'Aadhaar number: ',
    value: (random) => {
      const body = `7${digits(random, 10)}`;
      return (body + verhoeffDigit(body)).replace(/.{4}(?=.)/g, '$& ');
    },
    misses: ['2345 6789 0123', 'Aadhaar: 1234 5678 9012'],
  }),
  personalCase({
    rule: 'in-pan',
    source:
      'https://www.incometaxindia.gov.in/tutorials/1.permanent%20account%20number%20(pan).pdf',
    label: 'PAN: ',
    value: (random) => `${random.text('ABCDE', 3)}P${random.text('KLMN', 1)}${digits(random, 4)}Z`,
    misses: ['PAN: ABCDE1234F', 'pan of 1234 grams'],
  }),
  personalCase({
    rule: 'kr-rrn',
    source: 'https://www.law.go.kr/법령/주민등록법시행규칙',
    value: (random) => {
      const body = `${day(random).join('')}1${digits(random, 5)}`;
      return `${body.slice(0, 6)}-${body.slice(6)}${elevens(sum(body, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11)}`;
    },
    misses: ['901331-1234567', '123456-7890123'],
  }),
  personalCase({
    rule: 'jp-my-number',
    source: 'https://www.soumu.go.jp/kojinbango_card/',
    label: 'マイナンバー：',
    value: (random) => {
      const body = digits(random, 11);
      return body + orZero(sum(body, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
    },
    misses: ['123456789018', 'マイナンバー：123456789012'],
  }),
  personalCase({
    rule: 'sg-nric',
    source: 'https://www.ica.gov.sg/',
    value: (random) => {
      const body = digits(random, 7);
      return `S${body}${'JZIHGFEDCBA'.charAt(sum(body, [2, 7, 6, 5, 4, 3, 2]) % 11)}`;
    },
    misses: ['S1234567A', 'T1234567D'],
  }),
  personalCase({
    rule: 'au-tfn',
    source: 'https://www.ato.gov.au/individuals-and-families/tax-file-number',
    label: 'Tax file number ',
    value: (random) =>
      firstOf(() => {
        const body = digits(random, 8);
        // The last weight is 10, which is -1 modulo 11.
        const rest = sum(body, [1, 4, 3, 7, 5, 8, 6, 9]) % 11;
        return rest < 10 ? (body + String(rest)).replace(/...(?=.)/g, '$& ') : undefined;
      }),
    misses: ['123 456 782', 'TFN: 123 456 789'],
  }),
  personalCase({
    rule: 'au-medicare',
    source: 'https://www.servicesaustralia.gov.au/medicare-card',
    label: 'Medicare ',
    value: (random) => {
      const body = `2${digits(random, 7)}`;
      const check = sum(body, [1, 3, 7, 9, 1, 3, 7, 9]) % 10;
      return `${body.slice(0, 4)} ${body.slice(4)}${check} 1`;
    },
    misses: ['2123 45670 1', 'Medicare 2123 45671 1'],
  }),
  personalCase({
    rule: 'nz-ird',
    source: 'https://www.ird.govt.nz/managing-my-tax/ird-numbers',
    label: 'IRD number: ',
    value: (random) =>
      firstOf(() => {
        const body = `1${digits(random, 7)}`;
        return orNone(body, sum(body, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)?.replace(
          /^(...)(...)(...)$/,
          '$1-$2-$3',
        );
      }),
    misses: ['IRD 49-091-851', '49-091-850'],
  }),
];
