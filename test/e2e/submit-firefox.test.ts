import { describe } from 'vitest';
import { EDITOR_NAMES } from '../fixtures/editors/index.ts';
import { Firefox } from '../harness/firefox.ts';
import { TestBed } from '../harness/test-bed.ts';
import { describeCompositions } from './composition.ts';
import { describeSubmits } from './submit.ts';

/** Monaco takes no selection from outside; `submit-held` shows that it does not send either. */
const EDITORS = EDITOR_NAMES.filter((name) => !name.startsWith('monaco'));

describe('a typed message, in Firefox', () => {
  const bed = TestBed.use((options) => Firefox.open(options), {
    extension: '.output/firefox-mv3',
  });
  describeSubmits(bed, EDITORS);
  describeCompositions(bed);
});
