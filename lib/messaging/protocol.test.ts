import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { FAMILIES } from '../detect/types.ts';
import { DEFAULT_POLICY } from '../policy/default.ts';
import { mergePolicy } from '../policy/merge.ts';
import { ANSWERS, REQUESTS } from './protocol.ts';

const state = { policy: DEFAULT_POLICY, managed: false, rejected: [] };
const outcome = {
  site: 'chatgpt',
  surface: 'paste',
  outcome: 'masked',
  rules: { 'github-token': 2 },
};

test('who may send what', () => {
  const senders = Object.entries(REQUESTS).map(([kind, { from }]) => [kind, ...from]);
  expect(senders).toEqual([
    ['policy.changed', 'background'],
    ['status.get', 'page'],
    ['policy.get', 'content', 'page'],
    ['code.lookUp', 'content', 'page'],
    ['outcome.report', 'content'],
    ['list.get', 'page'],
    ['list.sync', 'page'],
    ['counts.get', 'page'],
  ]);
});

test('the policy travels whole, every family and site of it', () => {
  const sites = { claude: { families: { secret: { action: 'block' as const } } } };
  const policy = mergePolicy([{ sites }]);
  const travelled = v.parse(ANSWERS['policy.get'].response, { ...state, policy });
  expect(travelled.policy).toEqual(policy);
  expect(Object.keys(travelled.policy.families)).toEqual([...FAMILIES]);
});

describe('an outcome', () => {
  const accepts = (value: unknown) =>
    v.safeParse(REQUESTS['outcome.report'].request, value).success;

  test('is ids and counts', () => {
    expect(accepts(outcome)).toBe(true);
    expect(accepts({ ...outcome, site: 'unknown' })).toBe(true);
  });

  // A finding must not be able to carry what was found.
  test.each([
    ['a text', { ...outcome, text: 'x' }],
    ['a text for a rule', { ...outcome, rules: { 'AKIA 1234': 1 } }],
    ['a long name for a rule', { ...outcome, rules: { ['a'.repeat(65)]: 1 } }],
    ['a text for a count', { ...outcome, rules: { 'github-token': 'x' } }],
    ['a fraction for a count', { ...outcome, rules: { 'github-token': 0.5 } }],
    ['fewer than none', { ...outcome, rules: { 'github-token': -1 } }],
    ['another surface', { ...outcome, surface: 'network' }],
    ['another outcome', { ...outcome, outcome: 'allowed' }],
    ['a text for a site', { ...outcome, site: 'AKIA 1234' }],
    ['no site', { ...outcome, site: undefined }],
  ])('never has %s', (_, value) => {
    expect(accepts(value)).toBe(false);
  });
});

test.each([
  ['a family less', { ...state, policy: { ...DEFAULT_POLICY, families: {} } }],
  ['an action that nobody knows', { ...state, policy: { ...DEFAULT_POLICY, onError: 'allow' } }],
  ['something more', { ...state, text: 'x' }],
  ['nothing', null],
])('a policy with %s is refused', (_, value) => {
  for (const schema of [REQUESTS['policy.changed'].request, ANSWERS['policy.get'].response]) {
    expect(v.safeParse(schema, value).success).toBe(false);
  }
});
