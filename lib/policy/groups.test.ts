import { describe, expect, test } from 'vitest';
import type { Finding } from '../detect/types.ts';
import { UNKNOWN_SITE } from '../sites/index.ts';
import { decide } from './decide.ts';
import { parseLayer } from './layer.ts';
import type { PolicyLayer } from './layer.ts';
import { withListed } from './listed.ts';
import { mergePolicy } from './merge.ts';
import type { MergeContext } from './merge.ts';
import type { Verdict } from './types.ts';

type Change = NonNullable<PolicyLayer['groups']>[string];

const GROUPS = [
  { id: 'payments', kind: 'code', title: 'Payments', action: 'block' },
  { id: 'tools', kind: 'code', title: 'Tools', action: 'warn' },
  { id: 'wiki', kind: 'document', title: 'Wiki', action: 'mask' },
] as const;
type GroupId = (typeof GROUPS)[number]['id'];

const ALTERNATIVE = { title: 'Gemini', url: 'https://gemini.google.com/' };

function lines(group: GroupId, count = 40, confidence: 'high' | 'medium' = 'high'): Finding {
  const family = group === 'wiki' ? 'document' : 'code';
  const span = { start: 0, end: 9, confidence };
  return { rule: `internal-${family}`, family, group, lines: count, ...span };
}

function decided(
  layers: readonly PolicyLayer[],
  finding: Finding,
  site?: string,
  context: Partial<MergeContext> = {},
): Verdict {
  const policy = mergePolicy(layers, { groups: GROUPS, ...context });
  return decide(policy, site, { findings: [finding], complete: true });
}

const payments = (change: Change): PolicyLayer => ({ groups: { payments: change } });
const atKimi = (change: Change): PolicyLayer => ({ sites: { kimi: payments(change) } });
const code = (action: 'allow' | 'warn' | 'mask' | 'block'): PolicyLayer => ({
  families: { code: { action } },
});

describe('what happens to a group', () => {
  test.each<[string, readonly PolicyLayer[], string | undefined, string]>([
    ['is what the list says', [], undefined, 'block'],
    ['is what policy says of it', [payments({ action: 'warn' })], undefined, 'warn'],
    ['may be nothing', [payments({ action: 'allow' })], undefined, 'allow'],
    ['beats its family', [{ ...code('block'), ...payments({ action: 'warn' }) }], 'kimi', 'warn'],
    [
      'beats its family at a site',
      [{ ...payments({ action: 'warn' }), sites: { kimi: code('block') } }],
      'kimi',
      'warn',
    ],
    [
      'is beaten by a later layer',
      [payments({ action: 'warn' }), payments({ action: 'mask' })],
      undefined,
      'mask',
    ],
    [
      'is beaten at a site',
      [atKimi({ action: 'warn' }), payments({ action: 'mask' })],
      'kimi',
      'warn',
    ],
    ['holds at that site alone', [atKimi({ action: 'warn' })], 'claude', 'block'],
    [
      'holds where the site is not known, if it is the strictest',
      [payments({ action: 'warn' }), atKimi({ action: 'mask' })],
      UNKNOWN_SITE,
      'mask',
    ],
    [
      'does not hold where the site is not known, if it is looser',
      [atKimi({ action: 'allow' })],
      UNKNOWN_SITE,
      'block',
    ],
    [
      'is nothing where its family is not looked for',
      [{ ...code('allow'), ...payments({ action: 'block' }) }],
      undefined,
      'allow',
    ],
    [
      'is nothing at a site where its family is not looked for',
      [{ sites: { kimi: code('allow') } }],
      'kimi',
      'allow',
    ],
  ])('%s', (_, layers, site, action) => {
    expect(decided(layers, lines('payments'), site).action).toBe(action);
  });

  test('leaves other groups alone', () => {
    const layers = [payments({ action: 'allow', override: 'none' })];
    expect(decided(layers, lines('tools'))).toMatchObject({
      action: 'warn',
      override: 'acknowledge',
    });
    expect(decided(layers, lines('wiki')).action).toBe('mask');
  });

  test('is the stricter of list and family as long as policy does not say', () => {
    expect(decided([code('mask')], lines('tools')).action).toBe('mask');
    expect(decided([code('warn')], lines('payments')).action).toBe('block');
    expect(decided([payments({ override: 'none' })], lines('payments')).action).toBe('block');
  });

  test('is no more than a question where the match may be chance', () => {
    const maybe = lines('payments', 40, 'medium');
    expect(decided([payments({ override: 'justify' })], maybe)).toMatchObject({
      ...{ action: 'warn', override: 'justify' },
    });
    expect(decided([payments({ action: 'allow' })], maybe).action).toBe('allow');
  });
});

describe('what is said of a group beside its action', () => {
  test.each<[string, PolicyLayer]>([
    [
      'everywhere',
      payments({ override: 'justify', message: 'Ask Ann.', alternative: ALTERNATIVE }),
    ],
    ['at a site', atKimi({ override: 'justify', message: 'Ask Ann.', alternative: ALTERNATIVE })],
  ])('counts %s', (_, layer) => {
    expect(decided([layer], lines('payments'), 'kimi')).toMatchObject({
      ...{ action: 'block', override: 'justify', message: 'Ask Ann.', alternative: ALTERNATIVE },
    });
  });

  test('is that of the family where it is not said', () => {
    const layer: PolicyLayer = {
      families: { code: { override: 'none', message: 'Ours.', alternative: ALTERNATIVE } },
      groups: { payments: { message: 'Payments are ours.' } },
    };
    expect(decided([layer], lines('payments'))).toMatchObject({
      ...{ override: 'none', message: 'Payments are ours.', alternative: ALTERNATIVE },
    });
    expect(decided([layer], lines('tools'))).toMatchObject({ override: 'none', message: 'Ours.' });
  });

  test('a policy in force of which the list is another knows no group, and blocks it', () => {
    const policy = mergePolicy([payments({ action: 'warn' })]);
    const unknown = { findings: [lines('payments')], complete: true };
    expect(decide(policy, undefined, unknown).action).toBe('block');
  });
});

describe('few lines of a group', () => {
  const twenty = payments({ atLeast: 20 });

  test.each<[string, readonly PolicyLayer[], number, string | undefined, string]>([
    ['are stopped like many', [], 1, undefined, 'block'],
    ['are allowed where policy says from how many on', [twenty], 19, undefined, 'allow'],
    ['are not few from there on', [twenty], 20, undefined, 'block'],
    ['are more at a site', [atKimi({ atLeast: 5 }), twenty], 5, 'kimi', 'block'],
    [
      'are as few as at any site that it may be',
      [atKimi({ atLeast: 5 }), twenty],
      5,
      UNKNOWN_SITE,
      'block',
    ],
    [
      'are not allowed over a lock',
      [{ ...twenty, locks: ['code'] }, payments({ atLeast: 50 })],
      20,
      undefined,
      'block',
    ],
    [
      'are fewer over a lock',
      [{ ...twenty, locks: ['code'] }, payments({ atLeast: 5 })],
      5,
      undefined,
      'block',
    ],
    [
      'are not allowed over a lock that says nothing of them',
      [{ locks: ['code'] }, twenty],
      1,
      undefined,
      'block',
    ],
  ])('%s', (_, layers, count, site, action) => {
    expect(decided(layers, lines('payments', count), site).action).toBe(action);
  });

  test('do not take lines from a group that is stopped', () => {
    const policy = mergePolicy([twenty], { groups: GROUPS });
    const known = [lines('payments', 9), lines('tools', 9)];
    expect(withListed(policy, undefined, [], known)).toEqual([lines('tools', 9)]);
  });
});

describe('a lock on the kind of a group', () => {
  const lock: PolicyLayer = {
    ...payments({ action: 'mask', override: 'justify' }),
    locks: ['code'],
  };

  test.each<[string, PolicyLayer]>([
    ['the group', payments({ action: 'warn', override: 'acknowledge' })],
    ['the group at a site', atKimi({ action: 'allow', override: 'acknowledge' })],
    ['its family', { families: { code: { action: 'allow', override: 'acknowledge' } } }],
  ])('holds against %s', (_, loose) => {
    for (const layers of [
      [lock, loose],
      [loose, lock],
    ]) {
      expect(decided(layers, lines('payments'), 'kimi')).toMatchObject({
        ...{ action: 'mask', override: 'justify' },
      });
    }
  });

  test('may be stricter, and is what the list says where its layer says nothing', () => {
    expect(decided([lock, payments({ action: 'block' })], lines('payments')).action).toBe('block');
    const silent: PolicyLayer = { locks: ['code'] };
    expect(decided([silent, payments({ action: 'warn' })], lines('payments')).action).toBe('block');
  });

  test('leaves groups of another kind alone', () => {
    const wiki: PolicyLayer = { groups: { wiki: { action: 'warn' } } };
    expect(decided([lock, wiki], lines('wiki')).action).toBe('warn');
  });
});

describe('who and when', () => {
  const now = Date.parse('2027-01-15');
  const until = '2027-01-31';
  const change = { groups: ['payments'], action: 'warn' as const };

  test('members of a group of users, everywhere and at a site', () => {
    const layer: PolicyLayer = {
      userGroups: { legal: { ...payments({ action: 'mask' }), ...atKimi({ action: 'warn' }) } },
    };
    const of = (memberOf: string[], site: string) =>
      decided([layer], lines('payments'), site, { memberOf }).action;
    expect([of(['legal'], 'claude'), of(['legal'], 'kimi')]).toEqual(['mask', 'warn']);
    expect(of([], 'kimi')).toBe('block');
  });

  test('an exception at a site, until it ends', () => {
    const layer: PolicyLayer = { exceptions: [{ id: 'x', sites: ['kimi'], ...change, until }] };
    const at = (site: string, when: number) =>
      decided([layer], lines('payments'), site, { now: when }).action;
    expect([at('kimi', now), at('claude', now)]).toEqual(['warn', 'block']);
    expect(at('kimi', Date.parse('2027-02-01'))).toBe('block');
    expect(decided([layer], lines('tools'), 'kimi', { now }).action).toBe('warn');
  });

  test('a schedule, with a number of lines', () => {
    const layer: PolicyLayer = { schedules: [{ id: 'x', groups: ['payments'], atLeast: 10 }] };
    expect(decided([layer], lines('payments', 9), 'kimi', { now }).action).toBe('allow');
    expect(decided([layer], lines('payments', 10), 'kimi', { now }).action).toBe('block');
    expect(decided([layer], lines('tools', 9), 'kimi', { now }).action).toBe('warn');
  });

  test('one that names rules that nobody has applies to its groups', () => {
    const input = { exceptions: [{ id: 'x', rules: ['nobodys'], ...change, until }] };
    const { layer, rejected } = parseLayer(input, new Set(['iban']));
    expect(rejected.map(({ path }) => path)).toEqual(['exceptions.0.rules.0']);
    expect(decided([layer], lines('payments'), 'kimi', { now }).action).toBe('warn');
    const secret = { rule: 'x', family: 'secret', start: 0, end: 9, confidence: 'high' } as const;
    expect(decided([layer], secret, 'kimi', { now }).action).toBe('mask');
  });

  test('one for no group at all changes nothing', () => {
    const layer: PolicyLayer = { exceptions: [{ id: 'x', groups: [], action: 'allow', until }] };
    expect(decided([layer], lines('payments'), 'kimi', { now }).action).toBe('block');
  });
});

test('the lines of a group are not taken for values of a rule', () => {
  const layer = payments({ action: 'block', atLeast: 20 });
  const rules = { 'internal-code': { action: 'block' as const } };
  expect(decided([{ ...layer, rules }], lines('payments', 500)).action).toBe('block');
});
