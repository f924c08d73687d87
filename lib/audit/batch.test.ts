import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyEvent } from '../../test/fixtures/audit-events.ts';
import { AUDIT_FORMATS } from '../policy/audit-schema.ts';
import { authorization, batchOf, MOST_BYTES, MOST_EVENTS } from './batch.ts';

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

test.each(AUDIT_FORMATS)('%s: as many as go into a request, from the first on', (format) => {
  fc.assert(
    fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 140 }), fc.nat(200), (all, most) => {
      const { events, body } = batchOf(all, format, most + 1);
      expect(events.length).toBeGreaterThan(0);
      expect(events).toEqual(all.slice(0, events.length));
      expect(events.length).toBeLessThanOrEqual(Math.min(MOST_EVENTS, most + 1));
      // Brackets, commas and the frame around the records.
      if (events.length > 1) expect(bytesOf(body)).toBeLessThanOrEqual(MOST_BYTES + 400);
      const next = batchOf(all.slice(0, events.length + 1), format, most + 1);
      expect(next.events.length).toBe(events.length);
    }),
    { numRuns: 30 },
  );
});

test('a body is what the receiver reads: a list, a tree, one object a line', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 5 }), (events) => {
      const [ocsf, otlp, splunk] = AUDIT_FORMATS.map((format) => batchOf(events, format, 5));
      const count = ocsf?.events.length;
      expect(JSON.parse(ocsf?.body ?? '')).toHaveLength(count ?? 0);
      expect(JSON.parse(otlp?.body ?? '')).toMatchObject({
        resourceLogs: [{ scopeLogs: [{ logRecords: otlp?.events.map(() => ({})) }] }],
      });
      const lines = splunk?.body.split('\n').map((line): unknown => JSON.parse(line));
      expect(lines).toMatchObject(splunk?.events.map((event) => ({ event })) ?? []);
    }),
  );
});

test('the token goes along as each receiver wants it', () => {
  expect(AUDIT_FORMATS.map((format) => authorization(format, 't'))).toEqual([
    ...['Bearer t', 'Bearer t', 'Splunk t'],
  ]);
});
