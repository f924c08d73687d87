import { beforeAll, describe } from 'vitest';
import { Chromium } from '../harness/chromium.ts';
import { TestBed } from '../harness/test-bed.ts';
import { describeOpenTabs } from './open-tabs.ts';
import { install, installable, uninstall } from './run-time.ts';

const EXTENSION = '.output/chrome-mv3';

describe('a chat that was open when the extension was installed, in Chromium', () => {
  const bed = TestBed.use((options) => Chromium.open(options), {
    extraArgs: installable(EXTENSION),
  });
  // The flag loads it; it is not there any more when the tabs open.
  beforeAll(async () => uninstall(bed.browser, await install(bed.browser, EXTENSION)));
  describeOpenTabs(bed, async () => {
    await install(bed.browser, EXTENSION);
  });
});
