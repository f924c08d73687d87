import { beforeEach, expect, test, vi } from 'vitest';
import { onAlarm, startAlarm } from '../browser/alarms.ts';
import { tabsMatching } from '../browser/tabs.ts';
import type { Kind } from '../messaging/protocol.ts';
import { listen } from '../messaging/router.ts';
import type { PolicyState } from '../messaging/schemas.ts';
import type { AccessTable } from '../policy/access-schema.ts';
import { DEFAULT_POLICY } from '../policy/default.ts';
import { currentPolicy, nextPolicyChange, onPolicyChange, refreshPolicy } from './policy-store.ts';
import { clearTabs, shutSites, watchRefused } from './site-gate.ts';
import { startBackground } from './start.ts';

vi.mock('../browser/alarms.ts', () => ({ onAlarm: vi.fn(), startAlarm: vi.fn() }));
vi.mock('../browser/runtime.ts', () => ({ onInstalled: vi.fn(), onStartup: vi.fn() }));
vi.mock('../browser/storage.ts', () => ({ closeStorageToPages: vi.fn() }));
vi.mock('../browser/tabs.ts', () => ({ tabsMatching: vi.fn() }));
vi.mock('../messaging/router.ts', () => ({ listen: vi.fn() }));
const askTab = vi.hoisted(() => vi.fn());
vi.mock('../messaging/send.ts', () => ({ asking: () => ({ tab: askTab }) }));
vi.mock('./audit-queue.ts');
vi.mock('./audit-service.ts');
vi.mock('./audit-troubles.ts');
vi.mock('./counts-store.ts');
vi.mock('./list-service.ts');
vi.mock('./list-state.ts');
vi.mock('./site-gate.ts');
vi.mock('./policy-store.ts', () => ({
  currentPolicy: vi.fn(),
  nextPolicyChange: vi.fn(),
  onPolicyChange: vi.fn(),
  refreshPolicy: vi.fn(),
}));

const ALARM = ['managed-storage-settled', 1] as const;

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(refreshPolicy).mockResolvedValue('same');
  vi.mocked(currentPolicy).mockResolvedValue(state());
});

function state(access: AccessTable = {}): PolicyState {
  return { policy: { ...DEFAULT_POLICY, access }, managed: false, rejected: [] };
}

test('an empty policy is not believed at the start, but by the alarm and at a change', () => {
  startBackground();
  vi.mocked(onAlarm).mock.calls[0]?.[1]();
  vi.mocked(onPolicyChange).mock.calls[0]?.[0]();
  expect(vi.mocked(refreshPolicy).mock.calls).toEqual([[false], [true], [true]]);
});

test('a policy that cannot be read is read again by the alarm, as often as it takes', async () => {
  vi.mocked(refreshPolicy).mockResolvedValue('unreadable');
  startBackground();
  await vi.waitFor(() => expect(vi.mocked(startAlarm).mock.calls).toEqual([ALARM]));
  vi.mocked(onAlarm).mock.calls[0]?.[1]();
  await vi.waitFor(() => expect(vi.mocked(startAlarm).mock.calls).toEqual([ALARM, ALARM]));
  expect(askTab).not.toHaveBeenCalled();
});

test('every open chat hears when another hour of the policy begins, and the next one is waited for', async () => {
  vi.mocked(tabsMatching).mockResolvedValue([{ id: 7, url: undefined }]);
  vi.mocked(nextPolicyChange).mockResolvedValue(Date.now() + 90_000);
  startBackground();
  const alarms = vi.mocked(onAlarm).mock.calls;
  alarms.find(([name]) => name === 'policy-hours')?.[1]();
  await vi.waitFor(() => expect(askTab).toHaveBeenCalledOnce());
  const [name, minutes] = vi.mocked(startAlarm).mock.calls[0] ?? [];
  expect(name).toBe('policy-hours');
  expect(minutes).toBeCloseTo(1.5, 1);
});

test('a chat that asks, and one that reports, has managed storage read again', async () => {
  startBackground();
  const [, handlers] = vi.mocked(listen<Kind>).mock.calls[0] ?? [];
  await handlers?.['policy.get']?.(null);
  await handlers?.['outcome.report']?.({
    site: 'claude',
    surface: 'paste',
    outcome: 'masked',
    rules: {},
  });
  expect(vi.mocked(refreshPolicy).mock.calls).toEqual([[false], [false], [false]]);
});

test('every open chat hears of another policy', async () => {
  const tabs = [1, 2].map((id) => ({ id, url: undefined }));
  vi.mocked(refreshPolicy).mockResolvedValue('changed');
  vi.mocked(tabsMatching).mockResolvedValue(tabs);
  startBackground();
  await vi.waitFor(() => expect(askTab).toHaveBeenCalledTimes(2));
  expect(askTab.mock.calls.map(([tab, kind]: unknown[]) => [tab, kind])).toEqual(
    tabs.map((tab) => [tab, 'policy.changed']),
  );
  expect(shutSites).toHaveBeenCalledTimes(2);
  expect(startAlarm).not.toHaveBeenCalledWith(...ALARM);
});

test('sites are shut as last known at every start, and tabs cleared when a page turns up that needed no request', async () => {
  const access: AccessTable = { claude: { action: 'block' } };
  vi.mocked(currentPolicy).mockResolvedValue(state(access));
  startBackground();
  expect(watchRefused).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(vi.mocked(shutSites).mock.calls).toEqual([[access]]));
  const [, handlers] = vi.mocked(listen<Kind>).mock.calls[0] ?? [];
  await handlers?.['policy.get']?.(null);
  expect(vi.mocked(clearTabs).mock.calls).toEqual([[access]]);
});
