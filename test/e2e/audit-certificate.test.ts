import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCertificate } from '../harness/certificate.ts';
import { Chromium } from '../harness/chromium.ts';
import { EventReceiver } from '../harness/event-receiver.ts';
import { FixtureServer } from '../harness/server.ts';
import { standing } from '../harness/test-bed.ts';
import { AuditTrial } from './audit-trial.ts';
import { policyInForce } from './policy-in-force.ts';

describe('a receiver whose certificate nobody vouches for, in Chromium', () => {
  let server: FixtureServer | undefined;
  let receiver: EventReceiver | undefined;
  let endpoint = '';
  beforeAll(async () => {
    server = await FixtureServer.start();
    receiver = new EventReceiver('ocsf', await makeCertificate());
    endpoint = await receiver.listen();
  });
  afterAll(async () => {
    await receiver?.stop();
    await server?.stop();
  });

  async function opened(
    strictCertificates: boolean,
    use: (trial: AuditTrial) => Promise<void>,
  ): Promise<void> {
    const managedPolicy = { audit: { format: 'ocsf', endpoint } };
    const browser = await Chromium.open({
      ...{ server: standing(server), extension: '.output/chrome-mv3' },
      ...{ managedPolicy, strictCertificates },
    });
    try {
      await policyInForce(browser);
      await use(await AuditTrial.open(browser));
    } finally {
      await browser.close();
    }
  }

  test('gets nothing, and the events wait', async () => {
    await opened(true, async (trial) => {
      await trial.untilPaused();
      expect((await trial.paused())?.why).toBe('unreachable');
      const { events } = await trial.listed();
      expect(events.length).toBeGreaterThan(0);
      expect(events.every(({ state }) => state === 'waiting')).toBe(true);
    });
    expect(standing(receiver).deliveries).toEqual([]);
  });

  test('would have got them with a good one', async () => {
    await opened(false, async () => {
      await standing(receiver).wait('an event', (events) => events[0]);
    });
  });
});
