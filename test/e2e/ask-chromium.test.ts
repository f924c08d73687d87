import { beforeAll, describe } from 'vitest';
import { Chromium } from '../harness/chromium.ts';
import { TestBed } from '../harness/test-bed.ts';
import { ASKING, describeAsking } from './ask.ts';
import { policyInForce } from './policy-in-force.ts';

describe('a policy that asks, in Chromium', () => {
  const bed = TestBed.use((options) => Chromium.open(options), {
    extension: '.output/chrome-mv3',
    managedPolicy: ASKING,
  });
  beforeAll(() => policyInForce(bed.browser));
  describeAsking(bed);
});
