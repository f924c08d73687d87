import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Arriving } from './arriving.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('works one after the other, in the order in which they came', async () => {
  const arriving = new Arriving();
  const done: string[] = [];
  let release: (() => void) | undefined;
  const first = new Promise<void>((resolve) => {
    release = resolve;
  });
  arriving.add(async () => {
    await first;
    done.push('first');
  });
  arriving.add(() => {
    done.push('second');
    return Promise.resolve();
  });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(done).toEqual([]);
  expect(arriving.isBusy).toBe(true);
  release?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(done).toEqual(['first', 'second']);
});

test('is busy until the editor has taken up the last one, whatever became of it', async () => {
  const arriving = new Arriving();
  expect(arriving.isBusy).toBe(false);
  arriving.add(() => Promise.reject(new Error('gone')));
  await vi.advanceTimersByTimeAsync(0);
  expect(arriving.isBusy).toBe(true);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(arriving.isBusy).toBe(false);
});
