import { describe, expect, test } from 'vitest';
import { lex } from './lexer.ts';
import { wordHash } from './word-hash.ts';
import { WordBuffer } from './word-list.ts';

function read(text: string): WordBuffer {
  const words = new WordBuffer();
  lex(Buffer.from(text), words);
  return words;
}

const hashes = (text: string): number[] => {
  const { exact, length } = read(text);
  return Array.from({ length }, (_, at) => exact[2 * at] ?? 0);
};
const named = (...words: string[]): number[] => words.map((word) => wordHash(word).lane0);
const LITERAL = '"';

describe('what is a word', () => {
  test.each<[text: string, words: string[]]>([
    ['let x1 = foo(bar) + 0x1F - 1_000 * 2.5e3;', ['let', 'x1', 'foo', 'bar']],
    ['a-b a.b a->b $c @d', ['a', 'b', 'a', 'b', 'a', 'b', 'c', 'd']],
    ['print("one") + "two words" + \'\'', ['print', LITERAL, 'two', 'words']],
    ["it's what they don't say", ['it', 's', 'what', 'they', 'don', 't', 'say']],
    ['b\'bytes\' f"{x} y"', ['b', LITERAL, 'f', 'x', 'y']],
    ['"never closed\nnext', ['never', 'closed', 'next']],
    ['"a \\" b" c', ['a', 'b', 'c']],
  ])('%s', (text, words) => {
    expect(hashes(text)).toEqual(named(...words));
  });

  test('each Chinese character is one, and its punctuation none', () => {
    expect(read('内部资料，禁止外传。').length).toBe(8);
    expect(hashes('内部')).toEqual(hashes('内，部'));
  });
});

describe('comments of many languages', () => {
  test.each([
    'a // b c\nd',
    'a /* b\nc */ d',
    'a # b c\nd',
    '# b\na d',
    'a; -- b\nd',
    '-- b\na d',
    ';; b\na d',
    '%% b\na d',
    'a <!-- b\nc --> d',
    ' * b\n */\na d',
    'a d\n/* never closed',
  ])('%s', (text) => {
    const words = hashes(text);
    expect(words.slice(0, 1)).toEqual(named('a'));
    expect(words.slice(-1)).toEqual(named('d'));
    expect(words).toHaveLength(2);
  });

  test.each<[text: string, words: string[]]>([
    ['get https://a/b', ['get', 'https', 'a', 'b']],
    ['#define A b', ['define', 'A', 'b']],
    ['#[derive(A)]', ['derive', 'A']],
    ['x = i-- - --j', ['x', 'i', 'j']],
    ['run --all now', ['run', 'all', 'now']],
    ['"// no" a', ['no', 'a']],
  ])('%s holds none', (text, words) => {
    expect(hashes(text)).toEqual(named(...words));
  });
});

describe('lines that bring in other code', () => {
  test.each([
    "import { a, b } from 'c';",
    "import {\n  a,\n  b,\n} from 'c';",
    'import (\n\t"fmt"\n\t"os"\n)',
    'from a.b import (\n  c,\n  d,\n)',
    'import static a.b.C.*;',
    'using System.Text;',
    'use a::{b, c};',
    'package com.acme.pay;',
    '#include <stdio.h>',
    "const a = require('b');",
    "require_once('a.php');",
    "export * from './a';",
    'extern crate serde;',
  ])('%s', (text) => {
    expect(hashes(`${text}\nend`)).toEqual(named('end'));
  });

  test.each<[text: string, words: string[]]>([
    ["import('./a')", ['import', LITERAL]],
    ['using (var a = b()) {', ['using', 'var', 'a', 'b']],
    ['from here on', ['from', 'here', 'on']],
    ['use the other one', ['use', 'the', 'other', 'one']],
    ['require that a holds', ['require', 'that', 'a', 'holds']],
  ])('%s is none', (text, words) => {
    expect(hashes(text)).toEqual(named(...words));
  });
});

test('each word knows its line, also after comments and imports', () => {
  const { lines, length } = read('a\n/* b\n b */ c\nimport {\n d\n} from "e"\nf\n');
  expect([...lines.subarray(0, length)]).toEqual([0, 2, 6]);
});

describe('names of locals', () => {
  const masked = (text: string): number[] => {
    const { masked: lanes, length } = read(text);
    return Array.from({ length }, (_, at) => lanes[2 * at] ?? 0);
  };

  test('may change', () => {
    expect(masked('let total = price * count')).toEqual(masked('let sum = cost * n'));
    expect(masked('for (item of items) use(item)')).toEqual(masked('for (x of xs) use(x)'));
  });

  test.each([
    ['calls', 'total(price)', 'sum(price)'],
    ['members', 'this.total', 'this.sum'],
    ['members by arrow', 'self->total', 'self->sum'],
    ['paths', 'std::move', 'std::swap'],
    ['types', 'Total x', 'Sum x'],
    ['reserved words', 'while (x)', 'until (x)'],
  ])('%s may not', (_what, one, other) => {
    expect(masked(one)).not.toEqual(masked(other));
  });
});

test('what only looks like the beginning of a comment takes nothing along', () => {
  expect(hashes('  /*) echo a ;;\nb')).toEqual(named('echo', 'a', 'b'));
  expect(hashes('/* a\nb')).toEqual(named('b'));
});

test('a byte order mark is not there', () => {
  expect(hashes('\ufeffimport { a } from "b";\nc')).toEqual(hashes('import { a } from "b";\nc'));
});

test('lines are counted across literals that end in a backslash', () => {
  const { lines, length } = read('\'a\\\nb\'\n"c\\\nd"\ne');
  expect([...lines.subarray(0, length)].at(-1)).toBe(4);
});

test.each([
  ['{\\"a\\":\\"b\\",'],
  ['\\"'],
  ['"'],
  ["'a"],
  ['/*'],
  ['<!--'],
  ['`\\`'],
  ['#'],
  ['字'],
])('a megabyte of %s is read in one go', (piece) => {
  read(piece.repeat(1_000_000 / piece.length));
});
