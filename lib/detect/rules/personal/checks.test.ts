import { expect, test } from 'vitest';
import { detect } from '../../engine.ts';

const rulesIn = (text: string): string[] => [
  ...new Set(detect(text).findings.map(({ rule }) => rule)),
];

// Published by the issuers, in their standards or in articles on them.
test.each([
  ['iban', 'GB82 WEST 1234 5698 7654 32'],
  ['iban', 'NO93 8601 1117 947'],
  ['iban', 'IBAN: RO49AAAA1B31007593840000'],
  ['iban', 'IBAN MT84MALT011000012345MTLCAST001S'],
  ['hk-id', 'AB987654(3)'],
  ['kr-rrn', '211015-4123456'],
  ['kr-rrn', '주민등록번호: 900101-1234560'],
  ['de-social-security', '15 070649 C 103'],
  ['ch-ahv', '756.9217.0769.85'],
  ['be-national-number', '85.07.30-033.28'],
  ['mx-curp', 'HEGG560427MVZRRL04'],
  ['nz-ird', 'IRD number 49-091-850'],
  ['tr-tckn', 'Kimlik No: 10000000146'],
  ['za-id', 'South African ID: 8001015009087'],
  ['imei', 'IMEI 490154203237518'],
  ['pt-nif', 'NIF 123456789'],
])('%s: %s', (rule, text) => {
  expect(rulesIn(text)).toEqual([rule]);
});

test.each([
  // One digit is another one, or one is missing.
  'GB82 WEST 1234 5698 7654 33',
  'IBAN: RO49AAAA1B3100759384000',
  'AB987654(4)',
  '15 070649 C 104',
  '756.9217.0769.86',
  '85.07.30-033.29',
  'HEGG560427MVZRRL05',
  'IRD number 49-091-851',
  'Kimlik No: 10000000145',
  'IMEI 490154203237519',
  'Aadhaar: 2341 2341 2347',
  'Steuer-ID: 86095742718',
  'Personalausweis: L01X00T472',
  'codice fiscale RSSMRA85T10A562T',
])('no number of a person: %s', (text) => {
  expect(rulesIn(text)).toEqual([]);
});

test('a passport is told by its machine-readable zone, whole', () => {
  // The example of ICAO Doc 9303-4.
  const zone =
    'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10';
  const [finding] = detect(`zone: ${zone}\n`).findings;
  expect(finding).toMatchObject({ rule: 'passport-number', start: 6, end: 6 + zone.length });
  expect(rulesIn(zone.replace('C36', 'C37'))).toEqual([]);
  expect(rulesIn('<<<<<<< HEAD\n=======\n>>>>>>> main')).toEqual([]);
});

const CARD = '4539148803436467';
test.each([
  `order number: ${CARD}`,
  `transaction id: ${CARD}`,
  `订单号：${CARD}`,
  `id\tdate\n1407441251074783\t1\n${CARD}\t2\n8508397471370048\t3`,
])('a number that fits by chance is no card: %j', (text) => {
  expect(rulesIn(text)).toEqual([]);
});

test.each([
  `order paid with card ${CARD}`,
  `Order paid with ${CARD}`,
  `transaction - card: ${CARD}`,
  `订单用卡${CARD}付款`,
  `卡号 ${CARD}`,
  `a\tb\n1\t${CARD}`,
  ...['.', '\xa0'].map((gap) => CARD.replace(/....(?=.)/g, `$&${gap}`)),
])('a card is one: %j', (text) => {
  expect(rulesIn(text)).toEqual(['payment-card']);
});

test.each([
  ['phone-number', '06\xa012\xa034\xa056\xa078'],
  ['phone-number', 'Tél.\xa0: +33\xa06\xa012\xa034\xa056\xa078'],
  ['date-of-birth', 'né le\xa03\xa0mars\xa01990'],
  ['iban', 'GB82\xa0WEST\xa01234\xa05698\xa07654\xa032'],
  ['iban', 'iban: gb82west12345698765432'],
  ['uk-nino', 'AB 123456 C'],
  ['uk-nino', 'National Insurance number: ab123456c'],
  ['es-dni', 'dni: 12345679s'],
  ['it-codice-fiscale', 'codice fiscale rssmra85t10a562s'],
  ['cn-resident-id', '11010519491231002x'],
  ['cn-resident-id', '身份证号 110105491231002'],
  ['mac-address', 'mac 3c22.fb9a.017e'],
])('%s as people type it: %j', (rule, text) => {
  expect(rulesIn(text)).toEqual([rule]);
});

test.each(['10.0.0.12', '10.154.9.112', '172.16.184.10', '192.168.178.21'])(
  'an address of a private network is one: %s',
  (text) => {
    expect(rulesIn(text)).toEqual(['ip-address']);
  },
);

test.each(['fe80::1ff:fe23:4567:890a', '169.254.184.10'])(
  'an address that is the same in each house tells of nobody: %s',
  (text) => {
    expect(rulesIn(text)).toEqual([]);
  },
);

test.each([
  '51A4 5352 5354 5353 5351 5366',
  '0063 0063 0073',
  'date 20240131-1230',
  'tel: 555-555-5555',
  'ssn: 111-22-3333, 123-45-9999, 078-05-1120',
  'a: ipaddress.IPv4Address,\nb: ipaddress.IPv6Address,\nc: ipaddress.IPv4Network,',
])('code points, dates, examples and types are of nobody: %j', (text) => {
  expect(rulesIn(text)).toEqual([]);
});
