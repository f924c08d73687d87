import { resolve } from 'node:path';
import { describe } from 'vitest';
import { Firefox } from '../harness/firefox.ts';
import { TestBed } from '../harness/test-bed.ts';
import { describeOpenTabs } from './open-tabs.ts';

describe('a chat that was open when the extension was installed, in Firefox', () => {
  const bed = TestBed.use((options) => Firefox.open(options));
  describeOpenTabs(bed, async () => {
    await bed.browser.raw.installExtension(resolve('.output/firefox-mv3'));
  });
});
