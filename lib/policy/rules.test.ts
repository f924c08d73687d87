import { describe, expect, test } from 'vitest';
import type { Family, Finding } from '../detect/types.ts';
import { UNKNOWN_SITE } from '../sites/index.ts';
import { decide } from './decide.ts';
import type { PolicyLayer } from './layer.ts';
import { withListed } from './listed.ts';
import { mergePolicy } from './merge.ts';

const finding = (rule: string, family: Family, nth?: number, start = 0): Finding => ({
  ...{ rule, family, start, end: start + 5, confidence: 'high' },
  ...(nth === undefined ? {} : { nth }),
});
const email = (nth: number): Finding => finding('email-address', 'personal', nth);
const phone = (nth: number): Finding => finding('phone-number', 'personal', nth);
const emails = (count: number): Finding[] => Array.from({ length: count }, (_, nth) => email(nth));

function actions(layers: readonly PolicyLayer[], findings: readonly Finding[], site?: string) {
  const { rulings } = decide(mergePolicy(layers), site, { findings, complete: true });
  return rulings.map(({ action }) => action);
}
const token = finding('github-token', 'secret');
const tokenAction = (layers: readonly PolicyLayer[], site?: string) =>
  actions(layers, [token], site)[0];

describe('what is said of one rule', () => {
  const family = (action: 'allow' | 'warn' | 'mask' | 'block') => ({
    families: { secret: { action } },
  });
  const rule = (action: 'allow' | 'warn' | 'mask' | 'block') => ({
    rules: { 'github-token': { action } },
  });

  test.each<[string, readonly PolicyLayer[], string | undefined, string]>([
    ['beats its family', [{ ...family('block'), ...rule('allow') }], undefined, 'allow'],
    ['beats its family of a later layer', [rule('warn'), family('block')], undefined, 'warn'],
    ['is beaten by a later layer', [rule('warn'), rule('block')], undefined, 'block'],
    [
      'beats its family at a site',
      [{ ...rule('warn'), sites: { kimi: family('block') } }],
      'kimi',
      'warn',
    ],
    ['is beaten at a site', [{ sites: { kimi: rule('block') } }, rule('warn')], 'kimi', 'block'],
    [
      'holds at that site alone',
      [{ ...rule('warn'), sites: { kimi: rule('block') } }],
      'claude',
      'warn',
    ],
    [
      'holds where the site is not known',
      [{ ...rule('warn'), sites: { kimi: rule('block') } }],
      UNKNOWN_SITE,
      'block',
    ],
  ])('%s', (_, layers, site, expected) => {
    expect(tokenAction(layers, site)).toBe(expected);
  });

  test('leaves other rules alone, and what it does not say', () => {
    const layers: PolicyLayer[] = [{ rules: { 'github-token': { override: 'none' } } }];
    const policy = mergePolicy(layers);
    expect(decide(policy, undefined, { findings: [token], complete: true })).toMatchObject({
      ...{ action: 'mask', override: 'none' },
    });
    expect(actions(layers, [finding('aws-access-key', 'secret')])).toEqual(['mask']);
  });

  test('may have the name of what every object has', () => {
    expect(actions([], [finding('constructor', 'term')])).toEqual(['warn']);
  });
});

describe('a locked family', () => {
  const lock: PolicyLayer = { families: { secret: { action: 'mask' } }, locks: ['secret'] };

  test.each<[string, PolicyLayer]>([
    ['its rules', { rules: { 'github-token': { action: 'allow' } } }],
    [
      'its rules at a site',
      { sites: { kimi: { rules: { 'github-token': { action: 'allow' } } } } },
    ],
    ['how many it takes', { rules: { 'github-token': { atLeast: 9 } } }],
  ])('cannot be loosened by %s', (_, loose) => {
    for (const layers of [
      [lock, loose],
      [loose, lock],
    ]) {
      expect(tokenAction(layers, 'kimi')).toBe('mask');
    }
  });

  test('may be loosened for one rule by the layer that locks it, and tightened by all', () => {
    const own: PolicyLayer = { ...lock, rules: { 'github-token': { action: 'warn' } } };
    expect(tokenAction([own])).toBe('warn');
    expect(tokenAction([own, { rules: { 'github-token': { action: 'allow' } } }])).toBe('warn');
    expect(tokenAction([own, { rules: { 'github-token': { action: 'block' } } }])).toBe('block');
  });

  test('keeps how many values are too many', () => {
    const personal: PolicyLayer = {
      families: { personal: { atLeast: 3 } },
      locks: ['personal'],
    };
    const looser: PolicyLayer[] = [
      { families: { personal: { atLeast: 50 } } },
      { rules: { 'email-address': { atLeast: 50 } } },
      { rules: { 'email-address': { atLeast: 3 } } },
    ];
    const three = [email(0), email(1), phone(0)];
    for (const layer of looser) {
      expect(actions([personal, layer], three)).toEqual(['mask', 'mask', 'mask']);
    }
    expect(actions([personal, { rules: { 'email-address': { atLeast: 1 } } }], [email(0)])).toEqual(
      ['mask'],
    );
  });
});

describe('what is ordinary in small numbers', () => {
  test('counts from five different values of its family on', () => {
    expect(actions([], emails(4))).toEqual(Array(4).fill('allow'));
    expect(actions([], emails(5))).toEqual(Array(5).fill('mask'));
    expect(actions([], [...emails(3), phone(0), phone(1)])).toEqual(Array(5).fill('mask'));
  });

  test('equal values count once, as in two flavours of one paste', () => {
    expect(new Set(actions([], [...emails(4), ...emails(4)]))).toEqual(new Set(['allow']));
  });

  test('a value without a number counts as one more', () => {
    const unnumbered = Array.from({ length: 5 }, () => finding('email-address', 'personal'));
    expect(new Set(actions([], unnumbered))).toEqual(new Set(['mask']));
  });

  test('in a table of people counts always', () => {
    expect(actions([], [{ ...email(0), inTable: true }, phone(0)])).toEqual(['mask', 'allow']);
  });

  test('does not change what is never ordinary', () => {
    const iban = finding('iban', 'personal', 0);
    expect(actions([], [iban, email(0)])).toEqual(['mask', 'allow']);
    expect(actions([{ families: { personal: { atLeast: 100 } } }], [iban])).toEqual(['mask']);
  });

  test('at a number that policy sets, everywhere or at a site', () => {
    const layers: PolicyLayer[] = [
      {
        families: { personal: { atLeast: 2 } },
        sites: { kimi: { families: { personal: { atLeast: 1 } } } },
      },
    ];
    expect(actions(layers, [email(0)])).toEqual(['allow']);
    expect(actions(layers, [email(0)], 'kimi')).toEqual(['mask']);
    expect(actions(layers, [email(0)], UNKNOWN_SITE)).toEqual(['mask']);
    expect(actions(layers, emails(2))).toEqual(['mask', 'mask']);
  });
});

test('a rule with a number of its own is counted by itself', () => {
  const layers: PolicyLayer[] = [
    { rules: { 'email-address': { atLeast: 3 }, iban: { atLeast: 2 } } },
  ];
  expect(actions(layers, emails(2))).toEqual(['allow', 'allow']);
  expect(actions(layers, emails(3))).toEqual(['mask', 'mask', 'mask']);
  expect(actions(layers, [finding('iban', 'personal', 0)])).toEqual(['allow']);
  expect(actions(layers, [finding('iban', 'personal', 0), finding('iban', 'personal', 1)])).toEqual(
    ['mask', 'mask'],
  );
});

test('too few to count are a part of the internal lines around them', () => {
  const code: Finding = { ...finding('internal-code', 'code'), end: 40, group: 'core' };
  const policy = mergePolicy([]);
  const inside = { ...email(0), start: 10, end: 20 };
  expect(withListed(policy, undefined, [inside], [code])).toEqual([code]);
});

test('10,000 findings are decided on at once', () => {
  const many = Array.from({ length: 10_000 }, (_, at) => email(at));
  const policy = mergePolicy([
    { rules: { 'email-address': { action: 'warn' } }, sites: { kimi: {}, claude: {} } },
  ]);
  const from = performance.now();
  expect(decide(policy, UNKNOWN_SITE, { findings: many, complete: true }).action).toBe('warn');
  expect(performance.now() - from).toBeLessThan(20_000);
});
