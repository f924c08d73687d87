import { describe } from 'vitest';
import { Firefox } from '../harness/firefox.ts';
import { TestBed } from '../harness/test-bed.ts';
import { describeFrames } from './frames.ts';
import { describePastedHtml } from './pasted-html.ts';

const RICH = ['contenteditable', 'prosemirror', 'lexical-rich', 'quill'] as const;

describe('what pages and pastes are made of, in Firefox', () => {
  const bed = TestBed.use((options) => Firefox.open(options), { extension: '.output/firefox-mv3' });
  // Firefox puts another document into a new frame a moment later.
  describeFrames(bed, ['without an address, built at once']);
  describePastedHtml(bed, RICH);
});
