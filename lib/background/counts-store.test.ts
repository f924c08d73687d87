import { beforeEach, expect, test, vi } from 'vitest';
import { makeLocks } from './fake-locks.ts';
import type { Outcome } from '../messaging/protocol.ts';
import { addOutcome, localDay, readCounts } from './counts-store.ts';

const stored = vi.hoisted(() => new Map<string, unknown>());
vi.mock('../browser/storage.ts', () => ({
  readLocal: (key: string) => Promise.resolve(stored.get(key)),
  writeLocal: (key: string, value: unknown) => Promise.resolve(stored.set(key, value)),
}));

const TODAY = '2026-11-20';
const NONE = { day: TODAY, masked: 0, blocked: 0, overridden: 0 };
const outcome = (what: Outcome['outcome']): Outcome => ({
  site: 'claude',
  surface: 'paste',
  outcome: what,
  rules: { 'github-token': 1 },
});

beforeEach(() => {
  stored.clear();
  vi.stubGlobal('navigator', { locks: makeLocks() });
});

test('counts what was masked, blocked and put back, and not what was given up', async () => {
  for (const what of [
    'masked',
    'masked',
    'blocked',
    'overridden',
    'cancelled',
    'observed',
  ] as const) {
    await addOutcome(outcome(what), TODAY);
  }
  expect(await readCounts(TODAY)).toEqual({ ...NONE, masked: 2, blocked: 1, overridden: 1 });
});

test('loses none of those that come at the same time', async () => {
  await Promise.all(Array.from({ length: 20 }, () => addOutcome(outcome('masked'), TODAY)));
  expect(await readCounts(TODAY)).toEqual({ ...NONE, masked: 20 });
});

test('begins anew each day', async () => {
  await addOutcome(outcome('masked'), '2026-11-19');
  expect(await readCounts(TODAY)).toEqual(NONE);
  await addOutcome(outcome('blocked'), TODAY);
  expect(await readCounts(TODAY)).toEqual({ ...NONE, blocked: 1 });
});

test('keeps numbers only: no site, no rule', async () => {
  await addOutcome(outcome('masked'), TODAY);
  expect([...stored.values()]).toEqual([{ ...NONE, masked: 1 }]);
});

test.each([[null], ['text'], [{ ...NONE, masked: -1 }], [{ ...NONE, text: 'x' }]])(
  '%j in the store counts as nothing',
  async (value) => {
    stored.set('counts', value);
    expect(await readCounts(TODAY)).toEqual(NONE);
  },
);

test('a day is as this machine has it', () => {
  expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  expect(localDay(new Date(2026, 0, 6, 0, 0))).toBe('2026-01-06');
});
