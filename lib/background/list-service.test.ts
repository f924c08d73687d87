import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fail, ok } from '../base/result.ts';
import type { Manifest } from '../orglist/manifest.ts';
import { report } from './audit-report.ts';
import { reportPolicy } from './audit-service.ts';
import { noteTrouble } from './audit-troubles.ts';
import { makeLocks } from './fake-locks.ts';
import { LIST_IN_FORCE, SIGNED_POLICY } from './list-record.ts';
import { minutesUntilNext, sync } from './list-service.ts';
import { readStored } from './list-state.ts';
import { syncList } from './list-sync.ts';
import { listSettings } from './policy-store.ts';

const stored = vi.hoisted(() => new Map<string, unknown>());
vi.mock('../browser/storage.ts', () => ({
  readLocal: (key: string) => Promise.resolve(stored.get(key)),
  writeLocal: (key: string, value: unknown) => Promise.resolve(stored.set(key, value)),
}));
vi.mock('../browser/alarms.ts');
vi.mock('./audit-report.ts');
vi.mock('./audit-service.ts');
vi.mock('./audit-troubles.ts', () => ({ noteTrouble: vi.fn(() => Promise.resolve()) }));
vi.mock('./list-store.ts');
vi.mock('./list-sync.ts');
vi.mock('./look-up.ts');
vi.mock('./policy-store.ts');
vi.mock('./list-state.ts', async (original) => ({
  ...(await original<object>()),
  readStored: vi.fn(),
}));

const SETTINGS = {
  ...{ orgId: 'acme', listUrl: 'https://lists.acme.example/', rootKey: 'root' },
  ...{ hashKeys: [], minListVersion: 0 },
};
const BLOCK = { families: { secret: { action: 'block' } } };
const order: string[] = [];
const onChange = vi.fn(() => Promise.resolve(void order.push('chats')));

beforeEach(() => {
  vi.clearAllMocks();
  stored.clear();
  vi.mocked(readStored).mockResolvedValue(undefined);
  order.length = 0;
  vi.stubGlobal('navigator', { locks: makeLocks() });
  vi.mocked(listSettings).mockResolvedValue(SETTINGS);
  vi.mocked(report).mockImplementation(() => Promise.resolve(void order.push('list')));
  vi.mocked(reportPolicy).mockImplementation(() => Promise.resolve(void order.push('policy')));
});

/** A list is verified that has this policy; its shards come, or do not. */
async function arrive(
  version: number,
  policy?: Manifest['policy'],
  { rootKey = 'root', comes = true } = {},
): Promise<string[]> {
  const manifest: Manifest = {
    ...{ spec: 1, orgId: 'acme', version, minExtensionVersion: '0.1.0', innerVersion: 1 },
    ...{ issuedAt: new Date(0).toISOString(), expires: new Date(1).toISOString() },
    ...{ selfTest: '', hashKeyId: '', groups: [], targets: [] },
    ...(policy && { policy }),
  };
  const accepted = { keyringVersion: 1, version, manifestHash: String(version) };
  const list = { manifest, accepted, rootKey };
  vi.mocked(syncList).mockImplementation(async (_settings, _now, onVerified) => {
    await onVerified(list);
    if (!comes) return fail('unreachable');
    vi.mocked(readStored).mockResolvedValue({ ...list, hashKey: '', shards: new Blob() });
    return ok('changed');
  });
  order.length = 0;
  await sync(onChange);
  return [...order];
}

describe('the policy that is signed with a list', () => {
  test('is known before the chats are told, and is reported when it is another one', async () => {
    onChange.mockImplementationOnce(async () => {
      expect(await SIGNED_POLICY.read()).toMatchObject({ policy: BLOCK, told: false });
      order.push('chats');
    });
    expect(await arrive(1, BLOCK)).toEqual(['chats', 'policy', 'chats', 'list']);
    expect(await SIGNED_POLICY.read()).toMatchObject({ policy: BLOCK, told: true });
    expect(await LIST_IN_FORCE.read()).toMatchObject({ told: true });
    expect(await arrive(1, BLOCK)).toEqual([]);
    expect(await arrive(2, BLOCK)).toEqual(['chats', 'list']);
    expect(await arrive(3)).toEqual(['chats', 'policy', 'chats', 'list']);
    expect(await SIGNED_POLICY.read()).not.toHaveProperty('policy');
    expect(await arrive(4)).toEqual(['chats', 'list']);
  });

  test('is in force though the list does not come, and the list of before stays', async () => {
    await arrive(1);
    expect(await arrive(2, BLOCK, { comes: false })).toEqual(['chats', 'policy', 'list']);
    expect(vi.mocked(report).mock.lastCall?.[0]).toMatchObject({ state: 'refused' });
    expect(await SIGNED_POLICY.read()).toMatchObject({ policy: BLOCK, accepted: { version: 2 } });
    expect(await LIST_IN_FORCE.read()).toMatchObject({ accepted: { version: 1 } });
    expect(await arrive(2, BLOCK, { comes: false })).toEqual([]);
    expect(await arrive(2, BLOCK)).toEqual(['chats', 'list']);
    expect(await LIST_IN_FORCE.read()).toMatchObject({ accepted: { version: 2 } });
  });

  test('that cannot be told keeps no list from coming, and is told the next time', async () => {
    onChange.mockRejectedValueOnce(new Error('no tabs'));
    expect(await arrive(1, BLOCK)).toEqual(['chats', 'list']);
    expect(noteTrouble).toHaveBeenCalledExactlyOnceWith('worker-error', 1);
    expect(await LIST_IN_FORCE.read()).toMatchObject({ accepted: { version: 1 }, told: true });
    expect(await SIGNED_POLICY.read()).toMatchObject({ policy: BLOCK, told: false });
    expect(await arrive(1, BLOCK)).toEqual(['chats', 'policy']);
  });

  test.each([
    ['policy', 'signedPolicy', reportPolicy],
    ['list', 'listInForce', report],
  ])(
    '%s: is told of once more, under the same mark, by a worker after one that was stopped halfway',
    async (name, key, telling) => {
      const markOf = (): unknown => vi.mocked(telling).mock.lastCall?.at(-1);
      await arrive(1, BLOCK);
      const mark = markOf();
      stored.set(key, Object.assign({}, stored.get(key), { told: false }));
      expect(await arrive(1, BLOCK)).toEqual(['chats', name]);
      expect(mark).toEqual(expect.any(String));
      expect(markOf()).toBe(mark);
      await arrive(2, {});
      expect(markOf()).not.toBe(mark);
    },
  );

  test('is reported when it counts anew under another root key, though it says the same', async () => {
    await arrive(1, BLOCK);
    vi.mocked(listSettings).mockResolvedValue({ ...SETTINGS, rootKey: 'other' });
    const told = await arrive(2, BLOCK, { rootKey: 'other' });
    expect(told).toEqual(['chats', 'policy', 'chats', 'list']);
  });

  test.each([true, false])('goes with the list, be that here or not: %s', async (comes) => {
    await arrive(1, BLOCK, { comes });
    onChange.mockClear();
    vi.mocked(listSettings).mockResolvedValue(undefined);
    await sync(onChange);
    expect(await SIGNED_POLICY.read()).toBeUndefined();
    expect(await LIST_IN_FORCE.read()).toBeUndefined();
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});

test('browsers of one organisation do not ask at once', () => {
  expect([0, 0.5, 1].map((chance) => minutesUntilNext(0, chance))).toEqual([
    48,
    60,
    expect.closeTo(72),
  ]);
});

test('after a failure sooner, then later and later, but never too late', () => {
  expect([1, 2, 3, 7, 8, 50].map((failures) => minutesUntilNext(failures, 0.5))).toEqual([
    2, 4, 8, 128, 240, 240,
  ]);
});
