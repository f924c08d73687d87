import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { REQUESTS } from '../messaging/protocol.ts';
import { AUDIT_EVENT } from './event.ts';
import type { Happening } from './event.ts';
import { ofOutcome, ofPolicy } from './happening.ts';

const TERMS = new Set(['project-names']);
const OUTCOME = {
  site: 'claude',
  surface: 'paste',
  outcome: 'masked',
  rules: { 'github-token': 2, 'email-address': 1 },
} as const;

const asEvent = (happening: Happening): unknown => ({
  v: 1,
  id: '019c0000-0000-7000-8000-000000000000',
  time: 0,
  device: '00000000-0000-4000-8000-000000000000',
  sequence: 1,
  extension: '1.0',
  ...happening,
});

test('a finding, with the families of its rules', () => {
  expect(ofOutcome(OUTCOME, TERMS)).toEqual({
    kind: 'finding',
    ...OUTCOME,
    families: ['secret', 'personal'],
  });
});

test.each([
  ['internal-code', 'code'],
  ['internal-document', 'document'],
  ['project-names', 'term'],
  ['credential', 'secret'],
  ['postal-address', 'personal'],
])('%s is of the family %s', (rule, family) => {
  expect(ofOutcome({ ...OUTCOME, rules: { [rule]: 1 } }, TERMS)).toMatchObject({
    families: [family],
  });
});

test('an original that was let through is an override', () => {
  const { site, surface, rules } = OUTCOME;
  expect(ofOutcome({ ...OUTCOME, outcome: 'overridden' }, TERMS)).toEqual({
    ...{ kind: 'override', override: 'acknowledge', site, surface, rules },
    families: ['secret', 'personal'],
  });
});

test('it says how, and why', () => {
  const outcome = { ...OUTCOME, outcome: 'overridden', override: 'justify' } as const;
  expect(ofOutcome(outcome, TERMS, 'as asked')).toMatchObject({
    ...{ kind: 'override', override: 'justify', justification: 'as asked' },
  });
  expect(ofOutcome({ ...outcome, rules: {} }, TERMS, 'as asked')).toMatchObject({
    ...{ kind: 'unscanned', override: 'justify', justification: 'as asked' },
  });
  expect(ofOutcome({ ...outcome, outcome: 'masked' }, TERMS, 'as asked')).toEqual({
    ...{ kind: 'finding', ...OUTCOME, families: ['secret', 'personal'] },
  });
});

test('without a rule, and nobody said why: no reason is made up', () => {
  expect(ofOutcome({ ...OUTCOME, outcome: 'blocked', rules: {} }, TERMS)).toEqual({
    ...{ kind: 'unscanned', site: 'claude', surface: 'paste', outcome: 'blocked' },
  });
});

test('why not all of it was read is said beside what was found, too', () => {
  const outcome = { ...OUTCOME, unread: 'page' } as const;
  expect(ofOutcome(outcome, TERMS)).toMatchObject({ kind: 'finding', unread: 'page' });
  expect(ofOutcome({ ...outcome, rules: {} }, TERMS)).toMatchObject({
    ...{ kind: 'unscanned', unread: 'page' },
  });
});

describe('whatever a guard that was taken over sends', () => {
  const CANARY = 'c4nary-of-a-secret';
  const value = fc.oneof(fc.constant(CANARY), fc.anything(), fc.constant({ [CANARY]: 1 }));
  const hostile = fc
    .record(
      { site: value, surface: value, outcome: value, rules: value, more: value },
      {
        requiredKeys: [],
      },
    )
    .map((change) => ({ ...OUTCOME, ...change }));

  test('is refused, or an event that holds nothing of it', () => {
    fc.assert(
      fc.property(hostile, (message) => {
        const outcome = REQUESTS['outcome.report'].parse(message);
        if (outcome === undefined) return;
        const event = asEvent(ofOutcome(outcome, TERMS));
        expect(v.is(AUDIT_EVENT, event)).toBe(true);
        expect(JSON.stringify(event)).not.toContain(CANARY);
      }),
    );
  });

  test('a text in the name of a rule, which is none', () => {
    const outcome = REQUESTS['outcome.report'].parse({ ...OUTCOME, rules: { [CANARY]: 3 } });
    expect(outcome && ofOutcome(outcome, TERMS)).toMatchObject({
      rules: { 'unknown-rule': 3 },
      families: [],
    });
  });
});

test('paths of settings are letters, whatever their keys are', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.array(fc.string({ maxLength: 200 })), (managed, paths) => {
      expect(v.is(AUDIT_EVENT, asEvent(ofPolicy(managed, paths)))).toBe(true);
    }),
  );
});
