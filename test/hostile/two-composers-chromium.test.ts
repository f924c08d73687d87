import { describe } from 'vitest';
import { Chromium } from '../harness/chromium.ts';
import { TestBed } from '../harness/test-bed.ts';
import { describeTwoComposers } from './two-composers.ts';

describe('pages with two composers, in Chromium', () => {
  const bed = TestBed.use((options) => Chromium.open(options), { extension: '.output/chrome-mv3' });
  describeTwoComposers(bed);
});
