import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Excerpts } from './excerpts.ts';
import { isInvisible } from './invisible.ts';
import { uncover } from './uncover.ts';
import { INVISIBLE, LOOK_ALIKE, isOf } from './units.ts';
import type { View } from './view.ts';

/** The view of the one line of a text that is uncovered. */
function uncovered(text: string): View | undefined {
  const out = new Excerpts(text);
  const places = Array.from({ length: text.length }, (_, at) => at);
  uncover(
    out,
    places.filter((at) => isOf(text, at, INVISIBLE | LOOK_ALIKE)),
  );
  const [view, ...more] = out.end();
  expect(more).toEqual([]);
  return view;
}

test.each([
  ['ｇｈｐ＿Ａｂ１２', 'ghp_Ab12'],
  ['key ｇhp_ab12', 'key ghp_ab12'],
  ['sеcrеt=1', 'secret=1'],
  ['токен gһр_АВС123', 'токен ghp_ABC123'],
  ['αbcd1', 'abcd1'],
  ['𝗀𝗁𝗉_𝟏𝟐𝚊𝓫', 'ghp_12ab'],
  ['htt𝑝s', 'https'],
  ['xoxb‑1234‑ab', 'xoxb-1234-ab'],
  ['ａｐｉ．ｋｅｙ：１２', 'api.key:12'],
])('reads %s as %s', (text, folded) => {
  const view = uncovered(text);
  expect(view?.text).toBe(folded);
  expect(view?.toOriginal(0, folded.length)).toEqual({ start: 0, end: text.length });
});

test('prose in any script stays as it is', () => {
  for (const text of [
    '',
    'plain ASCII',
    'Привет, как дела? Сообщение номер 2, API и USB в тексте.',
    'Θα ήθελα να μάθω περισσότερα για το API',
    'Բարեւ, ինչպես ես',
    '我们在 2024 年，API 的返回值：不一致。',
    '２０２４年１１月、ＮＨＫのニュース',
    'naïve café, Türkçe ılık, 10×20 m², ½',
    '🎉 done 👍🏽 🇩🇪 🅰',
    'long-term – and more — so',
    'А4, 2х',
  ]) {
    expect(uncovered(text)?.text).toBeUndefined();
  }
});

test('what is not disguised keeps its own letters', () => {
  const view = uncovered('Пароль：сода для tоken_1');
  expect(view?.text).toBe('Пароль：сода для token_1');
});

const LOOKS: Readonly<Record<string, readonly string[]>> = {
  a: ['а', 'α', 'ａ', '𝐚'],
  e: ['е', 'ｅ', '𝘦'],
  o: ['о', 'ο', 'ｏ', '𝓸'],
  p: ['р', 'ρ', 'ｐ', '𝖕'],
  H: ['Н', 'Η', 'Ｈ', '𝙷'],
  T: ['Т', 'Τ', 'Ｔ', '𝕋'],
  7: ['７', '𝟕', '𝟟'],
};
const letters = fc
  .constantFrom('a', 'e', 'o', 'p', 'H', 'T', '7', 'g', 'k', '_', '3')
  .chain((letter) =>
    fc.constantFrom(letter, ...(LOOKS[letter] ?? [])).map((look) => [letter, look] as const),
  );

test('a token in look-alikes is read, letter for letter (seed 7, 500 runs)', () => {
  fc.assert(
    fc.property(fc.array(letters, { minLength: 8, maxLength: 40 }), (pairs) => {
      const head = '密钥：x9';
      const text = `${head}${pairs.map(([, look]) => look).join('')} конец`;
      const token = pairs.map(([letter]) => letter).join('');
      const view = uncovered(text);
      fc.pre(pairs.some(([letter, look]) => letter !== look));
      expect(view?.text).toBe(`${head}${token} конец`);
      let start = head.length;
      for (const [at, [, look]] of pairs.entries()) {
        const span = view?.toOriginal(head.length + at, head.length + at + 1);
        expect(span).toEqual({ start, end: start + look.length });
        start += look.length;
      }
    }),
    { seed: 7, numRuns: 500 },
  );
});

const HIDDEN = ['\u00ad', '\u200b', '\u200d', '\u2060', '\u202e', '\ufeff', '\ufe0f', '\u180e'];
const TAG = String.fromCodePoint(0xe0041);

test.each([...HIDDEN, TAG, '\u200b\u200c\ufeff'])('removes %j between letters', (invisible) => {
  const view = uncovered(`a${invisible}b`);
  expect(view?.text).toBe('ab');
  const end = 2 + invisible.length;
  expect(view?.toOriginal(0, 2)).toEqual({ start: 0, end });
  expect(view?.toOriginal(0, 1)).toEqual({ start: 0, end: 1 });
  expect(view?.toOriginal(1, 2)).toEqual({ start: end - 1, end });
});

test('leaves a text alone in which nothing between ASCII is hidden', () => {
  for (const text of [
    '我是',
    '❤️ ok',
    'word❤️',
    '👨‍👩‍👧',
    '\ufeffabc',
    'abc\u200b',
    'word1️⃣',
    'é\u0301',
  ]) {
    expect(uncovered(text)).toBeUndefined();
  }
});

test('takes an invisible character out of a word in look-alikes', () => {
  expect(uncovered('sеcr\u200bеt\u200d1 and п\u200bр')?.text).toBe('secret1 and п\u200bр');
});

const characters = fc.constantFrom('a', 'Z', '0', ' ', '我', '😀', ...HIDDEN, TAG);

test('keeps the rest in place, and covers what is hidden inside a span (seed 2, 1000 runs)', () => {
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const view = uncovered(text);
      const kept = parts.filter((part, at) => !isBetweenAscii(parts, at) || !isHidden(part));
      expect(view?.text ?? text).toBe(kept.join(''));
      for (let start = 0; view && start < view.text.length; start += 1) {
        for (let end = start + 1; end <= view.text.length; end += 1) {
          const span = view.toOriginal(start, end);
          expect(seen(text.slice(span.start, span.end))).toBe(seen(view.text.slice(start, end)));
          expect(text.slice(span.start, span.start + 1)).toBe(view.text.slice(start, start + 1));
          expect(text.slice(span.end - 1, span.end)).toBe(view.text.slice(end - 1, end));
        }
      }
    }),
    { seed: 2, numRuns: 1000 },
  );
}, 60_000);

function isHidden(part: string): boolean {
  return isInvisible(part.codePointAt(0) ?? 0);
}

/** Whether the nearest characters that are seen are both ASCII. */
function isBetweenAscii(parts: readonly string[], at: number): boolean {
  const before = parts.slice(0, at).findLast((part) => !isHidden(part)) ?? '我';
  const after = parts.slice(at).find((part) => !isHidden(part)) ?? '我';
  return before < '\x80' && after < '\x80';
}

function seen(text: string): string {
  return Array.from(text)
    .filter((character) => !isHidden(character))
    .join('');
}

test('a million invisible characters in a row take one pass', () => {
  const view = uncovered(`a${'\u200b'.repeat(1_000_000)}b`);
  expect(view?.toOriginal(0, 2)).toEqual({ start: 0, end: 1_000_002 });
});
