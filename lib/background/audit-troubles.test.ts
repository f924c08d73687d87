import { beforeEach, expect, test, vi } from 'vitest';
import { noteTrouble, tellTroubles } from './audit-troubles.ts';
import { makeLocks } from './fake-locks.ts';

const stored = vi.hoisted(() => new Map<string, unknown>());
vi.mock('../browser/storage.ts', () => ({
  readLocal: (key: string) => Promise.resolve(stored.get(key)),
  writeLocal: (key: string, value: unknown) => Promise.resolve(stored.set(key, value)),
}));

beforeEach(() => {
  stored.clear();
  vi.stubGlobal('navigator', { locks: makeLocks() });
});

test('what goes wrong while it is told counts for the next time, and holds nothing up', async () => {
  await noteTrouble('receiver-busy', 3);
  const told: unknown[] = [];
  await tellTroubles(async (errors) => {
    told.push(errors);
    await noteTrouble('queue-unwritable', 1);
    await noteTrouble('receiver-busy', 1);
  });
  const tell = (errors: unknown) => Promise.resolve(void told.push(errors));
  await tellTroubles(tell);
  await tellTroubles(tell);
  expect(told).toEqual([{ 'receiver-busy': 3 }, { 'queue-unwritable': 1, 'receiver-busy': 1 }]);
});

test('what could not be told is kept', async () => {
  await noteTrouble('receiver-busy', 3);
  const failing = tellTroubles(() => Promise.reject(new Error('The worker was stopped')));
  await expect(failing).rejects.toThrow();
  const told: unknown[] = [];
  await tellTroubles((errors) => Promise.resolve(void told.push(errors)));
  expect(told).toEqual([{ 'receiver-busy': 3 }]);
});
