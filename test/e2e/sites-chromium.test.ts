import { describe } from 'vitest';
import { Chromium } from '../harness/chromium.ts';
import { TestBed } from '../harness/test-bed.ts';
import { chatSites, describeSites } from './sites.ts';

describe('the sites, in Chromium', () => {
  const bed = TestBed.use((options) => Chromium.open(options), {
    extension: '.output/chrome-mv3',
  });
  describeSites(bed, chatSites());
});
