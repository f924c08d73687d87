import { resolve } from 'node:path';
import type { CDPSession } from 'playwright-core';
import type { Chromium } from '../harness/chromium.ts';
import { poll } from '../harness/poll.ts';

/** Chromium's flags for an extension that comes, goes or changes while the browser runs. */
export const CHANGEABLE = ['--enable-unsafe-extension-debugging'];

/** For one that is to be removed: Chromium removes only what was installed while it ran. */
export function installable(folder: string): readonly string[] {
  return [...CHANGEABLE, `--disable-extensions-except=${resolve(folder)}`];
}

/** Answers the extension's id. */
export async function install(browser: Chromium, folder: string): Promise<string> {
  const devtools = await devtoolsOf(browser);
  const { id } = await devtools.send('Extensions.loadUnpacked', { path: resolve(folder) });
  await devtools.detach();
  return id;
}

/** Only for one that was installed by `install`. */
export async function uninstall(browser: Chromium, id: string): Promise<void> {
  const devtools = await devtoolsOf(browser);
  await devtools.send('Extensions.uninstall', { id });
  await devtools.detach();
}

function devtoolsOf({ raw }: Chromium): Promise<CDPSession> {
  const browser = raw.browser();
  if (!browser) throw new Error('This context has no browser of its own');
  return browser.newBrowserCDPSession();
}

/**
 * As an update does: the extension starts anew, and open pages keep the script that they have. The
 * extension's own `runtime.reload()` now and then leaves Chromium without it.
 */
export async function reloadExtension(browser: Chromium, folder: string): Promise<void> {
  const started = browser.raw.waitForEvent('serviceworker');
  await install(browser, folder);
  await started;
}

const ASK_ALL = `chrome.tabs.query({ url: 'https://chatgpt.com/*' }).then((tabs) => Promise.all(tabs.map(
  ({ id }) => chrome.tabs.sendMessage(id, { pasteward: 'status.get', body: null }))))
  .then((answers) => answers.length > 0 && answers.every(({ ok }) => ok))`;

/** Waits until the extension that runs now has its guard in every open page of ChatGPT's host. */
export async function untilInOpenTabs(browser: Chromium): Promise<void> {
  const popup = await browser.newPage('about:blank');
  const all = async (): Promise<boolean> => {
    try {
      await popup.goto(`chrome-extension://${browser.extensionId ?? ''}/popup.html`);
      return await popup.evaluate<boolean>(ASK_ALL);
    } catch {
      // It has not started yet, or a page has no guard yet.
      return false;
    }
  };
  await poll('the guard to be in the open tabs', all, 10_000);
  await popup.close();
}
