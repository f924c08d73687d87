import { describe } from 'vitest';
import { Firefox } from '../harness/firefox.ts';
import { TestBed } from '../harness/test-bed.ts';
import { describeUndo } from './undo.ts';

describe('undo of a masked paste, in Firefox', () => {
  const bed = TestBed.use((options) => Firefox.open(options), { extension: '.output/firefox-mv3' });
  describeUndo(bed);
});
