import { describe, expect, test } from 'vitest';
import { FAMILIES } from '../detect/types.ts';
import { DEFAULT_POLICY } from '../policy/default.ts';
import { mergePolicy } from '../policy/merge.ts';
import { ANSWERS_TO_GUARD, REQUESTS_TO_GUARD } from './guard-protocol.ts';
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
    ['audit.list', 'page'],
    ['audit.days', 'page'],
    ['audit.receiver', 'page'],
    ['policy.since', 'page'],
    ['policy.next', 'page'],
  ]);
});

test('the policy travels whole, every family and site of it', () => {
  const sites = { claude: { families: { secret: { action: 'block' as const } } } };
  const policy = mergePolicy([{ sites }]);
  const travelled = ANSWERS['policy.get'].parse({ ...state, policy });
  expect(travelled?.policy).toEqual(policy);
  expect(Object.keys(travelled?.policy.families ?? {})).toEqual([...FAMILIES]);
});

describe('an outcome', () => {
  const accepts = (value: unknown) => REQUESTS['outcome.report'].parse(value) !== undefined;

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
  expect(ANSWERS['policy.get'].parse(value)).toBeUndefined();
});

describe('a guard', () => {
  test('takes a policy and what was found by their outline', () => {
    const lookedUp = { groups: [], keys: [], bits: [] };
    expect(ANSWERS_TO_GUARD['policy.get'].parse(state)).toBe(state);
    expect(ANSWERS_TO_GUARD['code.lookUp'].parse(lookedUp)).toBe(lookedUp);
  });

  test.each([[null], ['x'], [{}], [{ policy: null }], [{ policy: {} }], [{ groups: [], keys: 1 }]])(
    'refuses %j',
    (value) => {
      expect(ANSWERS_TO_GUARD['policy.get'].parse(value)).toBeUndefined();
      expect(REQUESTS_TO_GUARD['policy.changed'].parse(value)).toBeUndefined();
      expect(ANSWERS_TO_GUARD['code.lookUp'].parse(value)).toBeUndefined();
    },
  );
});
