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

test('a keyword is ASCII and not empty', () => {
  expect(() => buildKeywords(['é'])).toThrow(RangeError);
  expect(() => buildKeywords([''])).toThrow(RangeError);
});

test('says whether there is a character that nobody sees', () => {
  expect(scan(['a'], 'plain é 我 ，').invisible).toBe(false);
  for (const text of ['a\u200bb', '\ufeff', '\u{e0041}'])
    expect(scan(['a'], text).invisible).toBe(true);
});

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
