import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserUnderTest, OpenOptions } from '../harness/browser.ts';
import { Chromium } from '../harness/chromium.ts';
import { Composer } from '../harness/composer.ts';
import { Firefox } from '../harness/firefox.ts';
import { makeProbeExtension } from '../harness/probe-extension.ts';
import { removeScratch } from '../harness/scratch.ts';
import { FixtureServer } from '../harness/server.ts';
import { poll } from '../harness/poll.ts';
import { CALM_MS } from './policy-in-force.ts';

const BROWSERS = {
  Chromium: (options: OpenOptions): Promise<BrowserUnderTest> => Chromium.open(options),
  Firefox: (options: OpenOptions): Promise<BrowserUnderTest> => Firefox.open(options),
};

/** As an editor puts it on the clipboard: a browser's own sanitiser would change or drop each part. */
const HTML = `<meta charset='utf-8'><p class="MsoNormal" style="mso-margin-top-alt: auto">a<o:p></o:p></p><script>1</script><!--EndFragment-->`;

describe.each(['Chromium', 'Firefox'] as const)('an extension in %s', (name) => {
  let server: FixtureServer;
  let extension: string;
  let browser: BrowserUnderTest;
  let composer: Composer;

  beforeAll(async () => {
    server = await FixtureServer.start();
    extension = await makeProbeExtension();
    const managedPolicy = { greeting: 'hello' };
    browser = await BROWSERS[name]({ server, extension, managedPolicy });
    composer = await Composer.open(browser, 'https://chatgpt.com/');
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    await removeScratch(extension);
  });

  const found = (key: string) => composer.page.evaluate(`document.documentElement.dataset.${key}`);

  test('runs before the page and sees the trusted paste, its html unchanged', async () => {
    expect(await found('early')).toBe('true');
    await composer.paste({ 'text/plain': 'a', 'text/html': HTML });
    await composer.waitForText('a');
    expect(await found('trusted')).toBe('true');
    expect(await found('html')).toBe(HTML);
  });

  test('opens its own pages', async () => {
    const page = await browser.extensionPage('page.html');
    expect(await page.evaluate('document.title')).toBe('A page of the probe');
    expect(await page.evaluate('typeof chrome.storage.managed')).toBe('object');
    await page.close();
  });

  test('gets its managed policy', async () => {
    // Chromium hands it over seconds after the start, and later when it is busy or asked all the time.
    const asked = `document.dispatchEvent(new Event('probe')),
      document.documentElement.dataset.policy === '{"greeting":"hello"}'`;
    const ask = (): Promise<boolean> => composer.page.evaluate<boolean>(asked);
    expect(await poll('the managed policy', ask, 100_000, CALM_MS)).toBe(true);
  }, 120_000);

  test('may block requests', async () => {
    const outcome = (path: string) =>
      composer.page.evaluate(`fetch('${path}').then(() => 'sent', () => 'blocked')`);
    expect(await outcome('/forbidden')).toBe('blocked');
    expect(await outcome('/allowed')).toBe('sent');
    const paths = server.records.map(({ path }) => path);
    expect(paths).toContain('/allowed');
    expect(paths).not.toContain('/forbidden');
  });
});
