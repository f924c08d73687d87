import { afterEach, expect, test, vi } from 'vitest';
import { Exemptions } from './exemptions.ts';

afterEach(() => vi.useRealTimers());

const POLICY = {};

test('holds what was let through until it is no longer there', () => {
  vi.useFakeTimers();
  const onFirst = vi.fn();
  const exemptions = new Exemptions(() => POLICY, onFirst);
  const held = () => ['one', 'two', 'three'].filter((value) => exemptions.has(value));
  exemptions.add('one');
  exemptions.add('two');
  expect(onFirst).toHaveBeenCalledOnce();
  exemptions.keepOnly([]);
  expect(held()).toEqual(['one', 'two']);
  // The first look comes after a second, and a coarse clock may say that it was less.
  vi.advanceTimersByTime(950);
  exemptions.keepOnly(['two', 'three']);
  expect(held()).toEqual(['two']);
  exemptions.keepOnly([]);
  expect(exemptions.size).toBe(0);
  exemptions.add('three');
  expect(onFirst).toHaveBeenCalledTimes(2);
});

test('does not hold what did not get there', () => {
  const exemptions = new Exemptions(() => POLICY, vi.fn());
  exemptions.add('one');
  exemptions.add('two');
  exemptions.remove('one');
  expect([exemptions.has('one'), exemptions.has('two')]).toEqual([false, true]);
});

test('does not hold under another policy', () => {
  let policy = {};
  const onFirst = vi.fn();
  const exemptions = new Exemptions(() => policy, onFirst);
  exemptions.add('one');
  expect(exemptions.has('one')).toBe(true);
  policy = {};
  expect(exemptions.has('one')).toBe(false);
  exemptions.add('two');
  expect([exemptions.has('one'), exemptions.has('two')]).toEqual([false, true]);
  // Whoever looks after the first looks after the second.
  expect(onFirst).toHaveBeenCalledOnce();
});
