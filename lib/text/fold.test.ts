import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldLetters } from './fold.ts';

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
  const view = foldLetters(text);
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
    expect(foldLetters(text)?.text).toBeUndefined();
  }
});

test('what is not disguised keeps its own letters', () => {
  const view = foldLetters('Пароль：сода для tоken_1');
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
      const view = foldLetters(text);
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
