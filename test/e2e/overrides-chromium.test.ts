import { afterAll, beforeAll, describe } from 'vitest';
import { Chromium } from '../harness/chromium.ts';
import { EventReceiver } from '../harness/event-receiver.ts';
import { TestBed } from '../harness/test-bed.ts';
import { describeOverrides, OVERRIDING } from './overrides.ts';
import { policyInForce } from './policy-in-force.ts';

describe('overrides, in Chromium', () => {
  const receiver = new EventReceiver('ocsf');
  const bed = TestBed.use(
    async (options) => {
      const audit = { format: 'ocsf', endpoint: await receiver.listen() };
      return Chromium.open({ ...options, managedPolicy: { ...OVERRIDING, audit } });
    },
    { extension: '.output/chrome-mv3' },
  );
  beforeAll(() => policyInForce(bed.browser));
  afterAll(() => receiver.stop());
  describeOverrides(bed, receiver);
});
