import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../types.ts';
import { mergeFindings } from './merge.ts';

function finding(start: number, end: number, rule = 'npm-token'): Finding {
  return { rule, family: 'secret', confidence: 'high', start, end };
}

test('what overlaps becomes one finding, named after its longest part', () => {
  const merged = mergeFindings([
    finding(20, 24),
    finding(3, 9, 'github-token'),
    finding(0, 4),
    finding(5, 7, 'slack-token'),
  ]);
  expect(merged).toEqual([finding(0, 9, 'github-token'), finding(20, 24)]);
});

test('a part that is longer than the first but not the longest does not name it', () => {
  const parts = [finding(0, 4), finding(3, 13, 'github-token'), finding(12, 18, 'slack-token')];
  expect(mergeFindings(parts)).toEqual([finding(0, 18, 'github-token')]);
});

test('the same span twice is one finding, named after the rule that comes first in the table', () => {
  const both = [finding(0, 9, 'npmrc-auth-token'), finding(0, 9, 'npm-token')];
  expect(mergeFindings(both)).toEqual([finding(0, 9, 'npm-token')]);
  expect(mergeFindings(both.reverse())).toEqual([finding(0, 9, 'npm-token')]);
});

test('what only touches stays apart; an empty span is none', () => {
  expect(mergeFindings([finding(4, 8), finding(0, 4), finding(6, 6), finding(20, 20)])).toEqual([
    finding(0, 4),
    finding(4, 8),
  ]);
});

test('covers the units that were covered, sorted and apart (seed 8, 1000 runs)', () => {
  const span = fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 10 }));
  fc.assert(
    fc.property(fc.array(span), (spans) => {
      const merged = mergeFindings(spans.map(([start, length]) => finding(start, start + length)));
      const units = (list: readonly Finding[]): Set<number> =>
        new Set(
          list.flatMap((one) =>
            Array.from({ length: one.end - one.start }, (_, at) => one.start + at),
          ),
        );
      const wanted = spans.map(([start, length]) => finding(start, start + length));
      expect([...units(merged)].sort()).toEqual([...units(wanted)].sort());
      merged.slice(1).forEach((one, at) => {
        expect(one.start).toBeGreaterThanOrEqual(merged[at]?.end ?? Infinity);
      });
    }),
    { seed: 8, numRuns: 1000 },
  );
}, 60_000);

test('what labels gave away inside one long secret is that secret', () => {
  const found = (rule: string, start: number, end: number) =>
    ({ rule, family: 'secret', confidence: 'high', start, end }) as const;
  const key = found('private-key', 0, 1000);
  const inside = [
    found('credential', 30, 90),
    found('credential', 400, 460),
    found('password', 990, 999),
  ];
  expect(mergeFindings([...inside, key])).toEqual([key]);
  const beyond = found('credential', 950, 1200);
  expect(mergeFindings([...inside, key, beyond])).toEqual([{ ...key, end: 1200 }]);
});
