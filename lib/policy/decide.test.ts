import { expect, test } from 'vitest';
import type { Family, Finding } from '../detect/types.ts';
import { decide } from './decide.ts';
import type { PolicyLayer } from './layer.ts';
import { mergePolicy } from './merge.ts';

const reasoned = (family: Family, action: 'allow' | 'warn' = 'warn'): PolicyLayer => ({
  families: { [family]: { action, override: 'justify' } },
});
const stays = (family: Family): PolicyLayer => ({ families: { [family]: { override: 'none' } } });

const finding = (family: Family, start = 0): Finding => ({
  rule: `${family}-rule`,
  family,
  start,
  end: start + 5,
  confidence: 'high',
});

const policy = mergePolicy([
  {
    families: {
      secret: { action: 'mask', override: 'acknowledge' },
      personal: { action: 'allow', override: 'none' },
      code: { action: 'block', override: 'none' },
    },
    sites: { claude: { families: { secret: { action: 'block' } } } },
  },
]);

const decided = (families: Family[], site?: string) =>
  decide(policy, site, {
    findings: families.map((family, at) => finding(family, at * 10)),
    complete: true,
  });

test('nothing found is allowed', () => {
  expect(decided([])).toEqual({
    action: 'allow',
    override: 'acknowledge',
    rulings: [],
    unscanned: false,
  });
});

test('the strictest action and override of what is not allowed', () => {
  expect(decided(['secret', 'personal'])).toMatchObject({
    action: 'mask',
    override: 'acknowledge',
  });
  expect(decided(['secret', 'code'])).toMatchObject({ action: 'block', override: 'none' });
  expect(decided(['personal'])).toMatchObject({ action: 'allow' });
});

test('each finding has the action of its family, at the site it is at', () => {
  expect(decided(['secret', 'personal', 'code']).rulings.map(({ action }) => action)).toEqual([
    'mask',
    'allow',
    'block',
  ]);
  expect(decided(['secret'], 'claude').action).toBe('block');
  expect(decided(['secret'], 'chatgpt').action).toBe('mask');
});

test('where the site is not known, what is strictest at any of them', () => {
  expect(decided(['secret'], 'unknown')).toMatchObject({
    action: 'block',
    override: 'acknowledge',
  });
  expect(decided(['personal'], 'unknown').action).toBe('allow');
  const looser = mergePolicy([
    {
      families: { secret: { action: 'mask', override: 'none' } },
      sites: {
        claude: { families: { secret: { action: 'allow', override: 'acknowledge' } } },
        kimi: { families: { secret: { action: 'warn' } } },
      },
    },
  ]);
  const result = { findings: [finding('secret')], complete: true };
  expect(decide(looser, 'unknown', result)).toMatchObject({ action: 'mask', override: 'none' });
});

test('what was found is not masked in a text that was not read to its end', () => {
  const result = { findings: [finding('secret')], complete: false };
  expect(decide(policy, undefined, result)).toMatchObject({ action: 'warn', unscanned: true });
  const blocked = { findings: [finding('code')], complete: false };
  expect(decide(policy, undefined, blocked)).toMatchObject({ action: 'block', unscanned: true });
});

test('a text that was not read to its end is never allowed', () => {
  const result = { findings: [], complete: false };
  expect(decide(policy, undefined, result)).toMatchObject({ action: 'warn', unscanned: true });
  const strict = mergePolicy([{ onError: 'block' }]);
  expect(decide(strict, undefined, result)).toMatchObject({ action: 'block', unscanned: true });
});

test.each<[string, PolicyLayer, string, string]>([
  ['is asked about in the built-in policy', {}, 'claude', 'acknowledge'],
  ['takes a reason where one family does', reasoned('code'), 'claude', 'justify'],
  ['also where that family is allowed', reasoned('code', 'allow'), 'claude', 'justify'],
  ['takes what a site says', { sites: { claude: stays('secret') } }, 'claude', 'none'],
  ['and not what another one says', { sites: { claude: stays('secret') } }, 'kimi', 'acknowledge'],
  [
    'where the site is unknown, what any says',
    { sites: { kimi: stays('code') } },
    'unknown',
    'none',
  ],
])('a text that was not read to its end %s', (_, layer, site, override) => {
  const merged = mergePolicy([layer]);
  // What was found must not be a way around the rest.
  for (const findings of [[], [finding('personal')], [finding('secret')]]) {
    expect(decide(merged, site, { findings, complete: false })).toMatchObject({
      ...{ action: 'warn', override, unscanned: true },
    });
  }
  const read = decide(merged, site, { findings: [], complete: true });
  expect(read).toMatchObject({ action: 'allow', override: 'acknowledge' });
});

test('what is allowed may hold what is not', () => {
  const both = { ...finding('personal'), also: [finding('secret'), finding('code')] };
  const held = decide(policy, undefined, { findings: [both], complete: true });
  expect(held).toMatchObject({ action: 'block', override: 'none' });
  expect(held.rulings).toEqual([{ finding: both, action: 'block' }]);
  const harmless = { ...finding('personal'), also: [finding('personal')] };
  const result = { findings: [harmless], complete: true };
  expect(decide(policy, undefined, result).action).toBe('allow');
  // A rule that allows says nothing of what may be done about others.
  const masked = { ...finding('personal'), also: [finding('secret')] };
  expect(decide(policy, undefined, { findings: [masked], complete: true })).toMatchObject({
    ...{ action: 'mask', override: 'acknowledge' },
  });
});

test('what else is in a finding is counted as well', () => {
  const people = [0, 1, 2, 3, 4].map((nth) => ({
    ...finding('term', 20 * nth),
    also: [{ ...finding('personal', 20 * nth), rule: 'email-address', nth }],
  }));
  const open = mergePolicy([{ families: { term: { action: 'allow' } } }]);
  const actionOf = (findings: Finding[]) =>
    decide(open, undefined, { findings, complete: true }).action;
  expect(actionOf(people)).toBe('mask');
  expect(actionOf(people.slice(1))).toBe('allow');
});
