import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ok } from '../base/result.ts';
import type { Manifest } from '../orglist/manifest.ts';
import { report } from './audit-report.ts';
import { reportPolicy } from './audit-service.ts';
import { makeLocks } from './fake-locks.ts';
import { readInForce, writeInForce } from './list-record.ts';
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
  order.length = 0;
  vi.stubGlobal('navigator', { locks: makeLocks() });
  vi.mocked(listSettings).mockResolvedValue(SETTINGS);
  vi.mocked(syncList).mockResolvedValue(ok('changed'));
  vi.mocked(report).mockImplementation(() => Promise.resolve(void order.push('list')));
  vi.mocked(reportPolicy).mockImplementation(() => Promise.resolve(void order.push('policy')));
});

/** A list comes with this policy. */
async function arrive(
  version: number,
  policy?: Manifest['policy'],
  rootKey = 'root',
): Promise<string[]> {
  const manifest: Manifest = {
    ...{ spec: 1, orgId: 'acme', version, minExtensionVersion: '0.1.0', innerVersion: 1 },
    ...{ issuedAt: new Date(0).toISOString(), expires: new Date(1).toISOString() },
    ...{ selfTest: '', hashKeyId: '', groups: [], targets: [] },
    ...(policy && { policy }),
  };
  const accepted = { keyringVersion: 1, version, manifestHash: String(version) };
  const list = { manifest, accepted, rootKey, hashKey: '', shards: new Blob() };
  vi.mocked(readStored).mockResolvedValue(list);
  order.length = 0;
  await sync(onChange);
  return [...order];
}

describe('the policy that is signed with a list', () => {
  test('is known before the chats are told, and is reported when it is another one', async () => {
    onChange.mockImplementationOnce(async () => {
      expect(await readInForce()).toMatchObject({ policy: BLOCK, told: false });
      order.push('chats');
    });
    expect(await arrive(1, BLOCK)).toEqual(['chats', 'list', 'policy']);
    expect(await readInForce()).toMatchObject({ policy: BLOCK, told: true });
    expect(await arrive(1, BLOCK)).toEqual([]);
    expect(await arrive(2, BLOCK)).toEqual(['chats', 'list']);
    expect(await arrive(3)).toEqual(['chats', 'list', 'policy']);
    expect(await readInForce()).not.toHaveProperty('policy');
    expect(await arrive(4)).toEqual(['chats', 'list']);
  });

  test('is reported once more by a worker after one that was stopped halfway', async () => {
    await arrive(1, BLOCK);
    const known = await readInForce();
    await writeInForce({ ...(known ?? expect.fail()), told: false });
    expect(await arrive(1, BLOCK)).toEqual(['chats', 'list', 'policy']);
  });

  test('is reported when it counts anew under another root key, though it says the same', async () => {
    await arrive(1, BLOCK);
    vi.mocked(listSettings).mockResolvedValue({ ...SETTINGS, rootKey: 'other' });
    expect(await arrive(2, BLOCK, 'other')).toEqual(['chats', 'list', 'policy']);
  });

  test('goes with the list', async () => {
    await arrive(1, BLOCK);
    vi.mocked(listSettings).mockResolvedValue(undefined);
    await sync(onChange);
    expect(await readInForce()).toBeUndefined();
    expect(onChange).toHaveBeenCalledTimes(2);
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
