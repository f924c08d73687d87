import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Chromium } from '../harness/chromium.ts';
import type { ChromiumPage } from '../harness/chromium-page.ts';
import { Composer } from '../harness/composer.ts';
import { Firefox } from '../harness/firefox.ts';
import { FixtureServer } from '../harness/server.ts';
import { TestBed } from '../harness/test-bed.ts';
import { githubToken } from './masked-paste.ts';

/** Names that hold a chat's name and are not it, and pages that are no chat at all. */
const ELSEWHERE = [
  'https://chatgpt.com.evil.example/?site=chatgpt',
  'https://notchatgpt.com/?site=chatgpt',
  'https://chatgpt.com-login.example/?site=chatgpt',
  'https://evil.example/?site=chatgpt&chatgpt.com',
  'https://chatgpt.co/?site=chatgpt',
  'https://claude.ai.evil.example/?site=claude',
  'https://my-claude.ai/?site=claude',
  'https://example.com/',
];

async function sendsUntouched(
  composer: Composer,
  server: FixtureServer,
  url: string,
): Promise<void> {
  const token = githubToken(3);
  await composer.goto(url);
  await composer.paste(`with ${token}`);
  await composer.waitForText(`with ${token}`);
  await composer.page.press('Enter');
  await server.waitFor('the token', () => server.carrying(token)[0], 15_000);
}

describe('elsewhere, in Chromium', () => {
  let server: FixtureServer;
  let browser: Chromium;
  let composer: Composer<ChromiumPage>;

  beforeAll(async () => {
    server = await FixtureServer.start();
    browser = await Chromium.open({ server, extension: '.output/chrome-mv3' });
    composer = await Composer.open(browser, 'https://example.com/');
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });
  beforeEach(() => server.reset());

  /** Where scripts run in the page, its frames included: the origin of each world. */
  const worlds = async (): Promise<string[]> => {
    const protocol = await browser.raw.newCDPSession(composer.page.raw);
    const origins: string[] = [];
    protocol.on('Runtime.executionContextCreated', ({ context }) => origins.push(context.origin));
    await protocol.send('Runtime.enable');
    await protocol.detach();
    return origins;
  };
  const ours = (origin: string): boolean => origin.startsWith('chrome-extension://');

  test('a chat has one world of ours', async () => {
    await composer.goto('https://chatgpt.com/');
    expect((await worlds()).filter(ours)).toEqual([`chrome-extension://${browser.extensionId}`]);
  });

  test.each(ELSEWHERE)('%s has none, and its messages go as they are', async (url) => {
    await sendsUntouched(composer, server, url);
    const all = await worlds();
    expect(all).toContain(new URL(url).origin);
    expect(all.filter(ours)).toEqual([]);
  });
});

describe('elsewhere, in Firefox', () => {
  const bed = TestBed.use((options) => Firefox.open(options), {
    extension: '.output/firefox-mv3',
  });
  beforeEach(() => bed.server.reset());

  test.each(ELSEWHERE)('%s sends its messages as they are', async (url) => {
    await sendsUntouched(bed.composer, bed.server, url);
  });
});
