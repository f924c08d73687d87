import { expect, test } from 'vitest';
import { describePolicy, policyReport } from './policy-changes.ts';

const tickets = { id: 'tickets', title: 'Tickets', patterns: ['OPS-###'] };
const projects = { id: 'projects', title: 'Projects', words: ['Bluefin'] };
const POLICY = { families: { secret: { action: 'mask' } }, terms: [tickets, projects] };

const said = (before: object | undefined, now: object | undefined): string | undefined => {
  const report = policyReport(before, now);
  return report && describePolicy(report);
};

test('no policy is not spoken of', () => {
  expect(said(undefined, undefined)).toBeUndefined();
});

test('the same in another order is the same', () => {
  const { terms, families } = POLICY;
  expect(said(POLICY, { terms, families })).toBe(
    '  policy: terms, families (as in the list before)',
  );
});

test('what comes and what goes', () => {
  expect(said(undefined, POLICY)).toBe('  policy: families, terms (changed: families, terms)');
  expect(said(POLICY, undefined)).toBe('  policy: none any more (changed: families, terms)');
});

test('the settings that changed, by name and without a word of what is in them', () => {
  const now = {
    families: { secret: { action: 'block' }, code: { action: 'warn' } },
    terms: [{ ...projects, words: ['Kite Lake'] }, tickets],
    locks: ['secret'],
  };
  expect(policyReport(POLICY, now)?.changed).toEqual([
    ...['families.secret.action', 'families.code', 'terms.projects.words', 'locks'],
  ]);
  expect(policyReport(now, { ...now, locks: ['secret', 'code'] })?.changed).toEqual(['locks']);
});

test('a long list of them is cut', () => {
  const rules = Object.fromEntries(Array.from({ length: 25 }, (_, at) => [`r${at}`, {}]));
  expect(said({ rules: {} }, { rules })).toMatch(/rules\.r0, .*rules\.r19 and 5 more\)$/u);
});
