import { expect, test } from 'vitest';
import { isScalar } from './json-scalar.ts';

const NUMBER = '4012888888881881';

/** Whether the number in a text is told to be one of JSON. */
function inJson(text: string): boolean {
  const start = text.indexOf(NUMBER);
  return isScalar(text, start, start + NUMBER.length);
}

test.each([
  `{"card": ${NUMBER}}`,
  `{"card":${NUMBER},"name":1}`,
  `{\n  "cards": [\n    ${NUMBER},\n    1\n  ]\n}`,
  `[1, ${NUMBER}]`,
])('a number in JSON: %s', (text) => expect(inJson(text)).toBe(true));

test.each([
  `{"card": "${NUMBER}"}`,
  `{"note": "card: ${NUMBER}, valid"}`,
  `card: ${NUMBER},`,
  `name,card\nx,${NUMBER},y`,
  `{"a": 1} then ${NUMBER}`,
])('none: %s', (text) => expect(inJson(text)).toBe(false));
