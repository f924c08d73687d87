import { describe, expect, test } from 'vitest';
import { CHANNELS, Grams } from './grams.ts';
import { lex } from './lexer.ts';
import { FEWEST_HITS, matchesIn } from './match.ts';
import { Questioner } from './question.ts';
import { winnow } from './winnow.ts';
import { WordBuffer } from './word-list.ts';

const questioner = new Questioner((text) => Buffer.from(text));

/** Code that nobody wrote. */
function codeOf(seed: number, lines: number): string[] {
  return Array.from({ length: lines }, (_, at) => {
    const name = (salt: number) => `name${((seed * 31 + at * 7 + salt * 13) % 9973).toString(36)}`;
    return `  const ${name(1)} = ${name(2)}.${name(3)}(${name(4)}, Total${name(5)});`;
  });
}

function indexed(text: string): Set<string> {
  const words = new WordBuffer();
  const keys = new Set<string>();
  lex(Buffer.from(text), words);
  for (const channel of CHANNELS) {
    if (channel.kind !== 'code') continue;
    const grams = new Grams(channel);
    grams.roll(words);
    winnow(grams, channel.w, (gram) => {
      keys.add(`${String(grams.rank(gram) >>> 0)}.${String(grams.rest(gram))}`);
    });
  }
  return keys;
}

const CODE = codeOf(1, 60);
const LIST = indexed(CODE.join('\n'));

function matches(text: string) {
  const question = questioner.ask(text, ['code']);
  return matchesIn(question, (key) =>
    LIST.has(`${String(question.hi[key])}.${String(question.lo[key])}`),
  );
}

describe('a part of indexed code', () => {
  const part = CODE.slice(10, 30);

  test.each<[how: string, lines: readonly string[]]>([
    ['as it stands', part],
    ['indented anew', part.map((line) => `\t\t${line.trim()}`)],
    ['with comments', part.flatMap((line) => [`// ${line.slice(3, 20)}`, line])],
    ['quoted', part.map((line) => `> ${line}`)],
    ['as a diff', part.map((line) => `+${line}`)],
    ['with locals renamed', part.map((line) => line.replace(/const \w+/u, 'const other'))],
  ])('%s', (_how, lines) => {
    const found = matches(lines.join('\n'));
    expect(Math.max(0, ...found.map(({ hits }) => hits))).toBeGreaterThanOrEqual(FEWEST_HITS);
  });

  test('is found where it stands', () => {
    const prose = Array.from({ length: 10 }, (_, at) => `Line ${String(at)} of something else.`);
    const [first] = matches([...prose, ...part, ...prose].join('\n'));
    expect(first?.firstLine).toBeGreaterThanOrEqual(10);
    expect(first?.firstLine).toBeLessThanOrEqual(12);
    expect(first?.lastLine).toBeGreaterThanOrEqual(27);
    expect(first?.lastLine).toBeLessThanOrEqual(29);
  });
});

test('other code is not', () => {
  expect(matches(codeOf(77, 200).join('\n'))).toEqual([]);
});

test('two hits are chance, and one key counts once', () => {
  const question = {
    hi: Uint32Array.of(1, 2, 2, 2, 3),
    lo: Uint32Array.of(1, 2, 2, 2, 3),
    firstLine: Uint32Array.of(0, 1, 2, 3, 4),
    lastLine: Uint32Array.of(0, 1, 2, 3, 4),
    fromLine: Uint32Array.of(0, 1, 2, 3, 4),
    toLine: Uint32Array.of(0, 1, 2, 3, 5),
    strand: Uint32Array.of(0, 0, 0, 0, 0),
    channel: Uint32Array.of(0, 0, 0, 0, 0),
  };
  expect(matchesIn(question, (key) => key < 4)).toEqual([]);
  expect(matchesIn(question, () => true)).toEqual([
    { hits: 3, firstLine: 0, lastLine: 4, fromLine: 0, toLine: 5 },
  ]);
});

test('few hits that lie far apart are chance', () => {
  const count = 20;
  const question = {
    hi: Uint32Array.from({ length: count }, (_, at) => at),
    lo: new Uint32Array(count),
    firstLine: Uint32Array.from({ length: count }, (_, at) => at),
    lastLine: Uint32Array.from({ length: count }, (_, at) => at),
    fromLine: new Uint32Array(count),
    toLine: new Uint32Array(count),
    strand: new Uint32Array(count),
    channel: new Uint32Array(count),
  };
  const hitsAt = (...keys: number[]) =>
    matchesIn(question, (key) => keys.includes(key)).map(({ hits }) => hits);
  expect(hitsAt(0, 2, 5)).toEqual([3]);
  expect(hitsAt(0, 3, 6)).toEqual([]);
  expect(hitsAt(0, 3, 6, 10)).toEqual([4]);
  expect(hitsAt(0, 1, 7, 13)).toEqual([]);
  // One more hit takes nothing away.
  expect(hitsAt(0, 2, 5, 11)).toEqual([4]);
  expect(hitsAt(0, 6, 12, 18)).toEqual([]);
  expect(hitsAt(0, 5, 10, 14, 19)).toEqual([5]);
  expect(hitsAt(0, 1, 2, 8, 14)).toEqual([5]);
  const again = { ...question, hi: Uint32Array.from(question.hi, (hi) => (hi === 8 ? 0 : hi)) };
  expect(matchesIn(again, (at) => [0, 1, 2, 8].includes(at))).toMatchObject([{ hits: 3 }]);
  const twice = { ...question, hi: Uint32Array.from(question.hi, (hi) => (hi === 5 ? 0 : hi)) };
  expect(matchesIn(twice, (at) => [0, 5, 6, 7].includes(at))).toMatchObject([{ hits: 3 }]);
});
