import { dirname } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BrowserUnderTest } from '../harness/browser.ts';
import { Chromium } from '../harness/chromium.ts';
import { Composer } from '../harness/composer.ts';
import { Firefox } from '../harness/firefox.ts';
import { poll } from '../harness/poll.ts';
import { removeScratch } from '../harness/scratch.ts';
import { FixtureServer } from '../harness/server.ts';
import { Shown } from '../hostile/shown.ts';
import { inOneLanguage, stringsOf } from './locale.ts';
import { githubToken } from './masked-paste.ts';

const PLACEHOLDER = '[GITHUB_TOKEN_1]';
const CASES = [
  ['Chromium', 'en', '.output/chrome-mv3'],
  ['Chromium', 'zh_CN', '.output/chrome-mv3'],
  ['Firefox', 'en', '.output/firefox-mv3'],
  ['Firefox', 'zh_CN', '.output/firefox-mv3'],
] as const;
/** In the page: whether the focus is in what the guard shows, and in what people type into. */
const IN_NOTICE = "document.activeElement?.matches('html > [popover]') === true";
const IN_COMPOSER = "document.querySelector('[data-editor]').contains(document.activeElement)";

describe.each(CASES)('a notice by keyboard, in %s, in %s', (name, locale, build) => {
  const say = stringsOf(locale);
  let extension: string = build;
  let server: FixtureServer;
  let browser: BrowserUnderTest;
  let composer: Composer;
  let shown: Shown;
  let token: string;

  beforeAll(async () => {
    if (locale !== 'en') extension = await inOneLanguage(extension, locale);
    server = await FixtureServer.start();
    browser = await (name === 'Chromium' ? Chromium : Firefox).open({ server, extension });
    composer = await Composer.open(browser, 'https://chatgpt.com/');
    shown = new Shown(composer.page);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    if (locale !== 'en') await removeScratch(dirname(extension));
  });
  beforeEach(async () => {
    await composer.goto('https://chatgpt.com/');
    token = githubToken(11);
    await composer.paste(`deploy with ${token} now`);
    await shown.waitForText(say('notice_keys'));
    // Notes which keys the page hears of.
    await composer.page.evaluate(
      "globalThis.heard = []; addEventListener('keydown', ({ key }) => heard.push(key), true)",
    );
  });

  const press = (keys: string): Promise<void> => composer.page.press(keys);
  const isTrue = (expression: string): Promise<boolean> => composer.page.waitFor(expression);

  test('F6 leads to the button that puts the original back', async () => {
    await isTrue(IN_COMPOSER);
    await press('F6');
    await isTrue(IN_NOTICE);
    // As with the mouse: only after half a second in sight.
    const taken = async (): Promise<boolean> => {
      if (await composer.page.evaluate<boolean>(IN_NOTICE)) await press('Enter');
      return (await composer.text()) === `deploy with ${token} now`;
    };
    await poll('the original to be put back', taken, 15_000);
    await shown.waitForNothing();
    await isTrue(IN_COMPOSER);
    expect(await composer.page.evaluate('heard')).toEqual([]);
    await press('Enter');
    expect((await server.waitForMessage()).text).toBe(`deploy with ${token} now`);
  });

  test('Esc leads back, and typing goes on where it was', async () => {
    await press('F6');
    await isTrue(IN_NOTICE);
    await press('Escape');
    await shown.waitForNothing();
    await isTrue(IN_COMPOSER);
    expect(await composer.page.evaluate('heard')).toEqual([]);
    await composer.page.type('!');
    await composer.waitForText(`deploy with ${PLACEHOLDER} now!`);
  });

  test('the tab key leads on to the button that closes it', async () => {
    await press('F6');
    await isTrue(IN_NOTICE);
    await press('Tab');
    await press('Enter');
    await shown.waitForNothing();
    await isTrue(IN_COMPOSER);
    await composer.waitForText(`deploy with ${PLACEHOLDER} now`);
  });

  test('without it both keys are the page’s, and events of the page lead nowhere', async () => {
    await composer.page.evaluate(`for (const key of ['F6', 'Escape']) {
      document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    }`);
    expect(await composer.page.evaluate(IN_NOTICE)).toBe(false);
    await press('Escape');
    await shown.waitForText(say('notice_keys'));
    await press('F6');
    await press('Escape');
    await shown.waitForNothing();
    await press('F6');
    const heard = ['F6', 'Escape', 'Escape', 'F6'];
    expect(await composer.page.evaluate('heard')).toEqual(heard);
  });
});
