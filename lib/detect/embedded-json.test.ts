import { expect, test } from 'vitest';
import { objectsAround } from './embedded-json.ts';

const NAME = 'private_key_id';

/** The objects found around every place where the name stands. */
function objects(text: string): string[] {
  const places = [...text.matchAll(new RegExp(NAME, 'g'))].map(({ index }) => index);
  return objectsAround(text, places).map(({ start, end }) => text.slice(start, end));
}

test('the object that holds the name, from brace to brace', () => {
  const object = `{"type": "a", "${NAME}": "1"}`;
  expect(objects(`see ${object} please`)).toEqual([object]);
  expect(objects(`[${object}, ${object}]`)).toEqual([object, object]);
});

test('braces and quotes inside strings are text', () => {
  const object = `{"${NAME}": "a } \\" } b", "c": "\\\\"}`;
  expect(objects(`x ${object} }`)).toEqual([object]);
});

test('one object for two names in it', () => {
  const object = `{"${NAME}": 1, "x_${NAME}": 2}`;
  expect(objects(object)).toEqual([object]);
});

test('no object when it does not close, is not flat, does not hold the name, or is far away', () => {
  for (const text of [
    NAME,
    `{"${NAME}": 1`,
    `{"${NAME}": {"a": 1}}`,
    `{"a": 1} ${NAME}`,
    `{${' '.repeat(5000)}"${NAME}": 1}`,
    `{"${NAME}": 1${' '.repeat(20_000)}}`,
  ]) {
    expect(objects(text)).toEqual([]);
  }
});

test('the tries are counted: 64 that lead nowhere are enough', () => {
  const object = `{"${NAME}": 1}`;
  expect(objects(`{"${NAME}" `.repeat(63) + object)).toEqual([object]);
  expect(objects(`{"${NAME}" `.repeat(64) + object)).toEqual([]);
});
