import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AuditEvent } from '../../lib/audit/event.ts';
import { AUDIT_FORMATS } from '../../lib/policy/audit-schema.ts';
import { SITES } from '../../lib/sites/index.ts';
import { Chromium } from '../harness/chromium.ts';
import { EventReceiver } from '../harness/event-receiver.ts';
import { standing, TestBed } from '../harness/test-bed.ts';
import { AuditTrial, distinct } from './audit-trial.ts';
import { githubToken } from './masked-paste.ts';
import { policyInForce } from './policy-in-force.ts';

const EXTENSION = '.output/chrome-mv3';
const TOKEN = 'a-token-of-the-receiver';

/** A browser that reports to a receiver of its own. */
function useReceiver(format: (typeof AUDIT_FORMATS)[number]) {
  const receiver = new EventReceiver(format);
  const bed = TestBed.use(
    async (options) => {
      const audit = { format, endpoint: await receiver.listen(), token: TOKEN };
      const browser = await Chromium.open({ ...options, managedPolicy: { audit } });
      await policyInForce(browser);
      return browser;
    },
    { extension: EXTENSION },
  );
  afterAll(() => receiver.stop());
  return { receiver, bed };
}

const isFinding = (event: AuditEvent) => event.kind === 'finding';

describe.each(AUDIT_FORMATS)('events as %s, in Chromium', (format) => {
  const { receiver, bed } = useReceiver(format);

  test('a masked paste is reported, with nothing of what was pasted', async () => {
    const token = githubToken(31);
    await bed.composer.paste(`before ${token} behind`);
    const finding = await receiver.wait('a finding', (events) => events.find(isFinding));
    expect(finding).toMatchObject({
      site: 'chatgpt',
      surface: 'paste',
      outcome: 'masked',
      rules: { 'github-token': 1 },
      families: ['secret'],
    });
    const everything = receiver.deliveries.map(({ body }) => body).join('\n');
    for (const part of [token, token.slice(4, 20), 'before', 'behind', 'prompt']) {
      expect(everything).not.toContain(part);
    }
  });

  test('that it is there, and under which policy', async () => {
    const heartbeat = await receiver.wait('a heartbeat', (events) =>
      events.find(({ kind }) => kind === 'heartbeat'),
    );
    expect(heartbeat).toMatchObject({
      policy: { managed: true, rejected: 0 },
      protection: { mode: 'enforce', sites: SITES.length },
    });
    await receiver.wait('the policy', (events) => events.find(({ kind }) => kind === 'policy'));
  });

  test('who sends is known by the token alone', () => {
    const scheme = format === 'splunk' ? 'Splunk' : 'Bearer';
    for (const { headers } of receiver.deliveries) {
      expect(headers.authorization).toBe(`${scheme} ${TOKEN}`);
      expect(headers.cookie ?? headers.referer).toBeUndefined();
    }
  });
});

describe('a receiver that goes wrong', () => {
  const { receiver, bed } = useReceiver('ocsf');
  let trial: AuditTrial | undefined;
  beforeAll(async () => {
    trial = await AuditTrial.open(bed.browser);
  });
  beforeEach(async () => {
    receiver.fault = undefined;
    await standing(trial).endPause();
  });
  const report = (count: number) => standing(trial).report(bed.composer.page, count);

  /** Reports once more, with a good receiver, and answers all events: none may be missing. */
  async function afterwards(): Promise<AuditEvent[]> {
    receiver.fault = undefined;
    await standing(trial).endPause();
    await report(1);
    const { events } = await standing(trial).listed();
    const last = standing(events[0]).event.sequence;
    await receiver.wait(
      `number ${last}`,
      (taken) => taken.some(({ sequence }) => sequence === last) && distinct(taken),
    );
    const all = distinct(receiver.taken);
    expect(all.map(({ sequence }) => sequence)).toEqual(all.map((_, at) => at + 1));
    return all;
  }

  test('429 with Retry-After: it is left alone for so long', async () => {
    receiver.fault = (response) => {
      response.writeHead(429, { 'retry-after': '120' }).end();
      return true;
    };
    const before = receiver.deliveries.length;
    await report(1);
    await standing(trial).untilPaused();
    await report(3);
    expect(receiver.deliveries.length).toBe(before + 1);
    const pause = await standing(trial).paused();
    expect(pause?.why).toBe('busy');
    expect(Number(pause?.until) - Number(pause?.from)).toBeGreaterThanOrEqual(120_000);
    await afterwards();
  });

  test.each([500, 503, 401])('%i: it is tried again', async (status) => {
    receiver.fault = (response) => {
      response.writeHead(status).end();
      return true;
    };
    await report(2);
    await standing(trial).untilPaused();
    await afterwards();
  });

  test('a connection that ends without an answer', async () => {
    receiver.fault = (response) => {
      response.socket?.end();
      return true;
    };
    await report(2);
    await standing(trial).untilPaused();
    await afterwards();
  });

  test('an answer that breaks off, after the events were taken: they come twice', async () => {
    receiver.fault = (response, { events }) => {
      receiver.taken.push(...events);
      response.destroy();
      return true;
    };
    await report(2);
    await standing(trial).untilPaused();
    await afterwards();
    expect(receiver.taken.length).toBeGreaterThan(distinct(receiver.taken).length);
  });

  test('no answer at all', async () => {
    receiver.fault = () => true;
    await report(1);
    await standing(trial).untilPaused();
    expect((await standing(trial).paused())?.why).toBe('unreachable');
    await afterwards();
  });

  test('an answer that the extension may not read, for want of a header', async () => {
    receiver.fault = (response) => {
      response.removeHeader('access-control-allow-origin');
      response.writeHead(400).end();
      return true;
    };
    await report(1);
    await standing(trial).untilPaused();
    expect((await standing(trial).paused())?.why).toBe('unreachable');
    await afterwards();
  });

  test('a redirect is not followed', async () => {
    receiver.fault = (response) => {
      response.writeHead(307, { location: '/elsewhere' }).end();
      return true;
    };
    const before = receiver.deliveries.length;
    await report(1);
    await standing(trial).untilPaused();
    expect(receiver.deliveries.length).toBe(before + 1);
    await afterwards();
  });

  test('413: less at once', async () => {
    await receiver.stop();
    await report(60);
    receiver.fault = (response, { events }) => {
      if (events.length <= 8) return false;
      response.writeHead(413).end();
      return true;
    };
    await receiver.listen();
    await standing(trial).endPause();
    const before = receiver.taken.length;
    await report(1);
    await receiver.wait('the rest', (taken) => taken.length >= before + 61);
    await afterwards();
  });

  test('400: put aside, and the employee sees it; what comes later goes on', async () => {
    receiver.fault = (response) => {
      response.writeHead(400).end();
      return true;
    };
    await report(1);
    const refused = async () => {
      const { events } = await standing(trial).listed();
      return events.find(({ state }) => state === 'refused');
    };
    await expect.poll(refused, { timeout: 30_000 }).toBeDefined();
    receiver.fault = undefined;
    const before = receiver.taken.length;
    await report(1);
    await receiver.wait('the next one', (taken) => taken.length > before);
    const states = (await standing(trial).listed()).events.map(({ state }) => state);
    expect(states.filter((state) => state === 'refused')).toHaveLength(1);
  });

  test('what went wrong is told with the next heartbeat, when its time has come', async () => {
    const ofKind = (kind: AuditEvent['kind']) => (events: readonly AuditEvent[]) =>
      events.findLast((event) => event.kind === kind);
    const first = standing(ofKind('heartbeat')(receiver.taken));
    await standing(trial).skipHeartbeat(7);
    await report(1);
    const health = await receiver.wait('what went wrong', ofKind('health'));
    const { errors = {} } = health.kind === 'health' ? health : {};
    // An alarm may have had it tried once more.
    expect(errors['receiver-busy']).toBeGreaterThanOrEqual(3);
    expect(errors['receiver-unauthorised']).toBeGreaterThanOrEqual(1);
    expect(errors['events-refused']).toBe(1);
    const next = await receiver.wait('a heartbeat', (events) => {
      const last = ofKind('heartbeat')(events);
      return last !== undefined && last.id !== first.id && last;
    });
    expect(next).toMatchObject({ queue: { refused: 1, lost: 0 } });
  });

  test('an event of another version waits for one that understands it, and keeps no other waiting', async () => {
    await standing(trial).editQueue(`
      const event = { sequence: book.next, time: Date.now(), kind: 'glance' };
      events.push({ event, state: 'waiting' });
      book.next += 1;
      book.waiting += 1`);
    const before = distinct(receiver.taken).length;
    await report(1);
    await receiver.wait('the one behind it', (taken) => distinct(taken).length > before);
    const { events } = await standing(trial).listed();
    expect(events.find(({ event }) => event.kind === 'glance')?.state).toBe('waiting');
  });
});
