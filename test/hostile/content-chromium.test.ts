import { describe } from 'vitest';
import { Chromium } from '../harness/chromium.ts';
import { TestBed } from '../harness/test-bed.ts';
import { describeClipboardReaders } from './clipboard-readers.ts';
import { describeFrames } from './frames.ts';
import { describeFlavours, describePastedHtml } from './pasted-html.ts';
import { describeTrustedTypes } from './trusted-types.ts';

const RICH = ['contenteditable', 'prosemirror', 'lexical-rich', 'quill'] as const;

describe('what pages and pastes are made of, in Chromium', () => {
  const bed = TestBed.use((options) => Chromium.open(options), { extension: '.output/chrome-mv3' });
  describeFrames(bed);
  describePastedHtml(bed, RICH);
  describeTrustedTypes(bed);
  describeFlavours(bed);
  describeClipboardReaders(bed);
});
