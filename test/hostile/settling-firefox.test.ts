import { describe } from 'vitest';
import { Firefox } from '../harness/firefox.ts';
import { TestBed } from '../harness/test-bed.ts';
import { describeSettling } from './settling.ts';
import { describeTwoComposers } from './two-composers.ts';

describe('pages that change while a message is sent, in Firefox', () => {
  const bed = TestBed.use((options) => Firefox.open(options), { extension: '.output/firefox-mv3' });
  describeSettling(bed);
  describeTwoComposers(bed);
});
