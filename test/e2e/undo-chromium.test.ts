import { describe } from 'vitest';
import { Chromium } from '../harness/chromium.ts';
import { TestBed } from '../harness/test-bed.ts';
import { describeUndo } from './undo.ts';

describe('undo of a masked paste, in Chromium', () => {
  const bed = TestBed.use((options) => Chromium.open(options), { extension: '.output/chrome-mv3' });
  describeUndo(bed);
});
