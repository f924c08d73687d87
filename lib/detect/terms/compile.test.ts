import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileTerms } from './compile.ts';

type Terms = Parameters<typeof compileTerms>[0];
type Term = Omit<Terms[number], 'id' | 'title'>;

function found(term: Term, text: string): string[] {
  const findings = compileTerms([{ id: 'ours', title: 'Ours', ...term }]).find(text);
  return findings.map(({ start, end }) => text.slice(start, end));
}

test('a finding is of the family of terms and of the rule that the entry is', () => {
  const terms = [
    { id: 'names', title: 'Names', words: ['Bluefin'] },
    { id: 'sites', title: 'Sites', hosts: ['intranet.example'] },
  ];
  expect(compileTerms(terms).find('see intranet.example about bluefin')).toEqual([
    { rule: 'sites', family: 'term', start: 4, end: 20, confidence: 'high' },
    { rule: 'names', family: 'term', start: 27, end: 34, confidence: 'high' },
  ]);
});

test('what overlaps is one finding, named after the longest that begins there', () => {
  const terms = [
    { id: 'short', title: 'Short', words: ['OPS', 'lake view'] },
    { id: 'long', title: 'Long', words: ['Kite Lake'], patterns: ['OPS-###'] },
  ];
  expect(compileTerms(terms).find('ops-123, kite lake view')).toMatchObject([
    { rule: 'long', start: 0, end: 7 },
    { rule: 'long', start: 9, end: 23 },
  ]);
});

test('without terms nothing is found', () => {
  expect(compileTerms([]).find('Bluefin')).toEqual([]);
  expect(compileTerms([{ id: 'a', title: 'A' }]).find('Bluefin')).toEqual([]);
});

describe('words', () => {
  const words = [
    'Bluefin',
    'Blue',
    'AI',
    'Kite Lake',
    'X Ray',
    'C++',
    '.NET',
    '青鸟计划',
    '青鸟',
    'Élan',
    'Łódź',
  ];

  test.each([
    ['in any case', 'BLUEFIN bluefin', ['BLUEFIN', 'bluefin']],
    ['the longest', 'Bluefin, Blue', ['Bluefin', 'Blue']],
    ['whole words only', 'Bluefins xBluefin Bluefin2 ÉBlue', []],
    ['beside what is no letter', '_bluefin_ (Bluefin) "Blue"', ['bluefin', 'Bluefin', 'Blue']],
    ['two letters', 'AI, said, AIs, AI', ['AI', 'AI']],
    ['beside letters of a script without spaces', '我在做Bluefin项目和AI', ['Bluefin', 'AI']],
    ['of such a script, without boundaries', '关于青鸟计划的事和青鸟', ['青鸟计划', '青鸟']],
    [
      'a space is any run of white space',
      'kite  lake Kite\n\tLake',
      ['kite  lake', 'Kite\n\tLake'],
    ],
    ['a space is a hyphen', 'kite-lake X-RAY x\u00a0ray', ['kite-lake', 'X-RAY', 'x\u00a0ray']],
    ['signs at their ends', 'C++ and ASP.NET', ['C++', '.NET']],
    ['letters that are not ASCII', 'ÉLAN élan', ['ÉLAN', 'élan']],
    [
      'letters whose cases differ in the bits that are looked at',
      'ŁÓDŹ Łódź łódź',
      ['ŁÓDŹ', 'Łódź', 'łódź'],
    ],
    ['at the end of a text', 'Blue', ['Blue']],
  ])('%s', (_, text, expected) => {
    expect(found({ words }, text)).toEqual(expected);
  });

  test('inside of others, where policy says so', () => {
    expect(found({ words: ['blue', 'ab'], wholeWord: false }, 'xBluefin crab')).toEqual([
      'Blue',
      'ab',
    ]);
  });

  test('in their own case, where policy says so', () => {
    expect(found({ words: ['Kite Lake'], matchCase: true }, 'kite lake Kite-Lake')).toEqual([
      'Kite-Lake',
    ]);
  });

  test('the same word of two entries, each in its own case', () => {
    const terms = ['Kite', 'KITE'].map((word) => ({
      ...{ id: word.toLowerCase() + String(word.length), title: word },
      ...{ words: [word], matchCase: true },
    }));
    expect(compileTerms(terms).find('KITE Kite kite')).toHaveLength(2);
  });

  const JOINT = '[\\s\\-\\u2010\\u2011]+';
  const letters = fc.constantFrom(
    'a',
    'b',
    'B',
    '1',
    'é',
    'É',
    'я',
    'Я',
    '青',
    '鸟',
    '.',
    '_',
    ' ',
    '-',
    '\n',
  );
  const wordsAndText = fc.tuple(
    fc.array(
      fc.string({ unit: letters, minLength: 2, maxLength: 8 }).filter((word) => {
        return word.replace(/[\s-]+/g, ' ').trim().length > 1;
      }),
      { minLength: 1, maxLength: 6 },
    ),
    fc.boolean(),
    fc.string({ unit: letters, maxLength: 60 }),
  );

  test('exactly what an expression for each finds (seed 41, 1500 runs)', () => {
    let hits = 0;
    fc.assert(
      fc.property(wordsAndText, ([words, wholeWord, random]) => {
        const text = `${random}${words.join(' ')}${random}`;
        const covered = new Set<number>();
        for (const word of words) {
          const parts = word.split(/[\s-]+/).filter((part) => part !== '');
          const source = parts.map((part) => part.replace(/[.]/g, '\\.')).join(JOINT);
          const LETTER = '[\\p{L}\\p{N}]';
          const isLetter = (unit = ''): boolean => /[a-z0-9éя]/i.test(unit);
          const whole = parts.join(' ');
          const before = wholeWord && isLetter(whole.at(0)) ? `(?<!(?![青鸟])${LETTER})` : '';
          const after = wholeWord && isLetter(whole.at(-1)) ? `(?!(?![青鸟])${LETTER})` : '';
          const expression = new RegExp(`(?=(${before}${source}${after}))`, 'giu');
          for (const { index, 1: match = '' } of text.matchAll(expression)) {
            for (let at = 0; at < match.length; at += 1) covered.add(index + at);
          }
        }
        const findings = compileTerms([{ id: 'a', title: 'A', words, wholeWord }]).find(text);
        hits += findings.length;
        const marked = new Set<number>();
        for (const { start, end } of findings)
          for (let at = start; at < end; at += 1) marked.add(at);
        expect(marked).toEqual(covered);
      }),
      { seed: 41, numRuns: 1500 },
    );
    expect(hits).toBeGreaterThan(1500);
  }, 60_000);
});

describe('hosts', () => {
  const hosts = ['intranet.example', '*.corp.example', 'my-host.example'];

  test.each([
    ['in an address', 'https://intranet.example/wiki?q=1', ['intranet.example']],
    ['in a mail address', 'mail ops@intranet.example.', ['intranet.example']],
    ['with a port, in any case', 'INTRANET.example:8443', ['INTRANET.example']],
    ['below a name', 'http://a.b-1.corp.example/', ['a.b-1.corp.example']],
    ['not the name itself', 'corp.example', []],
    ['not as a part of another', 'xintranet.example a.intranet.example intranet.example.com', []],
    ['not a longer label', 'intranet.example-x x.corp.examples', []],
    ['a hyphen is no space', 'my host.example my-host.example', ['my-host.example']],
  ])('%s', (_, text, expected) => {
    expect(found({ hosts }, text)).toEqual(expected);
  });
});

describe('networks', () => {
  const networks = ['10.20.0.0/16', '192.168.7.9', '172.16.0.0/12', 'fd00:1234::/32', 'fc00::/7'];

  test.each([
    ['an address', 'ping 10.20.3.4, 10.21.3.4', ['10.20.3.4']],
    ['behind a colon', 'node:10.20.3.4:22 node:fd00:1234::1', ['10.20.3.4', 'fd00:1234::1']],
    [
      'behind a script without spaces',
      '在10.20.3.4和fd00:1234::1上',
      ['10.20.3.4', 'fd00:1234::1'],
    ],
    ['one alone', '192.168.7.9 192.168.7.99 192.168.7.8', ['192.168.7.9']],
    ['bits that are no bytes', '172.15.0.1 172.31.255.1. 172.32.0.1', ['172.31.255.1']],
    ['not inside of more numbers', '1.10.20.3.4 10.20.3.4.5 110.20.3.4 10.20.3.400', []],
    [
      'IPv6, short and long',
      'fd00:1234::1 FD00:1234:0:0:0:0:0:2',
      ['fd00:1234::1', 'FD00:1234:0:0:0:0:0:2'],
    ],
    ['IPv6, by few bits', '[fdab::1]:80 fe80::1', ['fdab::1']],
    ['IPv6, at the end of a sentence', 'It is fd00:1234::1.', ['fd00:1234::1']],
    ['not inside of a longer one', '2001:fd00:1234:: x2fd00:1234::1', []],
    ['not a part of one', 'usb:FD120000 fd00:1234 fd00:1234:5:6 10.20 10.20.3 fd:12', []],
  ])('%s', (_, text, expected) => {
    expect(found({ networks }, text)).toEqual(expected);
  });
});

test('patterns beside words, by letters they begin with and by shape', () => {
  const patterns = ['OPS-#{3,6}', 'KD@@####', '####-####', '机密-##'];
  const text = 'ops-1234 OPS-12 DEVOPS-123 KDab1234 1234-5678 a1234-5678 机密-07';
  expect(found({ patterns }, text)).toEqual(['ops-1234', 'KDab1234', '1234-5678', '机密-07']);
});

test.each([
  'a ',
  'ab',
  '青鸟',
  'Project ',
  'kite  ',
  '10.20.',
  'fd00:',
  'a.',
  '\u00e9',
  'CONFIDENTIAL ',
])('1.6 MB of "%s" takes no longer than any text', (unit) => {
  const matcher = compileTerms([
    {
      ...{ id: 'a', title: 'A', marks: true },
      words: ['a a a b', 'aa', 'ab ab', '青鸟青鸟一', 'Project X', 'Project Y', 'Kite Lake'],
      hosts: ['*.a.a.b'],
      networks: ['10.20.0.0/16', 'fd00:1234::/32'],
    },
  ]);
  const text = unit.repeat(1_600_000 / unit.length);
  const from = performance.now();
  matcher.find(text);
  expect(performance.now() - from).toBeLessThan(20_000);
});
