import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Windows } from './windows.ts';

test('overlapping and touching spans become one, in order, inside the text', () => {
  const windows = new Windows();
  windows.add(50, 60);
  windows.add(-5, 10);
  windows.add(10, 12);
  windows.add(55, Infinity);
  expect(windows.within(100)).toEqual([
    [0, 12],
    [50, 100],
  ]);
});

test('holds the units that were added and no others (seed 4, 1000 runs)', () => {
  const span = fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: 1, max: 12 }));
  fc.assert(
    fc.property(fc.array(span), (spans) => {
      const windows = new Windows();
      const wanted = new Set<number>();
      for (const [from, length] of spans) {
        windows.add(from, from + length);
        for (let at = Math.max(0, from); at < Math.min(64, from + length); at += 1) wanted.add(at);
      }
      const held: number[] = [];
      for (const [from, to] of windows.within(64))
        for (let at = from; at < to; at += 1) held.push(at);
      expect(held).toEqual([...wanted].sort((a, b) => a - b));
    }),
    { seed: 4, numRuns: 1000 },
  );
}, 60_000);
