import { describe } from 'vitest';
import { EDITOR_NAMES } from '../fixtures/editors/index.ts';
import { describeEditors } from '../harness/baseline-editors.ts';
import { describeSites } from '../harness/baseline-sites.ts';
import { Chromium } from '../harness/chromium.ts';
import { TestBed } from '../harness/test-bed.ts';

describe('Chromium without the extension', () => {
  const bed = TestBed.use((options) => Chromium.open(options));
  describeEditors(bed, EDITOR_NAMES);
  describeSites(bed);
});
