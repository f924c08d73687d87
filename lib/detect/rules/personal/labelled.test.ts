import { expect, test } from 'vitest';
import { detect } from '../../engine.ts';
import { LABELLED } from './labelled.ts';

/** Through the keyword pass, so that a label that it cannot find shows. */
const found = (text: string): string[] =>
  detect(text).findings.map(({ rule, start, end }) => `${rule} ${text.slice(start, end)}`);

test('the keyword pass can find every stem: ASCII alone, or a letter beyond it first', () => {
  for (const { stems } of LABELLED) {
    for (const stem of stems) expect(stem).toMatch(/^[\0-\x7f]{3,}$|^[^\0-\x7f]/);
  }
});

test.each([
  ['né le 3 mars 1990', 'date-of-birth 3 mars 1990'],
  ['Führerschein: B072RRE2I55', 'driving-licence B072RRE2I55'],
  ['生年月日：1990年3月5日', 'date-of-birth 1990年3月5日'],
  ['パスポート: TK1234567', 'passport-number TK1234567'],
  ['móvil 612345678', 'phone-number 612345678'],
  ['Reisepassnummer: C01X00T47', 'passport-number C01X00T47'],
  ['德国税号：86095742719', 'de-tax-id 86095742719'],
  ['Tax number: 123 456 782', 'au-tfn 123 456 782'],
  ['身份证号 123456789018', 'jp-my-number 123456789018'],
])('a label in its language: %s', (text, finding) => {
  expect(found(text)).toEqual([finding]);
});

test('a label in a form, with other lines around it', () => {
  expect(
    found(
      'Ticket: 8333\nTelefon: 5551234567\nSteuer-ID: 86095742719\nReason: refund\nPlease confirm.',
    ),
  ).toEqual(['phone-number 5551234567', 'de-tax-id 86095742719']);
});

test.each([
  ['Is "86095742719" a valid Steuer-ID, and how is it checked?', 'de-tax-id 86095742719'],
  ['111222333 is my BSN', 'nl-bsn 111222333'],
  ['E12345678是他的护照号', 'passport-number E12345678'],
])('a value before its label: %s', (text, finding) => {
  expect(found(text)).toEqual([finding]);
});

test.each(['1000000 mobile users', 'error 12345678, phone home', '86095742718 is my Steuer-ID'])(
  'no value before a label: %s',
  (text) => {
    expect(found(text)).toEqual([]);
  },
);

test.each([
  ['id,bsn,plan\n398,111222333,basic', 'nl-bsn 111222333'],
  ['| Kunde | Steuer-ID |\n| --- | --- |\n| 17 | 86095742719 |', 'de-tax-id 86095742719'],
  ['plan;Telefon\nbasic;"5551234567"', 'phone-number 5551234567'],
  ['dob\tplan\n1990-03-05\tbasic', 'date-of-birth 1990-03-05'],
])('a value below its label: %j', (text, finding) => {
  expect(found(text)).toEqual([finding]);
});

test.each(['id,bsn,plan\n398,basic,111222333', 'id,bsn,plan\n398,111222333'])(
  'no value below a label: %j',
  (text) => {
    expect(found(text)).toEqual([]);
  },
);

test('every row below a label is found, of two as of many', () => {
  expect(found('id,bsn\n1,111222333\n2,123456782')).toEqual([
    'nl-bsn 111222333',
    'nl-bsn 123456782',
  ]);
});

test('one number is no table of people, where policy does not count', () => {
  for (const text of ['PAN: ABCPD1234E', 'id,bsn\n1,111222333', '{"bsn": "111222333"}']) {
    expect(detect(text).findings.map(({ inTable }) => inTable)).toEqual([undefined]);
  }
});
