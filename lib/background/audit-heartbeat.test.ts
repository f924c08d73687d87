import { beforeEach, expect, test, vi } from 'vitest';
import { policyHash } from '../audit/policy-hash.ts';
import { mergePolicy } from '../policy/merge.ts';
import { beatWhenDue } from './audit-heartbeat.ts';
import { report } from './audit-report.ts';
import { makeLocks } from './fake-locks.ts';
import { webPlatform } from './platform.ts';

const stored = vi.hoisted(() => new Map<string, unknown>());
vi.mock('../browser/storage.ts', () => ({
  readLocal: (key: string) => Promise.resolve(stored.get(key)),
  writeLocal: (key: string, value: unknown) => Promise.resolve(stored.set(key, value)),
}));
vi.mock('../browser/alarms.ts', () => ({ hasAlarm: vi.fn(), startAlarm: vi.fn() }));
vi.mock('../browser/runtime.ts', () => ({ asksFor: () => false, ownVersion: () => '1.0.0' }));
vi.mock('./audit-db.ts', () => ({ readBook: () => Promise.resolve(undefined) }));
vi.mock('./audit-report.ts', () => ({ report: vi.fn() }));
vi.mock('./audit-troubles.ts', () => ({ tellTroubles: vi.fn() }));
vi.mock('./list-state.ts', () => ({ listHealth: () => Promise.resolve(undefined) }));

const LAYER = { families: { secret: { action: 'block' as const } } };
const audit = { format: 'ocsf', endpoint: 'https://events.example/' };
const KEY_32 = Buffer.alloc(32, 7).toString('base64');
const KEY_16 = Buffer.alloc(16, 7).toString('base64');

beforeEach(() => {
  stored.clear();
  vi.clearAllMocks();
  vi.stubGlobal('navigator', { locks: makeLocks() });
});

test('a heartbeat says which policy is in force, and that none came with a list', async () => {
  stored.set('managedPolicy', { ...LAYER, audit });
  await beatWhenDue();
  const hash = await policyHash(webPlatform, mergePolicy([LAYER]));
  expect(vi.mocked(report).mock.calls).toMatchObject([
    [{ kind: 'heartbeat', policy: { managed: true, rejected: 0, hash, list: false } }],
  ]);
});

test('one that is signed with the list is part of it', async () => {
  const list = { orgId: 'acme', listUrl: 'https://lists.example/', rootKey: KEY_32 };
  stored.set('managedPolicy', { ...list, hashKeys: [KEY_16], audit });
  stored.set('signedPolicy', {
    ...{ orgId: 'acme', policy: LAYER, rootKey: KEY_32, told: true, mark: '' },
    accepted: { keyringVersion: 1, version: 1, manifestHash: '' },
  });
  await beatWhenDue();
  const hash = await policyHash(webPlatform, mergePolicy([LAYER]));
  expect(vi.mocked(report).mock.calls).toMatchObject([[{ policy: { hash, list: true } }]]);
});
