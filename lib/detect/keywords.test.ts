import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unescapeText } from '../text/escapes.ts';
import { buildKeywords } from './keywords.ts';

type Hit = readonly [keyword: number, end: number];

function scan(words: readonly string[], text: string) {
  const found: Hit[] = [];
  const escaped: Hit[] = [];
  const invisible = buildKeywords(words)(
    text,
    (keyword, end) => found.push([keyword, end]),
    (keyword, end) => escaped.push([keyword, end]),
  );
  return { found, escaped, invisible };
}

/** Every keyword at every place. */
function naive(words: readonly string[], text: string): Hit[] {
  const folded = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return Array.from(text, () => 0)
    .concat(0)
    .flatMap((_, end) =>
      words.flatMap((word, keyword): Hit[] =>
        folded.slice(0, end).endsWith(word.toLowerCase()) ? [[keyword, end]] : [],
      ),
    );
}

const sorted = (hits: readonly Hit[]): string[] => hits.map(String).sort();

test('finds words inside, across and after one another, in either case', () => {
  const { found } = scan(['he', 'she', 'hers', 'HIS'], 'uSHErs, his');
  expect(found).toEqual([
    [1, 4],
    [0, 4],
    [2, 6],
    [3, 11],
  ]);
});

test('only ASCII letters fold: the Kelvin sign is no k, the long s no s', () => {
  expect(scan(['sk_'], '\u017fk_ s\u212a_ SK_').found).toEqual([[0, 11]]);
});

test('a keyword is not empty', () => {
  expect(() => buildKeywords([''])).toThrow(RangeError);
});

test('finds words in other scripts, as they are and in escapes', () => {
  const words = ['密码', '密码箱', 'パスワード', 'ghp_'];
  expect(scan(words, '我的密码：x，密 码，密码箱').found).toEqual([
    [0, 4],
    [0, 13],
    [1, 14],
  ]);
  expect(scan(words, '"\\u5bc6\\u7801":"x"').escaped).toEqual([[0, 13]]);
  expect(scan(words, '"\\u5bc6\\u7802"').escaped).toEqual([]);
});

test.each([
  ['123456', [6]],
  ['12345', []],
  ['1234567890123', [6, 12]],
  ['12 34-56', [8]],
  ['(030) 123-456', [9]],
  ['12  3456', [8]],
  ['12   3456', []],
  ['12,3456', []],
  ['12a3456', []],
  ['1234:56', []],
  ['x1.2.3.4.5.6', [12]],
])('counts the digits of numbers: %j', (text, ends) => {
  const { found } = scan(['#', 'ab1', '-5', '12'], text);
  expect(found.filter(([keyword]) => keyword === 0).map(([, end]) => end)).toEqual(ends);
});

test('counting digits takes nothing from the other keywords (seed 4, 2000 runs)', () => {
  const text = fc
    .array(fc.constantFrom('a', '1', '.', '-', ' ', '2', '我'), { maxLength: 30 })
    .map((it) => it.join(''));
  const words = fc.uniqueArray(fc.stringMatching(/^[a1. -]{1,4}$/), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(words, text, (someWords, someText) => {
      const { found } = scan([...someWords, '#'], someText);
      const others = found.filter(([keyword]) => keyword < someWords.length);
      expect(sorted(others)).toEqual(sorted(naive(someWords, someText)));
    }),
    { seed: 4, numRuns: 2000 },
  );
}, 60_000);

test.each([
  ['\\u0067hp_', 9],
  ['gh\\u0070\\_', 10],
  ['\\\\\\\\u0067hp_', 12],
  ['gh\\u200bp_', 10],
  ['\\n\\u0067\\u0068\\u0070\\u005f', 26],
  ['ghp\\q ghp\\_', 11],
])('finds a keyword that only decoding spells: %j', (text, end) => {
  const { found, escaped } = scan(['ghp_', 'npm_'], text);
  expect(found).toEqual([]);
  expect(escaped).toContainEqual([0, end]);
});

test('finds what is there, as text and decoded (seed 3, 2000 runs)', () => {
  const letters = fc.constantFrom(
    'a',
    'b',
    'B',
    '_',
    'n',
    '\\',
    '\\n',
    '\\\\',
    '\\u0061',
    '\\_',
    '我',
    '\n',
  );
  const text = fc.array(letters, { maxLength: 30 }).map((parts) => parts.join(''));
  const words = fc.uniqueArray(fc.stringMatching(/^[ab_n]{1,4}$/), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(words, text, (someWords, someText) => {
      const { found, escaped } = scan(someWords, someText);
      expect(sorted(found)).toEqual(sorted(naive(someWords, someText)));
      const decoded = unescapeText(someText);
      if (!decoded) return;
      // Every keyword of the decoded text was announced where it ends in the text.
      const announced = new Set([...found, ...escaped].map(String));
      for (const [keyword, end] of naive(someWords, decoded.text)) {
        expect(announced).toContain(String([keyword, decoded.toOriginal(end - 1, end).end]));
      }
    }),
    { seed: 3, numRuns: 2000 },
  );
}, 60_000);

test('a million backslashes take one pass', () => {
  const started = performance.now();
  scan(['ghp_'], '\\'.repeat(1_000_000));
  scan(['ghp_'], '\\u0067'.repeat(200_000));
  // Quadratic would be minutes.
  expect(performance.now() - started).toBeLessThan(5_000);
});
