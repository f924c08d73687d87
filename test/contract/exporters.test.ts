import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { batchOf } from '../../lib/audit/batch.ts';
import { post } from '../../lib/background/audit-post.ts';
import { AUDIT_FORMATS } from '../../lib/policy/audit-schema.ts';
import { anyEvent } from '../fixtures/audit-events.ts';
import { makeCertificate } from '../harness/certificate.ts';
import { eventsIn } from '../harness/event-formats.ts';
import { EventReceiver } from '../harness/event-receiver.ts';
import type { ReceiverFault } from '../harness/event-receiver.ts';

const TOKEN = 'a-token-of-the-receiver';
const EVENTS = fc.sample(anyEvent, { numRuns: 40, seed: 20_261_129 });

const answer =
  (status: number, headers: Record<string, string> = {}): ReceiverFault =>
  (response) => {
    response.writeHead(status, headers).end();
    return true;
  };

/** What a receiver does, and what becomes of the events. */
const FAULTS: readonly (readonly [name: string, fault: ReceiverFault, delivery: object])[] = [
  ['429', answer(429, { 'retry-after': '7' }), { kind: 'later', why: 'busy', afterMs: 7000 }],
  ['500', answer(500), { kind: 'later', why: 'busy' }],
  ['503', answer(503), { kind: 'later', why: 'busy' }],
  ['401', answer(401), { kind: 'later', why: 'unauthorised' }],
  ['413', answer(413), { kind: 'too-large' }],
  ['400', answer(400), { kind: 'refused' }],
  ['a redirect', answer(307, { location: '/other' }), { kind: 'later', why: 'unreachable' }],
  [
    'a connection that is closed without an answer',
    (response) => {
      response.socket?.destroy();
      return true;
    },
    { kind: 'later', why: 'unreachable' },
  ],
  [
    'half of a connection that is closed',
    (response) => {
      response.socket?.end();
      return true;
    },
    { kind: 'later', why: 'unreachable' },
  ],
  [
    'an answer that takes its time',
    (response, { events }) => {
      setTimeout(() => response.writeHead(200).end('{}'), 500);
      return events.length > 0;
    },
    { kind: 'taken' },
  ],
];

describe.each(AUDIT_FORMATS)('%s, to a receiver of it', (format) => {
  const receiver = new EventReceiver(format);
  let settings: Parameters<typeof post>[0];
  const { body, events } = batchOf(EVENTS, format, EVENTS.length);

  beforeAll(async () => {
    const endpoint = await receiver.listen();
    settings = { endpoint, format, token: TOKEN };
  });
  afterAll(() => receiver.stop());
  beforeEach(() => {
    receiver.fault = undefined;
    receiver.taken.length = 0;
  });

  test('what is taken is what was sent, event by event', async () => {
    expect(await post(settings, body)).toEqual({ kind: 'taken' });
    expect(receiver.taken).toEqual(events);
    expect(events.length).toBeGreaterThan(10);
  });

  test.each(FAULTS)('%s', async (_, fault, delivery) => {
    receiver.fault = fault;
    expect(await post(settings, body)).toEqual(delivery);
    expect(receiver.deliveries.at(-1)?.events).toEqual(events);
  });

  test('a certificate that nobody vouches for', async () => {
    const other = new EventReceiver(format, await makeCertificate());
    const endpoint = await other.listen();
    expect(await post({ ...settings, endpoint }, body)).toEqual({
      kind: 'later',
      why: 'unreachable',
    });
    expect(other.deliveries).toEqual([]);
    await other.stop();
  });

  test('a receiver of it takes nothing else', () => {
    const wrong: Record<typeof format, readonly (readonly [RegExp, string])[]> = {
      ocsf: [[/"time":\d+/u, '"at":1']],
      otlp: [
        [/"severityNumber":\d+/u, '"severityNumber":25'],
        [/"timeUnixNano":"\d+"/u, '"timeUnixNano":1'],
        [/"stringValue":/u, '"stringvalue":'],
        [/"eventName":/u, '"event_name":'],
      ],
      splunk: [
        [/"sourcetype":/u, '"sourceType":'],
        [/"event":\{/u, '"data":{'],
      ],
    };
    for (const [from, to] of wrong[format]) {
      expect(body).toMatch(from);
      expect(() => eventsIn(format, body.replace(from, to))).toThrow();
    }
    expect(eventsIn(format, body)).toHaveLength(events.length);
  });

  test('nobody there', async () => {
    await receiver.stop();
    expect(await post(settings, body)).toEqual({ kind: 'later', why: 'unreachable' });
    await receiver.listen();
  });
});
