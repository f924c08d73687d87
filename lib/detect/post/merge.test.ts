import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../types.ts';
import { mergeFindings } from './merge.ts';

function finding(start: number, end: number, rule = 'npm-token'): Finding {
  return { rule, family: 'secret', confidence: 'high', start, end };
}

test('what overlaps becomes one finding, named after its longest part, with the others beside it', () => {
  const merged = mergeFindings([
    finding(20, 24),
    finding(3, 9, 'github-token'),
    finding(0, 4),
    finding(5, 7, 'slack-token'),
  ]);
  const also = [finding(0, 4), finding(5, 7, 'slack-token')];
  expect(merged).toEqual([{ ...finding(0, 9, 'github-token'), also }, finding(20, 24)]);
});

test('a part that is longer than the first but not the longest does not name it', () => {
  const parts = [finding(0, 4), finding(3, 13, 'github-token'), finding(12, 18, 'slack-token')];
  const also = [finding(0, 4), finding(12, 18, 'slack-token')];
  expect(mergeFindings(parts)).toEqual([{ ...finding(0, 18, 'github-token'), also }]);
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
  const also = [beyond, found('password', 990, 999)];
  expect(mergeFindings([...inside, key, beyond])).toEqual([{ ...key, end: 1200, also }]);
});

test('a mail address at a host that is a term is that of a person, and a term is in it', () => {
  const address: Finding = { ...finding(0, 18, 'email-address'), family: 'personal' };
  const term: Finding = { ...finding(5, 18, 'own'), family: 'term' };
  expect(mergeFindings([term, address])).toEqual([{ ...address, also: [term] }]);
  const secret = finding(2, 5);
  expect(mergeFindings([term, address, secret])).toEqual([secret, term]);
  expect(mergeFindings([finding(0, 18), { ...term, start: 0 }])).toEqual([
    { ...finding(0, 18), also: [{ ...term, start: 0 }] },
  ]);
});

test('a thousand rules in one long secret are found in time', () => {
  const many = Array.from({ length: 20_000 }, (_, at) => finding(at, at + 3, `rule-${at % 1000}`));
  const started = performance.now();
  expect(mergeFindings(many)[0]?.also).toHaveLength(999);
  expect(performance.now() - started).toBeLessThan(10_000);
});
