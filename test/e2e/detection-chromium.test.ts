import { beforeAll, describe } from 'vitest';
import { Chromium } from '../harness/chromium.ts';
import { TestBed } from '../harness/test-bed.ts';
import { POLICY, describeDetection } from './detection.ts';
import { policyInForce } from './policy-in-force.ts';

describe('what is found, in Chromium', () => {
  const bed = TestBed.use((options) => Chromium.open(options), {
    extension: '.output/chrome-mv3',
    managedPolicy: POLICY,
  });
  beforeAll(() => policyInForce(bed.browser));
  describeDetection(bed);
});
