import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Chromium } from '../harness/chromium.ts';
import { EventReceiver } from '../harness/event-receiver.ts';
import { standing, TestBed } from '../harness/test-bed.ts';
import { AuditTrial, distinct } from './audit-trial.ts';
import { policyInForce } from './policy-in-force.ts';

const MANY = 10_000;
/** On a machine with nothing else to do, a tenth of it. */
const MANY_MS = 600_000;

describe('a browser that was offline for long, in Chromium', () => {
  const receiver = new EventReceiver('ocsf');
  let trial: AuditTrial | undefined;
  const bed = TestBed.use(
    async (options) => {
      const audit = { format: 'ocsf', endpoint: await receiver.listen() };
      await receiver.stop();
      const browser = await Chromium.open({ ...options, managedPolicy: { audit } });
      await policyInForce(browser);
      return browser;
    },
    { extension: '.output/chrome-mv3' },
  );
  beforeAll(async () => {
    trial = await AuditTrial.open(bed.browser);
  });
  afterAll(() => receiver.stop());

  test(
    `${MANY} events arrive, each id once and no number missing, though the worker is ended again and again`,
    async () => {
      const { report, stopWorker, endPause } = bound(standing(trial));
      for (let done = 0; done < MANY; done += MANY / 4) {
        await report(bed.composer.page, MANY / 4);
        await stopWorker();
      }
      const { events } = await standing(trial).listed();
      const last = standing(events[0]).event.sequence;
      expect(last).toBeGreaterThanOrEqual(MANY);
      expect(events.every(({ state }) => state === 'waiting')).toBe(true);
      // Every 25th batch is taken, and the worker ends before it hears of it.
      let unanswered: ServerResponse | undefined;
      receiver.fault = (response, delivery) => {
        if (receiver.deliveries.length % 25 !== 0) return false;
        receiver.taken.push(...delivery.events);
        unanswered = response;
        return true;
      };
      await receiver.listen();
      const isDone = () => distinct(receiver.taken).length >= last;
      while (!isDone()) {
        await endPause();
        await report(bed.composer.page, 1);
        const isStuck = () => isDone() || unanswered !== undefined;
        await receiver.wait('a batch that is not answered', isStuck, 90_000);
        await stopWorker();
        unanswered?.destroy();
        unanswered = undefined;
      }
      const all = distinct(receiver.taken).slice(0, last);
      expect(all.map(({ sequence }) => sequence)).toEqual(all.map((_, at) => at + 1));
      expect(new Set(all.map(({ device }) => device)).size).toBe(1);
      expect(all.filter(({ kind }) => kind === 'finding').length).toBe(MANY);
      expect(all.filter(({ kind }) => kind === 'lost')).toEqual([]);
      expect(receiver.taken.length).toBeGreaterThan(distinct(receiver.taken).length);
    },
    MANY_MS,
  );
});

describe('a queue that nobody takes from, in Chromium', () => {
  const receiver = new EventReceiver('ocsf');
  let trial: AuditTrial | undefined;
  const bed = TestBed.use(
    async (options) => {
      const audit = { format: 'ocsf', endpoint: await receiver.listen() };
      const browser = await Chromium.open({ ...options, managedPolicy: { audit } });
      await policyInForce(browser);
      return browser;
    },
    { extension: '.output/chrome-mv3' },
  );
  beforeAll(async () => {
    trial = await AuditTrial.open(bed.browser);
  });
  afterAll(() => receiver.stop());

  test.each([
    // As if it were as long as it may be.
    ['full', 'book.waiting = 20000', 2],
    // As if a month had gone by.
    ['old', 'for (const kept of events) kept.event.time -= 31 * 24 * 3600000', 3],
  ] as const)('is cut because it is %s, and says by how much', async (reason, change, count) => {
    const { report, endPause, untilPaused, editQueue } = bound(standing(trial));
    await receiver.wait('what was before', (events) => events.length > 0);
    receiver.fault = (response) => {
      response.writeHead(500).end();
      return true;
    };
    await report(bed.composer.page, 3);
    await untilPaused();
    await editQueue(change);
    if (reason === 'full') await report(bed.composer.page, count);
    // What was let be gone has to be made good, or the next ones are too many as well.
    if (reason === 'full') await editQueue('book.waiting = events.length');
    receiver.fault = undefined;
    await endPause();
    await report(bed.composer.page, 1);
    const lost = await receiver.wait('what was lost', (events) =>
      events.find((event) => event.kind === 'lost' && event.reason === reason),
    );
    expect(lost).toMatchObject({ count });
  });
});

function bound(trial: AuditTrial) {
  return {
    report: trial.report.bind(trial),
    stopWorker: trial.stopWorker.bind(trial),
    endPause: trial.endPause.bind(trial),
    untilPaused: trial.untilPaused.bind(trial),
    editQueue: trial.editQueue.bind(trial),
  };
}
