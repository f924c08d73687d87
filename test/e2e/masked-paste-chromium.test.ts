import { describe } from 'vitest';
import { EDITOR_NAMES } from '../fixtures/editors/index.ts';
import { Chromium } from '../harness/chromium.ts';
import { TestBed } from '../harness/test-bed.ts';
import { describeMaskedPastes } from './masked-paste.ts';

describe('a paste with a token, in Chromium', () => {
  const bed = TestBed.use((options) => Chromium.open(options), {
    extension: '.output/chrome-mv3',
  });
  describeMaskedPastes(bed, EDITOR_NAMES);
});
