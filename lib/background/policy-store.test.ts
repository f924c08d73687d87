import { beforeEach, describe, expect, test, vi } from 'vitest';
import { makeLocks } from './fake-locks.ts';
import { fail, ok } from '../base/result.ts';
import { readManaged } from '../browser/storage.ts';
import { currentPolicy, nextPolicyChange, refreshPolicy } from './policy-store.ts';

const stored = vi.hoisted(() => new Map<string, unknown>());
vi.mock('../browser/storage.ts', () => ({
  readLocal: (key: string) => Promise.resolve(stored.get(key)),
  writeLocal: (key: string, value: unknown) => Promise.resolve(stored.set(key, value)),
  readManaged: vi.fn(),
}));

const BLOCK = { families: { secret: { action: 'block' } } };
const managedIs = (value: unknown) => vi.mocked(readManaged).mockResolvedValueOnce(ok(value));
const secretAction = async () => (await currentPolicy()).policy.families.secret.action;

beforeEach(() => {
  stored.clear();
  vi.stubGlobal('navigator', { locks: makeLocks() });
});

test('what was read first is not written last', async () => {
  let answer: (value: ReturnType<typeof ok>) => void = () => undefined;
  vi.mocked(readManaged).mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  const early = refreshPolicy(true);
  managedIs(BLOCK);
  const late = refreshPolicy(true);
  await Promise.resolve();
  answer(ok({}));
  await Promise.all([early, late]);
  expect(await secretAction()).toBe('block');
});

test('an answer that never comes is unreadable, and the next question is answered', async () => {
  vi.useFakeTimers();
  vi.mocked(readManaged).mockReturnValueOnce(new Promise(() => undefined));
  const early = refreshPolicy(true);
  managedIs(BLOCK);
  const late = refreshPolicy(true);
  await vi.advanceTimersByTimeAsync(20_000);
  vi.useRealTimers();
  expect(await Promise.all([early, late])).toEqual(['unreadable', 'changed']);
});

test('without a policy the built-in one is in force, and nobody set it', async () => {
  expect(await secretAction()).toBe('mask');
  expect(await currentPolicy()).toMatchObject({ managed: false, rejected: [] });
});

test.each([true, false])('takes up what the organisation set (%s)', async (believeEmpty) => {
  managedIs(BLOCK);
  expect(await refreshPolicy(believeEmpty)).toBe('changed');
  expect(await secretAction()).toBe('block');
  expect((await currentPolicy()).managed).toBe(true);
  managedIs(BLOCK);
  expect(await refreshPolicy(believeEmpty)).toBe('same');
});

test('names what it does not understand', async () => {
  managedIs({ ...BLOCK, onError: 'maybe' });
  await refreshPolicy(false);
  expect((await currentPolicy()).rejected).toEqual(['onError']);
  expect(await secretAction()).toBe('block');
});

test('a slip in the name of the organisation does not end the protection of its list', async () => {
  const groups = [{ id: 'core', title: 'Core', kind: 'code', action: 'block' }];
  const accepted = { keyringVersion: 1, version: 3, manifestHash: 'ab' };
  const rootKey = `${'A'.repeat(43)}=`;
  stored.set('listInForce', { orgId: 'acme', groups, accepted, rootKey, told: true, mark: '' });
  const listUrl = 'https://lists.acme.example/';
  const hashKeys = [`${'A'.repeat(22)}==`];
  for (const orgId of ['acme', 'amce']) {
    stored.set('managedPolicy', { orgId, listUrl, rootKey, hashKeys });
    const known = (await currentPolicy()).policy.groups;
    expect(known).toMatchObject([{ id: 'core', rule: { action: 'block' } }]);
  }
  stored.set('managedPolicy', {});
  expect((await currentPolicy()).policy.groups).toEqual([]);
});

describe('the policy that is signed with the list', () => {
  const rootKey = `${'A'.repeat(43)}=`;
  const list = {
    ...{ orgId: 'acme', rootKey, listUrl: 'https://lists.acme.example/' },
    hashKeys: [`${'A'.repeat(22)}==`],
  };
  const inForce = (policy: unknown): void => {
    const accepted = { keyringVersion: 1, version: 3, manifestHash: 'ab' };
    stored.set('signedPolicy', { orgId: 'acme', policy, accepted, rootKey, told: true, mark: '' });
  };
  const managed = (own: object): void => void stored.set('managedPolicy', { ...list, ...own });

  test('lies over the built-in one and below managed storage', async () => {
    inForce({ families: { secret: { action: 'block' }, code: { action: 'block' } } });
    managed({ families: { secret: { action: 'warn' } } });
    const { families } = (await currentPolicy()).policy;
    expect([families.secret, families.code, families.personal].map(({ action }) => action)).toEqual(
      ['warn', 'block', 'mask'],
    );
  });

  const LOCKED = { ...BLOCK, locks: ['secret'] };
  const ALLOW = { families: { secret: { action: 'allow' } } };
  const LOOSE = { ...ALLOW, sites: { claude: ALLOW } };
  test.each([
    ['managed storage loosens nothing that it locks', LOCKED, LOOSE, 'block'],
    ['it loosens nothing that managed storage locks', LOOSE, LOCKED, 'block'],
    ['without a lock managed storage has the last word', BLOCK, LOOSE, 'allow'],
  ])('%s', async (_, signed, own, action) => {
    inForce(signed);
    managed(own);
    const { families, sites } = (await currentPolicy()).policy;
    expect([families.secret.action, sites['claude']?.secret.action]).toEqual([action, action]);
  });

  test('is read setting by setting, and what is not understood is named as its own', async () => {
    inForce({
      ...BLOCK,
      weather: 'fine',
      onError: 'maybe',
      rules: { nobodys: { action: 'mask' } },
    });
    managed({ mode: 'off' });
    expect(await secretAction()).toBe('block');
    expect((await currentPolicy()).rejected).toEqual([
      ...['mode', 'list.policy.onError', 'list.policy.weather', 'list.policy.rules.nobodys'],
    ]);
  });

  test('leads nobody to a place that managed storage does not know, where that locks access', async () => {
    const alternative = { title: 'Sign in', url: 'https://evil.example/' };
    inForce({ sites: { claude: { access: { action: 'redirect', alternative } } } });
    managed({ locks: ['access'] });
    const { policy, rejected } = await currentPolicy();
    expect(policy.access).toEqual({ claude: { action: 'redirect' } });
    expect(rejected).toEqual(['list.policy.sites.claude.access.alternative']);
    managed({});
    expect((await currentPolicy()).policy.access['claude']).toMatchObject({ alternative });
  });

  test('has terms that managed storage may name', async () => {
    inForce({ terms: [{ id: 'projects', title: 'Projects', words: ['Bluefin'] }] });
    managed({ rules: { projects: { action: 'block' } } });
    const { policy, rejected } = await currentPolicy();
    expect(policy.rules['projects']?.families.term.action).toBe('block');
    expect(rejected).toEqual([]);
  });

  test('has hours that are waited for', async () => {
    inForce({ exceptions: [{ id: 'today', action: 'warn', until: today() }] });
    managed({});
    expect(await nextPolicyChange()).toBe(Date.parse(today()) + 86_400_000);
  });

  test.each<[string, object]>([
    ['names another root key', { rootKey: `${'B'.repeat(43)}=` }],
    ['names another organisation', { orgId: 'acme-2' }],
    ['calls for a later version', { minListVersion: 4 }],
    ['has a slip in what the list needs', { hashKeys: ['short'] }],
  ])('ends when managed storage %s, and comes back with it', async (_, other) => {
    inForce({ ...ALLOW, exceptions: [{ id: 'today', action: 'allow', until: today() }] });
    managed({ minListVersion: 3 });
    expect(await secretAction()).toBe('allow');
    managed(other);
    expect(await secretAction()).toBe('mask');
    expect(await nextPolicyChange()).toBeUndefined();
    managed({});
    expect(await secretAction()).toBe('allow');
  });

  test('goes when managed storage names no list any more', async () => {
    inForce(BLOCK);
    stored.set('managedPolicy', { mode: 'enforce' });
    expect(await secretAction()).toBe('mask');
  });
});

const today = (): string => new Date().toISOString().slice(0, 10);

test.each([[null], ['text'], [7], [[]]])('%j in the store is no policy', async (value) => {
  stored.set('managedPolicy', value);
  expect(await secretAction()).toBe('mask');
});

describe('the policy known last stays in force', () => {
  beforeEach(() => stored.set('managedPolicy', BLOCK));

  test('while an empty answer need not mean anything, and no longer', async () => {
    managedIs({});
    expect(await refreshPolicy(false)).toBe('same');
    expect(await secretAction()).toBe('block');
    managedIs({});
    expect(await refreshPolicy(true)).toBe('changed');
    expect(await secretAction()).toBe('mask');
  });

  test.each([true, false])('when managed storage cannot be read (%s)', async (believeEmpty) => {
    vi.mocked(readManaged).mockResolvedValueOnce(fail('unreadable'));
    expect(await refreshPolicy(believeEmpty)).toBe('unreadable');
    expect(await secretAction()).toBe('block');
  });
});
