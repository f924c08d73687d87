import { expect, test } from 'vitest';
import { quotesIn } from './json-scalar.ts';

const NUMBER = '4012888888881881';
const OBJECT = '{"d":"x"}';

/** The quotes that a placeholder for `value` gets. */
function quotes(text: string, value = NUMBER): string {
  const start = text.indexOf(value);
  return quotesIn(text)(start, start + value.length);
}

test.each([
  `{"card": ${NUMBER}}`,
  `{"card":${NUMBER},"name":1}`,
  `{\n  "cards": [\n    ${NUMBER},\n    1\n  ]\n}`,
  `[1, ${NUMBER}]`,
  `["a \\" b", ${NUMBER}]`,
  `INFO body={"card":${NUMBER}}`,
])('a number in JSON: %s', (text) => expect(quotes(text)).toBe('"'));

test.each([
  `{"card": "${NUMBER}"}`,
  `{"note": "card: ${NUMBER}, valid"}`,
  `{"note": "cards, ${NUMBER}, valid"}`,
  `card: ${NUMBER},`,
  `name,card\nx,${NUMBER},y`,
  `{"a": 1} then ${NUMBER}`,
])('none: %s', (text) => expect(quotes(text)).toBe(''));

test('an object or a list of numbers is one value too', () => {
  expect(quotes(`{"keys":[${OBJECT}]}`, OBJECT)).toBe('"');
  expect(quotes(`{"a":1,"key":${OBJECT}}`, OBJECT)).toBe('"');
  expect(quotes(`the key is ${OBJECT}`, OBJECT)).toBe('');
  expect(quotes('[[174, 3,\n 99]]', '174, 3,\n 99')).toBe('"');
});

test('in JSON that is a string of JSON the quotes are escaped', () => {
  expect(quotes(JSON.stringify({ m: JSON.stringify({ card: 4012888888881881 }) }))).toBe('\\"');
});

test('a megabyte of numbers is read in time', () => {
  const text = `["a",${`${NUMBER},`.repeat(60_000)}1]`;
  const quotesAround = quotesIn(text);
  const started = performance.now();
  for (let at = 5; at < 60_000 * 17; at += 17) {
    if (quotesAround(at, at + 16) !== '"') throw new Error(String(at));
  }
  expect(performance.now() - started).toBeLessThan(5_000);
});
