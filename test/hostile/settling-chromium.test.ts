import { describe } from 'vitest';
import { Chromium } from '../harness/chromium.ts';
import { TestBed } from '../harness/test-bed.ts';
import { describeSettling } from './settling.ts';
import { describeTwoComposers } from './two-composers.ts';

describe('pages that change while a message is sent, in Chromium', () => {
  const bed = TestBed.use((options) => Chromium.open(options), { extension: '.output/chrome-mv3' });
  describeSettling(bed);
  describeTwoComposers(bed);
});
