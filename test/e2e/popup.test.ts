import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserUnderTest, OpenOptions } from '../harness/browser.ts';
import { Chromium } from '../harness/chromium.ts';
import type { ChromiumPage } from '../harness/chromium-page.ts';
import { Composer } from '../harness/composer.ts';
import { Firefox } from '../harness/firefox.ts';
import { poll } from '../harness/poll.ts';
import { removeScratch } from '../harness/scratch.ts';
import { FixtureServer } from '../harness/server.ts';
import { violationsOf } from './axe.ts';
import { inOneLanguage, stringsOf } from './locale.ts';
import { policyInForce } from './policy-in-force.ts';
import { githubToken } from './masked-paste.ts';
import { OptionsPage } from './options-page.ts';
import { Popup } from './popup.ts';
import { Warning } from './warning.ts';

const PLACEHOLDER = '[GITHUB_TOKEN_1]';
const POLICY = { sites: { claude: { families: { secret: { action: 'block' } } } } };
const BUILDS = { Chromium: '.output/chrome-mv3', Firefox: '.output/firefox-mv3' };

const open = {
  Chromium: async (options: OpenOptions): Promise<BrowserUnderTest> => {
    const browser = await Chromium.open(options);
    await policyInForce(browser);
    return browser;
  },
  Firefox: (options: OpenOptions): Promise<BrowserUnderTest> => Firefox.open(options),
};
/** In the popup: whether the counts stand in one row or one column, and the lines of a label, 2 at least. */
const COUNTS_LAYOUT = `{
  const boxes = (name) => [...document.querySelectorAll('.counts ' + name)].map((it) => it.getBoundingClientRect());
  const isOne = (values) => new Set(values.map(Math.round)).size === 1;
  const numbers = boxes('dd');
  const lines = boxes('dt').map(({ height }) => Math.round(height / (12 * 1.45)));
  ({
    isAligned: isOne(numbers.map(({ top }) => top)) || isOne(numbers.map(({ right }) => right)),
    mostLines: Math.max(2, ...lines),
  });
}`;

describe.each(['Chromium', 'Firefox'] as const)('the popup, in %s', (name) => {
  const say = stringsOf('en');
  let server: FixtureServer;
  let browser: BrowserUnderTest;
  let composer: Composer;
  let popup: Popup;

  beforeAll(async () => {
    server = await FixtureServer.start();
    browser = await open[name]({ server, extension: BUILDS[name], managedPolicy: POLICY });
    composer = await Composer.open(browser, 'https://chatgpt.com/');
    popup = await Popup.open(browser);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  test('says that a chat is protected', async () => {
    await composer.goto('https://chatgpt.com/');
    await popup.reloadOver(composer.page);
    expect(await popup.protection()).toBe(say('popup_protected'));
    expect(await popup.text()).toContain(say('popup_protected_on', 'ChatGPT'));
    expect(await popup.text()).toContain(say('popup_policy_managed'));
    expect(await violationsOf(popup.page)).toEqual([]);
  });

  test('says that a chat without a guard must be loaded again', async () => {
    // No port but the usual ones leads anywhere here: an error page, into which no script goes.
    const lost = await browser.newPage('about:blank');
    await lost.goto('https://chatgpt.com:444/').catch(() => undefined);
    // The attempt fails a moment before its error page is there.
    const isError = async (): Promise<boolean> => {
      await popup.reloadOver(lost);
      return (await popup.protection()) === say('popup_reload');
    };
    await poll('the popup asks to reload', isError, 10_000);
    expect(await violationsOf(popup.page)).toEqual([]);
    await lost.close();
  });

  test('says that nothing is protected elsewhere, and where it is', async () => {
    await composer.goto('https://example.com/');
    await popup.reloadOver(composer.page);
    expect(await popup.protection()).toBe(say('popup_elsewhere'));
    expect(await popup.text()).toContain('ChatGPT');
    expect(await popup.text()).not.toContain('demo');
    expect(await violationsOf(popup.page)).toEqual([]);
  });

  test('counts what was masked and blocked today', async () => {
    await popup.reloadOver(composer.page);
    const before = await popup.counts();
    const [masked, blocked] = [say('popup_masked'), say('popup_blocked')];
    await composer.goto('https://chatgpt.com/');
    await composer.paste(`one ${githubToken(6)}`);
    await composer.waitForText(`one ${PLACEHOLDER}`);
    await composer.goto('https://claude.ai/');
    await composer.paste(`two ${githubToken(7)}`);
    await composer.page.waitFor("document.activeElement?.matches('[popover]')");
    await composer.page.press('Escape');
    const risen = { [masked]: (before[masked] ?? 0) + 1, [blocked]: (before[blocked] ?? 0) + 1 };
    const agree = async (): Promise<boolean> => {
      await popup.reloadOver(composer.page);
      const after = await popup.counts();
      return Object.entries(risen).every(([kind, count]) => after[kind] === count);
    };
    await poll('the counts to rise', agree, 15_000);
    expect(await popup.stored()).not.toContain(githubToken(6));
  });

  test('tries a text, keeps it to itself and forgets it', async () => {
    server.reset();
    const token = githubToken(8);
    await composer.goto('https://chatgpt.com/');
    await popup.reloadOver(composer.page);
    await popup.try(`deploy with ${token} now`);
    expect(await popup.answer()).toEqual([
      ...[say('popup_try_mask'), say('rule_github_token_title')],
      `${say('reason_access_token')} ${say('advice_access_token')}`,
      say('popup_try_result'),
      `deploy with ${PLACEHOLDER} now`,
    ]);
    expect(await violationsOf(popup.page)).toEqual([]);
    await popup.try('deploy now');
    expect(await popup.answer()).toEqual([say('popup_try_clean')]);
    await popup.try(token);
    expect(await popup.stored()).not.toContain(token.slice(4));
    await popup.reloadOver(composer.page);
    expect(await popup.page.evaluate("document.querySelector('#try').value")).toBe('');
    expect(server.carrying(token.slice(4))).toEqual([]);
  });

  test('leads to the options page, which says that nothing is reported', async () => {
    await popup.reloadOver(composer.page);
    const link = await popup.page.evaluate<string>("document.querySelector('footer a').href");
    const options = await OptionsPage.open(browser);
    expect(await options.page.evaluate('location.href')).toBe(link);
    const text = await options.text();
    expect(text).toContain(say('options_no_receiver'));
    expect(text).toContain(say('options_no_events'));
    expect(text).toContain(`${say('options_family_secret')}: ${say('options_action_block')}`);
    expect(await violationsOf(options.page)).toEqual([]);
    await options.page.close();
  });

  test('tries it by the policy of the chat it stands over', async () => {
    await composer.goto('https://claude.ai/');
    await popup.reloadOver(composer.page);
    await popup.try(`deploy with ${githubToken(8)} now`);
    expect(await popup.answer()).toEqual([
      ...[say('popup_try_block'), say('rule_github_token_title')],
      `${say('reason_access_token')} ${say('advice_access_token')}`,
    ]);
    expect(await violationsOf(popup.page)).toEqual([]);
  });
});

describe.each(['en', 'zh_CN'] as const)('the look of the popup, in %s', (locale) => {
  const say = stringsOf(locale);
  let extension = '.output/chrome-mv3';
  let server: FixtureServer;
  let browser: Chromium;
  let composer: Composer<ChromiumPage>;
  let popup: Popup;

  beforeAll(async () => {
    if (locale !== 'en') extension = await inOneLanguage(extension, locale);
    server = await FixtureServer.start();
    browser = await Chromium.open({ server, extension });
    composer = await Composer.open(browser, 'https://chatgpt.com/');
    popup = await Popup.open(browser);
    await mkdir('test-output/popup', { recursive: true });
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    if (locale !== 'en') await removeScratch(dirname(extension));
  });

  const rawPage = () => {
    if (!(popup.page instanceof Object && 'raw' in popup.page)) throw new Error('Not Chromium');
    return (popup.page as ChromiumPage).raw;
  };

  test('speaks the language, and says which', async () => {
    await popup.reloadOver(composer.page);
    expect(await popup.protection()).toBe(say('popup_protected'));
    const counts = ['masked', 'blocked', 'overridden'].map((kind) => say(`popup_${kind}`));
    expect(Object.keys(await popup.counts())).toEqual(counts);
    expect(await popup.page.evaluate('document.documentElement.lang')).toBe(say('language'));
  });

  test('counts what a person let through beside what was masked, and says so', async () => {
    const warning = await Warning.on(composer.page);
    await composer.goto('https://chatgpt.com/');
    await composer.paste(`one ${githubToken(9)}`);
    await warning.waitFor('status');
    await warning.choose('status', say('notice_undo'));
    await composer.waitForText(`one ${githubToken(9)}`);
    const counted = async (): Promise<boolean> => {
      await popup.reloadOver(composer.page);
      return (await popup.counts())[say('popup_overridden')] === 1;
    };
    await poll('the count to rise', counted, 15_000);
    expect((await popup.counts())[say('popup_masked')]).toBe(1);
    expect(await popup.text()).toContain(say('popup_today_why'));
  });

  test.each([
    ['light', 340, 600],
    ['dark', 340, 600],
    ['narrow', 320, 600],
    ['zoomed', 170, 300],
  ] as const)('%s: nothing overflows and axe finds nothing', async (look, width, height) => {
    await popup.reloadOver(composer.page);
    await rawPage().setViewportSize({ width, height });
    await rawPage().emulateMedia({ colorScheme: look === 'dark' ? 'dark' : 'light' });
    await popup.try(`deploy with ${githubToken(8)} and ${'x'.repeat(300)}`);
    const overflowing = await popup.page.evaluate(
      `[...document.querySelectorAll('*')].filter((element) =>
        element.getBoundingClientRect().right > innerWidth ||
        (element.scrollWidth > element.clientWidth && element.clientWidth > 0)).map((it) => it.cloneNode(false).outerHTML)`,
    );
    expect(overflowing).toEqual([]);
    expect(await popup.page.evaluate(COUNTS_LAYOUT)).toEqual({ isAligned: true, mostLines: 2 });
    expect(await violationsOf(popup.page)).toEqual([]);
    await rawPage().screenshot({ path: `test-output/popup/${locale}-${look}.png`, fullPage: true });
  });
});
