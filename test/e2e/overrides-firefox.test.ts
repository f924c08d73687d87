import { afterAll, describe } from 'vitest';
import { EventReceiver } from '../harness/event-receiver.ts';
import { Firefox } from '../harness/firefox.ts';
import { TestBed } from '../harness/test-bed.ts';
import { describeOverrides, OVERRIDING } from './overrides.ts';

describe('overrides, in Firefox', () => {
  const receiver = new EventReceiver('ocsf');
  const bed = TestBed.use(
    async (options) => {
      const audit = { format: 'ocsf', endpoint: await receiver.listen() };
      return Firefox.open({ ...options, managedPolicy: { ...OVERRIDING, audit } });
    },
    { extension: '.output/firefox-mv3' },
  );
  afterAll(() => receiver.stop());
  describeOverrides(bed, receiver);
});
