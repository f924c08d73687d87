import { describe } from 'vitest';
import { EDITOR_NAMES } from '../fixtures/editors/index.ts';
import { describeEditors } from '../harness/baseline-editors.ts';
import { describeFiles } from '../harness/baseline-files.ts';
import { Firefox } from '../harness/firefox.ts';
import { TestBed } from '../harness/test-bed.ts';

// Firefox has no EditContext. What the sites' pages send is the same script in every browser.
const editors = EDITOR_NAMES.filter((name) => name !== 'monaco-editcontext');

describe('Firefox without the extension', () => {
  const bed = TestBed.use((options) => Firefox.open(options));
  describeEditors(bed, editors);
  describeFiles(bed);
});
