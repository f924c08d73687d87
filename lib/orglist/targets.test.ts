import { describe, expect, test } from 'vitest';
import type { Manifest, Target } from './manifest.ts';
import { isComplete } from './targets.ts';

function target(name: string, kind: Target['kind'] = 'base'): Target {
  const group = kind === 'allow' ? {} : { group: 'payments' };
  return { name, kind, ...group, sha256: '0'.repeat(64), length: 1 };
}

function complete(targets: readonly Target[], spans: Record<string, [number, number]>): boolean {
  const shards = Object.entries(spans).map(
    ([name, [prefixBits, prefix]]) => [name, { prefixBits, prefix }] as const,
  );
  return isComplete({ targets } as Pick<Manifest, 'targets'>, new Map(shards));
}

describe('a list is complete', () => {
  test('when each of its parts has a shard for every prefix', () => {
    const targets = [target('a'), target('b'), target('c', 'allow')];
    expect(complete(targets, { a: [1, 0], b: [1, 1], c: [0, 0] })).toBe(true);
    expect(complete([], {})).toBe(true);
  });

  test.each<[what: string, spans: Record<string, [number, number]>]>([
    ['one is missing', { a: [1, 0] }],
    ['one comes twice', { a: [1, 1], b: [1, 1] }],
    ['they are of different sizes', { a: [1, 0], b: [2, 1] }],
    ['there are too few', { a: [2, 0], b: [2, 1] }],
    ['there are too many', { a: [0, 0], b: [0, 0] }],
  ])('but not when %s', (_what, spans) => {
    expect(complete([target('a'), target('b')], spans)).toBe(false);
  });
});
