import { describe } from 'vitest';
import { EDITOR_NAMES } from '../fixtures/editors/index.ts';
import { Firefox } from '../harness/firefox.ts';
import { TestBed } from '../harness/test-bed.ts';
import { describeMaskedPastes } from './masked-paste.ts';

/** Firefox has no EditContext. */
const EDITORS = EDITOR_NAMES.filter((name) => name !== 'monaco-editcontext');

describe('a paste with a token, in Firefox', () => {
  const bed = TestBed.use((options) => Firefox.open(options), {
    extension: '.output/firefox-mv3',
  });
  describeMaskedPastes(bed, EDITORS);
});
