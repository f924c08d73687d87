import { expect, test } from 'vitest';
import { decide } from './decide.ts';
import { parseLayer } from './layer.ts';
import type { PolicyLayer } from './layer.ts';
import { mergePolicy } from './merge.ts';

const secret = { rule: 'x', family: 'secret', start: 0, end: 5, confidence: 'high' } as const;

test('a policy on trial stops nothing, and says what it would have stopped', () => {
  const trial = mergePolicy([{ families: { secret: { action: 'block' } }, mode: 'report' }]);
  const found = decide(trial, 'claude', { findings: [secret], complete: true });
  expect(found).toMatchObject({ action: 'allow', onTrial: 'block' });
  expect(found.rulings).toEqual([{ finding: secret, action: 'block' }]);
  const clean = decide(trial, 'claude', { findings: [], complete: true });
  expect(clean).not.toHaveProperty('onTrial');
  const unread = decide(trial, 'claude', { findings: [], complete: false });
  expect(unread).toMatchObject({ action: 'allow', onTrial: 'warn', unscanned: true });
});

test.each([
  ['mode', 'report', 'enforce'],
  ['onError', 'warn', 'block'],
  ['overrideLasts', 'page', 'message'],
] as const)('no layer loosens a locked %s', (key, loose, strict) => {
  const locked: PolicyLayer = { [key]: strict, locks: [key] };
  const other: PolicyLayer = { [key]: loose };
  for (const layers of [
    [locked, other],
    [other, locked],
  ])
    expect(mergePolicy(layers)[key]).toBe(strict);
  expect(mergePolicy([{ [key]: strict }, other])[key]).toBe(loose);
  expect(mergePolicy([{ [key]: loose, locks: [key] }, { [key]: strict }])[key]).toBe(strict);
});

test.each([
  ['mode', 'report', 'enforce'],
  ['overrideLasts', 'page', 'message'],
] as const)('a lock on %s alone is one on the built-in %s', (key, loose, builtIn) => {
  const other: PolicyLayer = { [key]: loose };
  for (const layers of [
    [{ locks: [key] }, other],
    [other, { locks: [key] }],
  ])
    expect(mergePolicy(layers)[key]).toBe(builtIn);
  // A layer may lock what it makes looser itself.
  expect(mergePolicy([{ ...other, locks: [key] }])[key]).toBe(loose);
});

test('where access is locked, a site of which that layer says nothing is guarded, or more', () => {
  const open: PolicyLayer = { sites: { claude: { access: { action: 'allow' } } } };
  const lock: PolicyLayer = { sites: { kimi: { access: { action: 'allow' } } }, locks: ['access'] };
  for (const layers of [
    [open, lock],
    [lock, open],
  ]) {
    const { access } = mergePolicy(layers);
    expect([access['claude']?.action, access['kimi']?.action]).toEqual(['guard', 'allow']);
  }
  const shut: PolicyLayer = { sites: { claude: { access: { action: 'block' } } } };
  expect(mergePolicy([shut, lock]).access['claude']?.action).toBe('block');
});

test('what holds at a site as a whole: the last layer, but nothing looser than a locked one', () => {
  const blocked: PolicyLayer = {
    sites: { kimi: { access: { action: 'block', message: 'Use Claude.' } } },
  };
  const open: PolicyLayer = { sites: { kimi: { access: { action: 'allow' } } } };
  expect(mergePolicy([blocked, open]).access).toEqual({ kimi: { action: 'allow' } });
  const access = mergePolicy([{ ...blocked, locks: ['access'] }, open]).access;
  expect(access['kimi']).toMatchObject({ action: 'block', message: 'Use Claude.' });
  expect(mergePolicy([]).access).toEqual({});
});

test('a site that is left alone is not guarded, and all others are', () => {
  const policy = mergePolicy([{ sites: { kimi: { access: { action: 'allow' } } } }]);
  const result = { findings: [secret], complete: true };
  expect(decide(policy, 'kimi', result)).toMatchObject({ action: 'allow', rulings: [] });
  expect(decide(policy, 'claude', result).action).toBe('mask');
  expect(decide(policy, 'unknown', result).action).toBe('mask');
  expect(decide(policy, undefined, result).action).toBe('mask');
});

test('what the organisation says goes with the strictest finding', () => {
  const alternative = { title: 'Claude', url: 'https://claude.ai/' };
  const policy = mergePolicy([
    {
      families: {
        secret: { action: 'mask', message: 'Rotate it.' },
        code: { action: 'block', message: 'Ask first.', alternative },
      },
    },
  ]);
  const code = { ...secret, rule: 'internal-code', family: 'code', start: 10, end: 20 } as const;
  const both = decide(policy, 'kimi', { findings: [secret, code], complete: true });
  expect(both).toMatchObject({ message: 'Ask first.', alternative });
  const one = decide(policy, 'kimi', { findings: [secret], complete: true });
  expect(one.message).toBe('Rotate it.');
  expect(one).not.toHaveProperty('alternative');
});

test.each([
  [{ exceptions: [{ id: 'x', action: 'allow' }] }, 'exceptions.0.until'],
  [{ exceptions: [{ id: 'x', action: 'allow', until: '2027-02-31x' }] }, 'exceptions.0.until'],
  [{ exceptions: [{ id: 'x', rules: ['nobodys'], until: '2027-01-01' }] }, 'exceptions.0.rules.0'],
  [{ schedules: [{ id: 'x', from: '9:00' }] }, 'schedules.0.from'],
  [{ schedules: [{ id: 'x', timeZone: 'Mars/Base' }] }, 'schedules.0.timeZone'],
  [{ userGroups: { legal: { rules: { nobodys: {} } } } }, 'userGroups.legal.rules.nobodys'],
  [{ families: { secret: { message: ' ' } } }, 'families.secret.message'],
  [{ groups: { core: { atLeast: 0 } } }, 'groups.core.atLeast'],
  [{ sites: { kimi: { access: { action: 'ban' } } } }, 'sites.kimi.access.action'],
])('refuses %j', (input, path) => {
  const { rejected } = parseLayer(input, new Set(['iban']));
  expect(rejected.map((it) => it.path)).toEqual([path]);
});

test('an exception for rules that nobody has is one for none', () => {
  const input = {
    exceptions: [{ id: 'x', rules: ['nobodys'], action: 'allow', until: '2099-01-01' }],
  };
  const { layer } = parseLayer(input, new Set(['iban']));
  expect(layer.exceptions).toEqual([]);
});
