import { expect, test } from 'vitest';
import { whatWentWrong } from './failure.ts';
import { Refusal } from './refusal.ts';

const said = (message: string): unknown => {
  const error = whatWentWrong(new Error(message), 'keys/api.parquet');
  return error instanceof Refusal ? error.message : undefined;
};

test.each([
  ['IO Error: Could not write all bytes to file "x": wanted=9 wrote=1', 'the disk is full'],
  ['IO Error: Could not write file "x": No space left on device', 'the disk is full'],
  ['IO Error: Cannot open file "x": Permission denied', 'you may not write there'],
  ['Out of Memory Error: failed to pin block of size 256.0 KiB', 'Index its folders one by one'],
  ["Invalid Input Error: No magic bytes found at end of file 'x'", 'is damaged'],
])('%s', (message, words) => {
  expect(said(message)).toContain(words);
});

test('what is none of these is a mistake of the program, and stays what it is', () => {
  expect(said('undefined is not a function')).toBeUndefined();
});
