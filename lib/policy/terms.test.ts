import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parseLayer } from './layer.ts';
import { parseManaged } from './managed.ts';
import { mergePolicy } from './merge.ts';
import { POLICY } from './policy-schema.ts';
import { termsOf, titleOfTerm } from './terms.ts';

const NAMES = { id: 'names', title: 'Project names', words: ['Bluefin', '青鸟计划'] };
const RULE_IDS = new Set(['github-token', 'email-address']);
const rejections = (input: unknown) => parseLayer(input, RULE_IDS).rejected;

test('reads every kind of term', () => {
  const terms = [
    { ...NAMES, advice: 'Say "the project".', wholeWord: true, matchCase: false },
    { id: 'tickets', title: 'Tickets', patterns: ['OPS-#{3,6}', 'KD@@####'] },
    { id: 'hosts', title: 'Hosts', hosts: ['*.corp.example'], networks: ['10.20.0.0/16'] },
    { id: 'marks', title: 'Marks', marks: true },
  ];
  expect(parseLayer({ terms }, RULE_IDS)).toEqual({ layer: { terms }, rejected: [] });
});

describe('what is wrong is told by its place, and the rest counts', () => {
  test.each([
    ['a word', { ...NAMES, words: ['Bluefin', 'x', 'Kite'] }, 'terms.0.words.1', '2 to 100'],
    ['a pattern', { ...NAMES, patterns: ['OPS'] }, 'terms.0.patterns.0', 'at least 4'],
    ['a host', { ...NAMES, hosts: ['http://a.example'] }, 'terms.0.hosts.0', 'intranet.example'],
    ['a network', { ...NAMES, networks: ['10.20/16'] }, 'terms.0.networks.0', '10.20.0.0/16'],
    ['its bits', { ...NAMES, networks: ['10.0.0.0/33'] }, 'terms.0.networks.0', 'from 8 to 32'],
    ['a key', { ...NAMES, word: ['a'] }, 'terms.0.word', 'a setting that exists'],
    ['a switch', { ...NAMES, matchCase: 'yes' }, 'terms.0.matchCase', 'boolean'],
  ])('%s', (_, term, path, words) => {
    const { layer, rejected } = parseLayer({ terms: [term], onError: 'block' });
    expect(rejected).toHaveLength(1);
    expect(rejected[0]?.path).toBe(path);
    expect(rejected[0]?.expected).toContain(words);
    expect(layer.onError).toBe('block');
    expect(layer.terms?.[0]?.words).toContain('Bluefin');
  });

  test('an entry without an id or a title is left out', () => {
    const terms = [{ words: ['Kite'] }, { id: 'Big', title: 'x', words: ['Kite'] }, NAMES];
    const { layer, rejected } = parseLayer({ terms, onError: 'block' });
    expect(layer).toEqual({ terms: [NAMES], onError: 'block' });
    expect(rejected.map(({ path }) => path)).toEqual(['terms.0.id', 'terms.0.title', 'terms.1.id']);
    expect(rejected[0]?.expected).toBe('to be there');
    expect(rejected[2]?.expected).toContain('small letters');
  });

  test('places are those of the input, whatever was left out before', () => {
    const terms = [7, { ...NAMES, words: ['x', 'Kite', 'y'] }, { ...NAMES, a: 1, b: 2 }];
    expect(rejections({ terms }).map(({ path }) => path)).toEqual([
      'terms.0',
      'terms.1.words.0',
      'terms.1.words.2',
      'terms.2.a',
      'terms.2.b',
      'terms.2.id',
    ]);
  });

  test('20,000 wrong words are reported in no time', () => {
    const words = Array.from({ length: 20_000 }, () => 'x');
    const from = performance.now();
    expect(rejections({ terms: [{ ...NAMES, words }] })).toHaveLength(20_000);
    expect(performance.now() - from).toBeLessThan(20_000);
  });

  test.each([
    ['words', Array.from({ length: 20_001 }, (_, at) => `word ${at}`)],
    ['patterns', Array.from({ length: 501 }, (_, at) => `OPS-${at}-##`)],
    ['hosts', Array.from({ length: 2_001 }, (_, at) => `h${at}.example`)],
    ['networks', Array.from({ length: 501 }, (_, at) => `10.1.${at % 256}.0/24`)],
  ])('too many %s in all', (key, list) => {
    const [first = ''] = list;
    const terms = [
      { id: 'one', title: 'One', [key]: [first] },
      { id: 'two', title: 'Two', [key]: list.slice(1) },
    ];
    const { layer, rejected } = parseLayer({ terms });
    expect(rejected.map(({ path }) => path)).toEqual([`terms.1.${key}`]);
    expect(rejected[0]?.expected).toContain('at most');
    expect(layer.terms?.[0]).toEqual(terms[0]);
  });
});

describe('ids', () => {
  test.each(['internal-code', 'internal-document'])(
    'a term must not go by what the org list finds: %s',
    (id) => {
      const { layer, rejected } = parseLayer({ terms: [{ id, title: 'T', words: ['zzz'] }] });
      expect(layer.terms).toEqual([]);
      expect(rejected).toMatchObject([{ path: 'terms.0.id' }]);
    },
  );

  test('a term must not have that of a built-in rule', () => {
    const { layer, rejected } = parseLayer({ terms: [{ ...NAMES, id: 'github-token' }] }, RULE_IDS);
    expect(layer.terms).toEqual([]);
    expect(rejected).toEqual([
      { path: 'terms.0.id', expected: 'an id that a built-in rule does not have' },
    ]);
  });

  test('nor that of another term', () => {
    expect(rejections({ terms: [NAMES, NAMES] })).toMatchObject([{ path: 'terms.1.id' }]);
  });

  test('a rule that nobody knows is reported by its name, everywhere and at a site', () => {
    const rules = { 'github-token': {}, names: {}, 'git-hub': { action: 'allow' } };
    const input = { terms: [NAMES], rules, sites: { kimi: { rules } } };
    const { layer, rejected } = parseLayer(input, RULE_IDS);
    expect(rejected.map(({ path }) => path)).toEqual(['rules.git-hub', 'sites.kimi.rules.git-hub']);
    expect(Object.keys(layer.rules ?? {})).toEqual(['github-token', 'names']);
    expect(parseLayer(input).rejected).toEqual([]);
    expect(parseManaged(input, RULE_IDS).rejected).toEqual(rejected);
  });

  test('an id must be one', () => {
    expect(rejections({ rules: { 'GitHub token': {} } })).toMatchObject([
      { path: 'rules.GitHub token', expected: expect.stringContaining('small letters') as string },
    ]);
  });

  test.each([[0], [1.5], ['5'], [-1]])('atLeast of %j is none', (atLeast) => {
    const { layer, rejected } = parseLayer({ families: { personal: { action: 'warn', atLeast } } });
    expect(rejected.map(({ path }) => path)).toEqual(['families.personal.atLeast']);
    expect(layer.families?.personal).toEqual({ action: 'warn' });
  });
});

describe('terms of several layers', () => {
  const other = { ...NAMES, title: 'Other', words: ['Kite'] };

  test('are all there, and a later one replaces that of the same id', () => {
    const more = { id: 'more', title: 'More', words: ['Lake'] };
    expect(mergePolicy([{ terms: [NAMES] }, { terms: [more] }]).terms).toEqual([NAMES, more]);
    expect(mergePolicy([{ terms: [NAMES] }, { terms: [other] }]).terms).toEqual([other]);
  });

  test('of a layer that locks terms are not replaced', () => {
    const locked = { terms: [NAMES], locks: ['term' as const] };
    expect(mergePolicy([locked, { terms: [other] }]).terms).toEqual([NAMES]);
    expect(mergePolicy([{ terms: [other] }, locked]).terms).toEqual([NAMES]);
  });
});

test('a policy with terms travels whole', () => {
  const policy = mergePolicy([
    { terms: [NAMES], rules: { names: { action: 'block', atLeast: 2 } } },
  ]);
  expect(v.parse(POLICY, JSON.parse(JSON.stringify(policy)))).toEqual(policy);
});

test('what finds them is made once for each policy, and for each list of groups', () => {
  const policy = mergePolicy([{ terms: [NAMES] }]);
  const matcher = termsOf(policy);
  expect(termsOf({ ...policy, groups: [] })).toBe(matcher);
  expect(matcher.find('about Bluefin')).toMatchObject([{ rule: 'names', start: 6, end: 13 }]);
  expect(termsOf(mergePolicy([])).find('about Bluefin')).toEqual([]);
});

test('what an organisation calls a term', () => {
  const policy = mergePolicy([{ terms: [NAMES] }]);
  expect(titleOfTerm(policy, 'names')).toBe('Project names');
  expect(titleOfTerm(policy, 'github-token')).toBeUndefined();
});
