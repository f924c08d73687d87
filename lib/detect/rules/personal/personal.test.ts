import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seeded } from '../../../../test/fixtures/secrets/random.ts';
import { detect } from '../../engine.ts';
import { createRunner } from '../../secretlint.ts';
import { PERSONAL_CASES, TITLES } from './cases.ts';
import { personal } from '../matched.ts';
import { PERSONAL, PERSONAL_GATES, contacts } from './index.ts';

const CREATORS = [personal, contacts];
const runs = CREATORS.map((creator) => createRunner(creator));

/** Everything that is found, by rule. */
function found(text: string): [rule: string, value: string][] {
  const seen: [string, string][] = [];
  for (const run of runs) {
    const done = run(text, '', (messageId, start, end) => {
      seen.push([messageId, text.slice(start, end)]);
    });
    expect(done).toBe(true);
  }
  return seen;
}

const valuesOf = (rule: string, text: string): string[] => [
  ...new Set(found(text).flatMap(([id, value]) => (id === rule ? value : []))),
];

test.each(PERSONAL_CASES)('finds the whole of $rule, and nothing beside it', (kind) => {
  const { rule } = kind;
  for (let seed = 1; seed <= 60; seed += 1) {
    expect(valuesOf(rule, kind.hit(seeded(seed))), `seed ${seed}`).toContain(
      kind.value(seeded(seed)),
    );
  }
});

test.each(PERSONAL_CASES.flatMap(({ rule, misses }) => misses.map((text) => ({ rule, text }))))(
  'no $rule in $text',
  ({ rule, text }) => {
    expect(valuesOf(rule, text)).toEqual([]);
  },
);

test('every rule has a case and titles, and is reported by a creator that has a gate', () => {
  const ids = PERSONAL.map(({ id }) => id).sort();
  expect([...new Set(PERSONAL_CASES.map(({ rule }) => rule))].sort()).toEqual(ids);
  expect(Object.keys(TITLES).sort()).toEqual(ids);
  const gated = new Set(PERSONAL_GATES.map(({ rule }) => rule));
  for (const { meta, messages } of CREATORS) {
    const name = meta.id.replace('@secretlint/secretlint-rule-', '');
    expect(gated).toContain(name);
    const reported = PERSONAL.flatMap(({ reports }) => reports[name] ?? []);
    expect(reported.sort()).toEqual(Object.keys(messages).sort());
  }
});

test('any digits behind a label are a phone number, unless they have a better name', () => {
  const ids = PERSONAL.map(({ id }) => id);
  expect(ids.slice(0, ids.indexOf('phone-number'))).toEqual(
    expect.arrayContaining(['uk-nino', 'passport-number', 'payment-card', 'br-cpf']),
  );
  expect(ids.slice(ids.indexOf('phone-number') + 1)).toEqual([
    'email-address',
    'person-name',
    'postal-address',
  ]);
});

test('numbers in columns, dumps and changelogs are none of people', () => {
  for (const text of [
    '0612 3456 7890 1234 5678 9012 3456 7890',
    'f7 01 01 0b 05 00 03 82 01 0f 00 30',
    '<Buffer 08 07 06 05 04 03 02 01>',
    'f(a)+3864292196',
    'Fixed on Mobile Safari.\n\n## 18.14 (2021-05-28)',
    'birthtime: Mon, 10 Oct 2011 23:24:11 GMT',
    '2026-11-28 10:12:33,123 ts=1700000000123 id=4cc68660-4177-4811-8377-989155141240',
  ]) {
    expect(found(text), text).toEqual([]);
  }
});

// Published by the issuers or in their standards.
test.each([
  ['cn-resident-id', '11010519491231002X'],
  ['hk-id', 'A123456(3)'],
  ['fi-hetu', '131052-308T'],
  ['uk-nhs-number', 'NHS 943 476 5919'],
  ['nl-bsn', 'BSN 111222333'],
  ['au-tfn', 'TFN 123 456 782'],
  ['ca-sin', 'SIN 046 454 286'],
  ['de-tax-id', 'Steuer-ID 86095742719'],
  ['jp-my-number', 'マイナンバー 123456789018'],
  ['it-codice-fiscale', 'codice fiscale RSSMRA85T10A562S'],
  ['sg-nric', 'S1234567D'],
])('the example of %s is one: %s', (rule, text) => {
  expect(valuesOf(rule, text)).toHaveLength(1);
});

test('numbers stand beside letters of Chinese, quotes and brackets', () => {
  const rule = 'phone-number';
  for (const text of [
    '联系张三13800138000吧',
    '"13800138000"',
    '(13800138000)',
    '13800138000，',
    '=13800138000;',
  ]) {
    expect(valuesOf(rule, text), text).toEqual(['13800138000']);
  }
  for (const text of [
    'a13800138000',
    '13800138000b',
    '/13800138000/',
    '1.13800138000',
    '13800138000-1',
  ]) {
    expect(valuesOf(rule, text), text).toEqual([]);
  }
});

test.each([
  ['手机：5551234567', '5551234567'],
  ['Tel.: 030 1234567', '030 1234567'],
  ['"phoneNumber": "5551234567"', '5551234567'],
  ['teléfono 612345678', '612345678'],
  ['Téléphone: 612345678', '612345678'],
])('bare digits are a phone number behind a label: %s', (text, value) => {
  expect(valuesOf('phone-number', text)).toContain(value);
});

test.each([
  'the hotel 5551234567',
  'telemetry 5551234567',
  'phone, born 2026-11-28',
  'tell 5551234567',
])('no label: %s', (text) => {
  expect(valuesOf('phone-number', text)).toEqual([]);
});

test.each([
  ['geboren am 03.03.1990', '03.03.1990'],
  ['né le 3 mars 1990', '3 mars 1990'],
  ['出生日期：1990年3月5日', '1990年3月5日'],
  ['fecha de nacimiento: 3 de marzo de 1990', '3 de marzo de 1990'],
  ['Born March 3, 1990', 'March 3, 1990'],
  ['"dateOfBirth": "1990-03-03"', '1990-03-03'],
])('a date of birth in its language: %s', (text, value) => {
  expect(valuesOf('date-of-birth', text)).toEqual([value]);
});

const HOSTILE = [
  '1',
  '1 ',
  '1\xa0',
  '1.',
  '12-',
  '0 1',
  '+1',
  '(1)',
  '@',
  'a@',
  'a.',
  ':',
  'ab:',
  '::',
  '-',
  'DE89',
  'AB 12 ',
  'phone ',
  'phone 1 ',
  'birth: ',
  'Name: A\n',
  '"a":"b",',
  '"',
];

test.each(HOSTILE)('takes time linear in repetitions of %j', (unit) => {
  const text = unit.repeat(200_000 / unit.length);
  const started = performance.now();
  found(text);
  // Quadratic would be minutes.
  expect(performance.now() - started).toBeLessThan(20_000);
});

test('spans are in order and inside the text, whatever it is', () => {
  const piece = fc.constantFrom(
    ...HOSTILE,
    '4539 1488 0343 6467',
    'phone',
    '13800138000',
    '\u00a0',
    '\n',
    '，',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      for (const run of runs) {
        const done = run(text, '', (_, start, end) => {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        });
        expect(done).toBe(true);
      }
    }),
  );
});

test('a contact in Korean', () => {
  const values = ['김민수', '010-1234-5671', '서울특별시 강남구 테헤란로'];
  const [name = '', phone = '', address = ''] = values;
  const text = `Name: ${name}\nPhone: ${phone}\nAddress: ${address}\n`;
  expect(detect(text).findings.map(({ start, end }) => text.slice(start, end))).toEqual(values);
});

test.each([
  ['call +14158675309 or +15558675310', 0],
  ['Phone: 212-867-5309', 1],
  ['phone: 020 7867 5309', 1],
])('the number of the song is none where guides write it: %s', (text, count) => {
  expect(detect(text).findings).toHaveLength(count);
});
