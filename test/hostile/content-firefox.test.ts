import { describe } from 'vitest';
import { Firefox } from '../harness/firefox.ts';
import { TestBed } from '../harness/test-bed.ts';
import { describeClipboardReaders } from './clipboard-readers.ts';
import { describeFrames } from './frames.ts';
import { describePastedHtml } from './pasted-html.ts';
import { describeTrustedTypes } from './trusted-types.ts';

const RICH = ['contenteditable', 'prosemirror', 'lexical-rich', 'quill'] as const;

describe('what pages and pastes are made of, in Firefox', () => {
  const bed = TestBed.use((options) => Firefox.open(options), { extension: '.output/firefox-mv3' });
  // Firefox puts another document into a new frame a moment later.
  describeFrames(bed, ['without an address, built at once']);
  describePastedHtml(bed, RICH);
  describeTrustedTypes(bed);
  describeClipboardReaders(bed, ['at once', 'a moment later']);
});
