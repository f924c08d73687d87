import { setTimeout as sleep } from 'node:timers/promises';
import type { Chromium } from '../../harness/chromium.ts';
import { figure } from '../figure.ts';
import type { Group } from '../lab.ts';
import { isExtension } from '../trace.ts';

const OTHER = 'https://example.com/';
const GUARDED = 'https://chatgpt.com/';
/** Long after `document_idle`, the latest that a content script can be put in. */
const SETTLE_MS = 1000;

/** A page that is no AI chat: nothing of the extension may be in it. */
export const otherPages: Group = {
  name: 'other pages',
  async run(lab) {
    const browser = await lab.guarded();
    // Without this the zero could come from looking in the wrong place.
    if ((await countWorlds(browser, GUARDED)) === 0) {
      throw new Error('No world of the extension was seen in a guarded page either');
    }
    const worlds = await countWorlds(browser, OTHER);
    return [figure('script worlds of the extension on example.com', worlds, 'worlds', 0)];
  },
};

/** The JavaScript worlds in a page that belong to an extension, from the browser's own list. */
async function countWorlds(browser: Chromium, url: string): Promise<number> {
  const page = await browser.newPage('about:blank');
  const protocol = await browser.raw.newCDPSession(page.raw);
  let count = 0;
  protocol.on('Runtime.executionContextCreated', ({ context }) => {
    if (isExtension(`${context.origin}/`)) count += 1;
  });
  await protocol.send('Runtime.enable');
  await page.goto(url);
  await sleep(SETTLE_MS);
  await page.close();
  return count;
}
