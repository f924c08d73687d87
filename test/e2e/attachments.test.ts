import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BrowserUnderTest, OpenOptions } from '../harness/browser.ts';
import { Chromium } from '../harness/chromium.ts';
import { Composer } from '../harness/composer.ts';
import { Firefox } from '../harness/firefox.ts';
import { FixtureServer } from '../harness/server.ts';
import { githubToken } from './masked-paste.ts';

const PLACEHOLDER = '[GITHUB_TOKEN_1]';
/** Longer pastes become an attachment in the site's own paste handler. */
const SITES = [
  ['https://chatgpt.com/', 5000],
  ['https://claude.ai/', 4000],
] as const;

const BROWSERS = {
  Chromium: (options: OpenOptions): Promise<BrowserUnderTest> => Chromium.open(options),
  Firefox: (options: OpenOptions): Promise<BrowserUnderTest> => Firefox.open(options),
};
const BUILDS = { Chromium: '.output/chrome-mv3', Firefox: '.output/firefox-mv3' };

/** Ordinary text of so many characters, as a log is: with lines, tabs and runs of spaces. */
function log(length: number): string {
  const line = '2026-11-20T09:12:44Z  INFO\t[gateway] é 请求 took=38ms\n';
  return line.repeat(Math.ceil(length / line.length)).slice(0, length);
}

describe.each(['Chromium', 'Firefox'] as const)('long pastes, in %s', (name) => {
  let server: FixtureServer;
  let without: BrowserUnderTest;
  let browser: BrowserUnderTest;
  let composers: { readonly without: Composer; readonly guarded: Composer };

  beforeAll(async () => {
    server = await FixtureServer.start();
    without = await BROWSERS[name]({ server });
    browser = await BROWSERS[name]({ server, extension: BUILDS[name] });
    composers = {
      without: await Composer.open(without, 'https://chatgpt.com/'),
      guarded: await Composer.open(browser, 'https://chatgpt.com/'),
    };
  });
  afterAll(async () => {
    await without.close();
    await browser.close();
    await server.stop();
  });
  beforeEach(() => server.reset());

  /** Pastes, says something beside it, sends; answers all that the site's server was given. */
  const send = async (composer: Composer, address: string, text: string) => {
    server.reset();
    await composer.goto(address);
    await composer.paste(text);
    await composer.page.waitFor('fixture.attachments().length > 0');
    const held = { names: await composer.attachments(), text: await composer.text() };
    await composer.page.type('see the log');
    await composer.page.press('Enter');
    await server.waitForMessage();
    const attachment = () => server.messages('attachment')[0];
    await server.waitFor('attachment', attachment, 15_000);
    const texts = (kind: 'message' | 'attachment') => server.messages(kind).map((it) => it.text);
    return { ...held, messages: texts('message'), attachments: texts('attachment') };
  };

  test.each(SITES)('on %s a clean one is the attachment that it always was', async (url, limit) => {
    const text = log(limit + 1);
    const native = await send(composers.without, url, text);
    expect(native).toMatchObject({ text: '', attachments: [text], messages: ['see the log'] });
    expect(await send(composers.guarded, url, text)).toEqual(native);
  });

  test.each(SITES)('on %s one with a token is a masked attachment', async (url, limit) => {
    const token = githubToken(10);
    for (const at of [0, 2000, limit]) {
      const text = (value: string) => `${log(at)} ${value} ${log(limit + 100 - at)}`;
      const native = await send(composers.without, url, text(PLACEHOLDER));
      expect(await send(composers.guarded, url, text(token))).toEqual(native);
      expect(server.carrying(token.slice(4))).toEqual([]);
    }
  });

  test.each(SITES)(
    'on %s a token does not make one of what is short once masked',
    async (url, limit) => {
      const { guarded } = composers;
      const text = (value: string) => `${log(limit - 30)} ${value}`;
      await guarded.goto(url);
      await guarded.paste(text(githubToken(10)));
      await guarded.page.waitFor(`fixture.text().includes('${PLACEHOLDER}')`);
      expect(await guarded.attachments()).toEqual([]);
      expect(text(githubToken(10)).length).toBeGreaterThan(limit);
      expect(text(PLACEHOLDER).length).toBeLessThanOrEqual(limit);
    },
  );
});
