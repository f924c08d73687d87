import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildFuseFilter, MOST_KEYS } from './fuse-build.ts';
import type { Keys } from './fuse-build.ts';
import { mayContain } from './fuse-filter.ts';

/** Different keys by construction: a bijection of their numbers. */
function keysOf(seed: number, count: number): Keys {
  const lo = Uint32Array.from({ length: count }, (_, at) => Math.imul(at + 1, 0x9e3779b1));
  const hi = lo.map((word) => Math.imul(word ^ seed, 0x85ebca6b) ^ (word >>> 7));
  return { hi, lo };
}

describe('a filter', () => {
  test('never misses a key, whatever their number', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 3_000 }), (seed, count) => {
        const { hi, lo } = keysOf(seed, count);
        const filter = buildFuseFilter({ hi, lo });
        return hi.every((word, at) => mayContain(filter, word, lo[at] ?? 0));
      }),
      { numRuns: 200 },
    );
  });

  test('is wrong for one key in 256, within a tenth, and takes at most 8.7 bits a key', () => {
    const count = 300_000;
    const { hi, lo } = keysOf(1, count);
    const filter = buildFuseFilter({ hi, lo });
    let wrong = 0;
    for (let at = 0; at < count; at += 1) {
      if (mayContain(filter, ~(hi[at] ?? 0), (lo[at] ?? 0) ^ 0x55555555)) wrong += 1;
    }
    expect(wrong / count).toBeGreaterThan(0.9 / 256);
    expect(wrong / count).toBeLessThan(1.1 / 256);
    expect((8 * filter.cells.length) / count).toBeLessThan(8.8);
  });

  test('of the same keys is the same', () => {
    expect(buildFuseFilter(keysOf(2, 1_000))).toEqual(buildFuseFilter(keysOf(2, 1_000)));
  });

  test('refuses repeated keys, and more than it can hold', () => {
    const twice = { hi: Uint32Array.of(7, 7), lo: Uint32Array.of(9, 9) };
    expect(() => buildFuseFilter(twice)).toThrow('different');
    const many = new Uint32Array(MOST_KEYS + 1);
    expect(() => buildFuseFilter({ hi: many, lo: many })).toThrow('at most');
  });
});
