import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Placeholders } from './placeholders.ts';
import { redact } from './redact.ts';
import { saltedHash } from './salted-hash.ts';

function finding(start: number, end: number, rule = 'github-token') {
  return { rule, family: 'secret', confidence: 'high', start, end } as const;
}

test('numbers each label on its own and gives the same value the same name', () => {
  const text = 'a=ONE b=TWO c=ONE d=KEY';
  const findings = [finding(2, 5), finding(8, 11), finding(14, 17), finding(20, 23, 'npm-token')];
  const redacted = redact(text, findings, new Placeholders());
  expect(redacted.text).toBe(
    'a=[GITHUB_TOKEN_1] b=[GITHUB_TOKEN_2] c=[GITHUB_TOKEN_1] d=[NPM_TOKEN_1]',
  );
  expect(redacted.replacements).toEqual([
    { start: 2, end: 5, placeholder: '[GITHUB_TOKEN_1]' },
    { start: 8, end: 11, placeholder: '[GITHUB_TOKEN_2]' },
    { start: 14, end: 17, placeholder: '[GITHUB_TOKEN_1]' },
    { start: 20, end: 23, placeholder: '[NPM_TOKEN_1]' },
  ]);
});

test('a book remembers from call to call, and holds no value', () => {
  const book = new Placeholders();
  redact('the first one', [finding(4, 9)], book);
  expect(redact('second', [finding(0, 6)], book).text).toBe('[GITHUB_TOKEN_2]');
  expect(redact('first', [finding(0, 5)], book).text).toBe('[GITHUB_TOKEN_1]');
  expect(book.nameOf('NPM_TOKEN', 'first')).toBe('[NPM_TOKEN_1]');
  expect(new Placeholders().nameOf('GITHUB_TOKEN', 'second')).toBe('[GITHUB_TOKEN_1]');
});

test('a name that stands in a text already is not given to another value', () => {
  const book = new Placeholders();
  book.avoidNamesIn('we spoke of [NPM_TOKEN_7] and [NPM_TOKEN_2], not of [NPM_TOKEN_12345678]');
  expect(book.nameOf('NPM_TOKEN', 'value')).toBe('[NPM_TOKEN_8]');
  const text = '[GITHUB_TOKEN_1] SECRET';
  expect(redact(text, [finding(17, 23)], book).text).toBe('[GITHUB_TOKEN_1] [GITHUB_TOKEN_2]');
});

test('a hash is salted: the same value hashes alike in one book, unlike in two', () => {
  const [one, other] = [saltedHash(), saltedHash()];
  expect(one('value')).toBe(one('value'));
  expect(one('value')).not.toBe(other('value'));
  expect(one('value')).not.toContain('value');
});

test('100,000 values that differ little have 100,000 hashes', () => {
  const hash = saltedHash();
  const hashes = new Set(Array.from({ length: 100_000 }, (_, at) => hash(`token-${at}-x`)));
  expect(hashes.size).toBe(100_000);
});

test('every unit outside the spans stays (seed 7, 300 runs)', () => {
  const part = fc.string({ unit: 'binary', maxLength: 8 });
  fc.assert(
    fc.property(fc.array(fc.tuple(part, part), { maxLength: 6 }), part, (parts, rest) => {
      let text = '';
      const findings = parts.map(([outside, inside]) => {
        text += outside + inside;
        return finding(text.length - inside.length, text.length);
      });
      text += rest;
      const { text: masked, replacements } = redact(text, findings, new Placeholders());
      const names = replacements.map(({ placeholder }) => placeholder);
      const wanted = parts.map(([outside], at) => outside + (names[at] ?? '')).join('') + rest;
      expect(masked).toBe(wanted);
    }),
    { seed: 7, numRuns: 300 },
  );
}, 60_000);

const personal = (start: number, end: number) => ({
  ...finding(start, end, 'phone-number'),
  family: 'personal' as const,
});

test('the same person in another writing keeps their name', () => {
  const text = '+49 30 1234567, +49301234567, +49 30 7654321';
  const masked = redact(
    text,
    [personal(0, 14), personal(16, 28), personal(30, 44)],
    new Placeholders(),
  );
  expect(masked.text).toBe('[PHONE_NUMBER_1], [PHONE_NUMBER_1], [PHONE_NUMBER_2]');
});

test('JSON stays JSON', () => {
  const text = '{"card": 4012888888881881, "note": "card 4012888888881881"}';
  const { text: masked } = redact(text, [personal(9, 25), personal(41, 57)], new Placeholders());
  expect(JSON.parse(masked)).toEqual({ card: '[PHONE_NUMBER_1]', note: 'card [PHONE_NUMBER_1]' });
});

test('JSON in JSON stays JSON', () => {
  const text = JSON.stringify({ m: JSON.stringify({ card: 4012888888881881 }) });
  const { text: masked } = redact(text, [personal(16, 32)], new Placeholders());
  expect(JSON.parse(masked)).toEqual({ m: '{"card":"[PHONE_NUMBER_1]"}' });
});

test('the password in a connection string has a name that says so', () => {
  const masked = redact(
    'redis://u:pw@h',
    [finding(10, 12, 'redis-connection-string')],
    new Placeholders(),
  );
  expect(masked.text).toBe('redis://u:[REDIS_PASSWORD_1]@h');
});

test('a secret in disguise, and a number as it is dialled from abroad, keep their names', () => {
  const numbered = (start: number, end: number, nth: number) => ({ ...finding(start, end), nth });
  const book = new Placeholders();
  const text = 'ONE, T05F, TWO, O\u200bNE';
  const findings = [numbered(0, 3, 0), numbered(5, 9, 0), numbered(11, 14, 1), numbered(16, 20, 0)];
  const [one, two] = ['[GITHUB_TOKEN_1]', '[GITHUB_TOKEN_2]'];
  expect(redact(text, findings, book).text).toBe(`${one}, ${one}, ${two}, ${one}`);
  // Also where it stands alone, in a later message.
  expect(redact('T05F', [finding(0, 4)], book).text).toBe(one);
  const phones = '+1 212 555 0187 is (212) 555-0187';
  const { text: masked } = redact(phones, [personal(0, 15), personal(19, 33)], book);
  expect(masked).toBe('[PHONE_NUMBER_1] is [PHONE_NUMBER_1]');
});
