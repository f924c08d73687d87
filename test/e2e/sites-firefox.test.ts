import { describe } from 'vitest';
import { Firefox } from '../harness/firefox.ts';
import { TestBed } from '../harness/test-bed.ts';
import { chatSites, describeSites } from './sites.ts';

/** One site for each kind of editor, and all that send drafts or copies. */
const SITES = ['chatgpt', 'claude', 'gemini', 'copilot', 'qwen', 'kimi', 'perplexity'];

describe('the sites, in Firefox', () => {
  const bed = TestBed.use((options) => Firefox.open(options), {
    extension: '.output/firefox-mv3',
  });
  describeSites(bed, chatSites(SITES));
});
