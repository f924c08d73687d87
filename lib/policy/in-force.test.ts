import { describe, expect, test } from 'vitest';
import { isOpen, nextChange, partsOf } from './in-force.ts';
import type { PolicyLayer } from './layer.ts';
import { mergePolicy } from './merge.ts';

const at = (when: string, memberOf: readonly string[] = []) => ({
  now: Date.parse(when),
  memberOf,
});
const secretOf = (
  layer: PolicyLayer,
  when: string,
  memberOf?: readonly string[],
  site?: string,
) => {
  const { families, sites } = mergePolicy([layer], at(when, memberOf));
  return ((site === undefined ? undefined : sites[site]) ?? families).secret.action;
};

describe('groups of users', () => {
  const layer: PolicyLayer = {
    families: { secret: { action: 'mask' } },
    userGroups: { legal: { families: { secret: { action: 'block' } } } },
  };

  test('only their members', () => {
    expect(secretOf(layer, '2027-01-04', ['legal', 'berlin'])).toBe('block');
    expect(secretOf(layer, '2027-01-04', ['berlin'])).toBe('mask');
    expect(secretOf(layer, '2027-01-04')).toBe('mask');
  });

  test('what a layer locks, it locks for each of them as it says for them', () => {
    const loose: PolicyLayer = { families: { secret: { action: 'allow' } } };
    const locked: PolicyLayer = { ...layer, locks: ['secret'] };
    const of = (memberOf: string[]) =>
      mergePolicy([locked, loose], at('2027-01-04', memberOf)).families.secret.action;
    expect([of([]), of(['legal'])]).toEqual(['mask', 'block']);
  });
});

describe('exceptions', () => {
  const layer: PolicyLayer = {
    families: { secret: { action: 'block' }, personal: { action: 'block' } },
    exceptions: [
      {
        ...{ id: 'migration', sites: ['claude'], families: ['secret'], action: 'warn' },
        ...{ from: '2027-01-10', until: '2027-01-20' },
      },
    ],
  };

  test.each([
    ['2027-01-09T23:59:59Z', 'block'],
    ['2027-01-10T00:00:00Z', 'warn'],
    ['2027-01-20T23:59:59Z', 'warn'],
    ['2027-01-21T00:00:00Z', 'block'],
  ])('hold from the first day to the end of the last: %s', (when, action) => {
    expect(secretOf(layer, when, [], 'claude')).toBe(action);
    expect(secretOf(layer, when, [], 'chatgpt')).toBe('block');
  });

  test('leave alone what they do not name', () => {
    const { sites } = mergePolicy([layer], at('2027-01-15'));
    expect(sites['claude']?.personal.action).toBe('block');
  });

  test('of single rules and of groups of users', () => {
    const rules: PolicyLayer = {
      exceptions: [
        { id: 'x', rules: ['iban'], userGroups: ['finance'], action: 'allow', until: '2027-02-01' },
      ],
    };
    const ibanOf = (memberOf: string[]) =>
      mergePolicy([rules], at('2027-01-15', memberOf)).rules['iban']?.families.personal.action;
    expect([ibanOf(['finance']), ibanOf(['legal'])]).toEqual(['allow', undefined]);
  });

  test('without a first day they hold at once', () => {
    expect(isOpen({ id: 'x', until: '2027-01-01' }, 0)).toBe(true);
  });
});

describe('hours', () => {
  const hours = (schedule: object): PolicyLayer => ({
    schedules: [{ id: 'night', action: 'block', timeZone: 'Europe/Berlin', ...schedule }],
  });

  test.each([
    // Berlin is one hour ahead in winter; 2027-01-04 is a Monday.
    [{ from: '09:00', to: '17:00' }, '2027-01-04T07:59:00Z', 'mask'],
    [{ from: '09:00', to: '17:00' }, '2027-01-04T08:00:00Z', 'block'],
    [{ from: '09:00', to: '17:00' }, '2027-01-04T16:00:00Z', 'mask'],
    [{ from: '22:00', to: '06:00', days: ['mon'] }, '2027-01-04T22:30:00Z', 'block'],
    [{ from: '22:00', to: '06:00', days: ['mon'] }, '2027-01-05T04:30:00Z', 'block'],
    [{ from: '22:00', to: '06:00', days: ['mon'] }, '2027-01-04T04:30:00Z', 'mask'],
    [{ days: ['sat', 'sun'] }, '2027-01-02T22:59:00Z', 'block'],
    [{ days: ['sat', 'sun'] }, '2027-01-03T23:00:00Z', 'mask'],
    // In summer it is two.
    [{ from: '09:00', to: '17:00' }, '2027-07-05T07:00:00Z', 'block'],
  ])('%j at %s', (schedule, when, action) => {
    expect(secretOf(hours(schedule), when)).toBe(action);
  });

  test('the next change is told to the minute', () => {
    const layers = [hours({ from: '09:00', to: '17:00' })];
    const next = nextChange(layers, Date.parse('2027-01-04T07:30:20Z'));
    expect(new Date(next ?? 0).toISOString()).toBe('2027-01-04T08:00:00.000Z');
    expect(nextChange([{ families: {} }], 0)).toBeUndefined();
    const ends: PolicyLayer = { exceptions: [{ id: 'x', action: 'allow', until: '2027-01-04' }] };
    expect(nextChange([ends], Date.parse('2027-01-04T20:00:00Z'))).toBe(Date.parse('2027-01-05'));
    expect(nextChange([ends], Date.parse('2027-01-02T20:00:00Z'))).toBeUndefined();
  });
});

test('parts come in order: the layer, groups of users, hours, exceptions', () => {
  const layer: PolicyLayer = {
    userGroups: { legal: { rules: {} } },
    schedules: [{ id: 'always', action: 'warn' }],
    exceptions: [{ id: 'soon', action: 'allow', until: '2099-01-01' }],
  };
  const parts = partsOf(layer, at('2027-01-04', ['legal']));
  expect(parts.map((part) => part.families?.secret?.action)).toEqual([
    ...[undefined, undefined, 'warn', 'allow'],
  ]);
});
