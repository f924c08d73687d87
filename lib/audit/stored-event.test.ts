import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyEvent } from '../../test/fixtures/audit-events.ts';
import { isOfText } from './event.ts';
import { readEvent, timeOf } from './stored-event.ts';

test('every event of this version is read', () => {
  fc.assert(
    fc.property(anyEvent, (event) => {
      expect(readEvent(event)).toMatchObject({ id: event.id, kind: event.kind });
      expect(timeOf(event)).toBe(event.time);
    }),
  );
});

test.each([
  ['of a kind that is not known', { kind: 'glance', time: 5 }, 5],
  ['with a field that is not known', { v: 1, kind: 'lost', time: 5, colour: 'blue' }, 5],
  ['without a time', { kind: 'glance' }, undefined],
  ['of a time that no calendar has', { kind: 'glance', time: 9e15 }, undefined],
  ['of a kind that every object has', { kind: 'constructor', time: 5 }, 5],
])('an event %s is not read, and its time is', (_, fields, time) => {
  const stored = { sequence: 1, ...fields };
  expect(readEvent(stored)).toBeUndefined();
  expect(timeOf(stored)).toBe(time);
  expect(isOfText(stored)).toBe(false);
});
