import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInvisible, stripInvisible } from './invisible.ts';

const INVISIBLE = ['\u00ad', '\u200b', '\u200d', '\u2060', '\u202e', '\ufeff', '\ufe0f', '\u180e'];
const TAG = String.fromCodePoint(0xe0041);

test.each([...INVISIBLE, TAG, '\u200b\u200c\ufeff'])('removes %j between letters', (invisible) => {
  const view = stripInvisible(`a${invisible}b`);
  expect(view?.text).toBe('ab');
  const end = 2 + invisible.length;
  expect(view?.toOriginal(0, 2)).toEqual({ start: 0, end });
  expect(view?.toOriginal(0, 1)).toEqual({ start: 0, end: 1 });
  expect(view?.toOriginal(1, 2)).toEqual({ start: end - 1, end });
});

test('leaves a text alone in which nothing between ASCII is hidden', () => {
  for (const text of [
    '',
    'abc',
    '我是',
    '❤️ ok',
    '👨‍👩‍👧',
    '\ufeffabc',
    'abc\u200b',
    '1️⃣',
    'é\u0301',
  ]) {
    expect(stripInvisible(text)).toBeUndefined();
  }
});

test('what is removed is what Unicode says nobody sees, but for music and shorthand', () => {
  const ignorable = /^\p{Default_Ignorable_Code_Point}$/u;
  for (let code = 0; code <= 0x10ffff; code += 1) {
    if ((code >= 0xd800 && code <= 0xdfff) || (code > 0x1bc00 && code < 0x1e000)) continue;
    const character = String.fromCodePoint(code);
    if (isInvisible(code) === ignorable.test(character)) continue;
    throw new Error(`U+${code.toString(16)} should be ${isInvisible(code) ? 'kept' : 'removed'}`);
  }
});

const characters = fc.constantFrom('a', 'Z', '0', ' ', '\n', '我', '😀', ...INVISIBLE, TAG);

test('keeps the rest in place, and covers what is hidden inside a span (seed 2, 1000 runs)', () => {
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const view = stripInvisible(text);
      fc.pre(view !== undefined);
      const kept = parts.filter((part) => !isInvisible(part.codePointAt(0) ?? 0));
      expect(view.text).toBe(kept.join(''));
      for (let start = 0; start < view.text.length; start += 1) {
        for (let end = start + 1; end <= view.text.length; end += 1) {
          const span = view.toOriginal(start, end);
          const covered = stripAll(text.slice(span.start, span.end));
          expect(covered).toBe(view.text.slice(start, end));
          expect(text.slice(span.start, span.start + 1)).toBe(view.text.slice(start, start + 1));
          expect(text.slice(span.end - 1, span.end)).toBe(view.text.slice(end - 1, end));
        }
      }
    }),
    { seed: 2, numRuns: 1000 },
  );
}, 60_000);

function stripAll(text: string): string {
  return text
    .replaceAll(TAG, '')
    .replace(/[\u00ad\u200b-\u200f\u2060\u202e\ufeff\ufe0f\u180e]/g, '');
}

test('a million invisible characters in a row take one pass', () => {
  const view = stripInvisible(`a${'\u200b'.repeat(1_000_000)}b`);
  expect(view?.toOriginal(0, 2)).toEqual({ start: 0, end: 1_000_002 });
});
