import { dirname } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { STYLES } from '../../lib/ui/styles.ts';
import { Chromium } from '../harness/chromium.ts';
import type { ChromiumPage } from '../harness/chromium-page.ts';
import { Composer } from '../harness/composer.ts';
import { poll } from '../harness/poll.ts';
import { removeScratch } from '../harness/scratch.ts';
import { FixtureServer } from '../harness/server.ts';
import { violationsOf } from './axe.ts';
import { inOneLanguage, stringsOf } from './locale.ts';
import { policyInForce } from './policy-in-force.ts';
import { githubToken } from './masked-paste.ts';
import { Warning } from './warning.ts';
import type { Box } from './warning.ts';

const PLACEHOLDER = '[GITHUB_TOKEN_1]';
const secret = (rule: object) => ({ families: { secret: rule } });

/** One site for each thing that can happen to a person; ChatGPT and the demo mask. */
const POLICY = {
  sites: {
    claude: secret({ action: 'block' }),
    gemini: secret({ action: 'warn' }),
    kimi: secret({ action: 'mask', override: 'none' }),
    qwen: secret({ action: 'warn', override: 'none' }),
  },
};
/** The window at 200 % zoom is one of half the size. */
const LOOKS = [
  ['light', { width: 1000, height: 640 }, {}],
  ['dark', { width: 1000, height: 640 }, { colorScheme: 'dark' }],
  ['narrow', { width: 320, height: 640 }, {}],
  ['zoomed', { width: 500, height: 320 }, {}],
  ['forced-colours', { width: 1000, height: 640 }, { forcedColors: 'active' }],
] as const;
const STILL = { colorScheme: null, forcedColors: null, reducedMotion: 'reduce' } as const;
const DEMO = 'http://pasteward-demo.localhost/';

describe.each(['en', 'zh_CN'] as const)('what people get to see, in %s', (locale) => {
  const say = stringsOf(locale);
  const title = say('rule_github_token_title');
  /** A dialog's name begins with who speaks. */
  const spoken: typeof say = (key, ...filled) => `${say('ext_name')} ${say(key, ...filled)}`;
  let extension = '.output/chrome-mv3';
  let server: FixtureServer;
  let browser: Chromium;
  let composer: Composer<ChromiumPage>;
  let warning: Warning;
  /** A tab in which nobody does anything after a masked paste. */
  let left: Composer<ChromiumPage>;
  /** One in which the focus is in the notice. */
  let entered: Composer<ChromiumPage>;

  beforeAll(async () => {
    if (locale !== 'en') extension = await inOneLanguage(extension, locale);
    server = await FixtureServer.start();
    browser = await Chromium.open({ server, extension, managedPolicy: POLICY });
    composer = await Composer.open(browser, 'https://chatgpt.com/');
    warning = await Warning.on(composer.page);
    await policyInForce(browser);
    entered = await Composer.open(browser, DEMO);
    await entered.paste(`enter ${githubToken(4)} here`);
    await (await Warning.on(entered.page)).waitFor('status');
    await entered.page.press('F6');
    left = await Composer.open(browser, DEMO);
    await left.paste(`left ${githubToken(4)} alone`);
    await left.waitForText(`left ${PLACEHOLDER} alone`);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    if (locale !== 'en') await removeScratch(dirname(extension));
  });
  beforeEach(() => server.reset());

  const focusIsInComposer = () =>
    composer.page.evaluate<boolean>(
      "document.querySelector('[data-editor]').contains(document.activeElement)",
    );
  const pasteOn = async (address: string): Promise<string> => {
    const token = githubToken(4);
    await composer.goto(address);
    await composer.paste(`deploy with ${token} now`);
    return token;
  };

  test('the notice of a masked paste', async () => {
    const token = await pasteOn('https://chatgpt.com/');
    const notice = await warning.waitFor('status');
    expect(notice.text).toEqual([
      ...[say('ext_name'), say('notice_masked', title), say('reason_access_token')],
      say('notice_keys'),
    ]);
    expect(notice.buttons.map(({ name }) => name)).toEqual([
      say('notice_undo'),
      say('notice_close'),
    ]);
    // It takes no focus: typing goes on where it was.
    expect(await focusIsInComposer()).toBe(true);
    await composer.page.type('!');
    await composer.waitForText(`deploy with ${PLACEHOLDER} now!`);
    await warning.choose('status', say('notice_close'));
    expect(await composer.text()).toBe(`deploy with ${PLACEHOLDER} now!`);
    expect(server.carrying(token)).toEqual([]);
  });

  test('the original is put back on request, for one message', async () => {
    const token = await pasteOn('https://chatgpt.com/');
    await warning.waitFor('status');
    await warning.choose('status', say('notice_undo'));
    await composer.waitForText(`deploy with ${token} now`);
    await composer.focus();
    await composer.page.press('Enter');
    expect((await server.waitForMessage()).text).toBe(`deploy with ${token} now`);
    expect(await warning.find('alertdialog')).toBeUndefined();
    // What was allowed was that message, for the second that sites take to send one.
    const maskedAgain = async (): Promise<boolean> => {
      await composer.clear();
      await composer.paste(`again ${token}`);
      await composer.page.waitFor("fixture.text().startsWith('again')");
      return (await composer.text()) === `again ${PLACEHOLDER}`;
    };
    await poll('the token to be masked again', maskedAgain, 15_000);
  });

  test.each([
    ['was sent', ''],
    ['became an attachment', 'word '.repeat(1200)],
  ])('what %s cannot be put back, and lets nothing through', async (_, before) => {
    const token = githubToken(4);
    await composer.goto('https://chatgpt.com/');
    await composer.paste(`${before}with ${token} now`);
    await warning.waitFor('status');
    await composer.page.press('Enter');
    await server.waitForMessage();
    const undo = (await warning.find('status'))?.buttons.find(
      ({ name }) => name === say('notice_undo'),
    );
    // It need not be offered any more; where it is, it does nothing.
    if (undo) await warning.choose('status', say('notice_undo'));
    await composer.paste(`again ${token} now`);
    await composer.waitForText(`again ${PLACEHOLDER} now`);
    expect(server.carrying(token)).toEqual([]);
  });

  test('nothing is put back but by a person: not by a key, a click elsewhere or the page', async () => {
    const token = await pasteOn('https://chatgpt.com/');
    await warning.waitFor('status');
    await composer.page.evaluate(`document.querySelectorAll('html > [popover]').forEach((host) => {
      host.click();
      host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    })`);
    for (const keys of ['Escape', 'Shift+Enter', 'Backspace']) await composer.page.press(keys);
    await composer.page.click('body');
    await composer.focus();
    await composer.page.press('Enter');
    expect((await server.waitForMessage()).text).toBe(`deploy with ${PLACEHOLDER} now`);
    expect(server.carrying(token)).toEqual([]);
  });

  test('pages find nothing of it: no open shadow root, no text, no style', async () => {
    await pasteOn('https://claude.ai/');
    await warning.waitFor('alertdialog');
    const seen = await composer.page.evaluate(`({
      roots: [...document.querySelectorAll('*')].filter((it) => it.shadowRoot).length,
      text: document.documentElement.innerText.includes('GitHub'),
      markup: document.documentElement.outerHTML.includes('GitHub'),
      sheets: document.adoptedStyleSheets.length,
      dialogs: document.querySelectorAll('dialog, [role=alertdialog]').length,
    })`);
    expect(seen).toEqual({ roots: 0, text: false, markup: false, sheets: 0, dialogs: 0 });
    await composer.page.press('Escape');
  });

  test('there is nothing to put back where policy says so', async () => {
    await pasteOn('https://www.kimi.com/');
    const notice = await warning.waitFor('status');
    expect(notice.buttons.map(({ name }) => name)).toEqual([say('notice_close')]);
  });

  test('the dialog of a blocked paste', async () => {
    const token = await pasteOn('https://claude.ai/');
    const dialog = await warning.waitFor('alertdialog');
    expect(dialog).toMatchObject({
      name: spoken('blocked_paste_title', title),
      description: [
        `${say('reason_access_token')} ${say('blocked_policy')}`,
        say('advice_access_token'),
      ].join(' '),
      modal: true,
      buttons: [{ name: say('button_close'), focused: true }],
    });
    await composer.page.press('Enter');
    await warning.waitUntilGone('alertdialog');
    expect(await composer.text()).toBe('');
    expect(await focusIsInComposer()).toBe(true);
    expect(server.carrying(token)).toEqual([]);
  });

  test('the dialog of a paste to decide on; Enter is the safe choice', async () => {
    const token = await pasteOn('https://gemini.google.com/');
    const dialog = await warning.waitFor('alertdialog');
    expect(dialog).toMatchObject({
      name: spoken('ask_paste_title', title, 'Google Gemini'),
      modal: true,
      buttons: [
        { name: say('button_original_paste'), focused: false },
        { name: say('button_cancel_paste'), focused: false },
        { name: say('button_masked_paste'), focused: true },
      ],
    });
    await composer.page.press('Enter');
    await warning.waitUntilGone('alertdialog');
    await composer.waitForText(`deploy with ${PLACEHOLDER} now`);
    expect(await focusIsInComposer()).toBe(true);
    await composer.page.type('!');
    await composer.waitForText(`deploy with ${PLACEHOLDER} now!`);
    expect(server.carrying(token)).toEqual([]);
  });

  test('the tab key stays in the dialog', async () => {
    await pasteOn('https://gemini.google.com/');
    await warning.waitFor('alertdialog');
    const visited = new Set<string>();
    for (let press = 0; press < 7; press += 1) {
      await composer.page.press(press < 4 ? 'Tab' : 'Shift+Tab');
      const buttons = (await warning.waitFor('alertdialog')).buttons;
      for (const { name, focused } of buttons) if (focused) visited.add(name);
      expect(await focusIsInComposer()).toBe(false);
    }
    expect(visited.size).toBe(3);
    await composer.page.press('Escape');
    await warning.waitUntilGone('alertdialog');
    expect(await composer.text()).toBe('');
  });

  test('the original goes in when a person chooses it', async () => {
    const token = await pasteOn('https://gemini.google.com/');
    await warning.choose('alertdialog', say('button_original_paste'));
    await composer.waitForText(`deploy with ${token} now`);
    await composer.focus();
    await composer.page.press('Enter');
    expect((await server.waitForMessage()).text).toBe(`deploy with ${token} now`);
  });

  test('the original cannot be chosen where policy says so', async () => {
    await pasteOn('https://chat.qwen.ai/');
    const { buttons } = await warning.waitFor('alertdialog');
    expect(buttons.map(({ name }) => name)).toEqual([
      say('button_cancel_paste'),
      say('button_masked_paste'),
    ]);
    await composer.page.press('Escape');
  });

  test.each([
    ['https://claude.ai/', 'blocked_submit_title', undefined],
    ['https://gemini.google.com/', 'ask_submit_title', `use ${PLACEHOLDER} for it`],
  ])('a typed message on %s: %s', async (address, key, sent) => {
    const token = githubToken(5);
    await composer.goto(address);
    await composer.page.type(`use ${token} for it`);
    await composer.page.press('Enter');
    const dialog = await warning.waitFor('alertdialog');
    expect(dialog.name).toBe(spoken(key, title, 'Google Gemini'));
    expect(dialog.buttons.at(-1)?.focused).toBe(true);
    await composer.page.press(sent === undefined ? 'Escape' : 'Enter');
    await warning.waitUntilGone('alertdialog');
    if (sent !== undefined) expect((await server.waitForMessage()).text).toBe(sent);
    // What is not sent stays, so that it can be changed.
    else expect(await composer.text()).toBe(`use ${token} for it`);
    expect(server.carrying(token)).toEqual([]);
  });

  const overlap = (one: Box, other: Box): boolean =>
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height;

  // Colours are the same in every language; the length of the texts is not.
  const looks = LOOKS.filter(([look]) => locale === 'en' || look === 'narrow');

  describe.each(looks)('%s', (look, size, media) => {
    beforeAll(async () => {
      await mkdir('test-output/people', { recursive: true });
      await composer.page.raw.setViewportSize(size);
      await composer.page.raw.emulateMedia({ ...STILL, ...media });
    });
    afterAll(async () => {
      await composer.page.raw.emulateMedia(STILL);
    });
    const window = (): Box => ({ x: 0, y: 0, ...size });
    const inside = (box: Box, outer: Box): boolean =>
      box.x >= outer.x &&
      box.y >= outer.y &&
      box.x + box.width <= outer.x + outer.width &&
      box.y + box.height <= outer.y + outer.height;
    const photograph = (name: string) =>
      composer.page.screenshot(`test-output/people/${locale}-${look}-${name}.png`);

    test.each([DEMO, 'https://chatgpt.com/', 'https://www.kimi.com/'])(
      'the notice on %s is in the window, and on nothing that is used',
      async (address) => {
        await pasteOn(address);
        const notice = await warning.waitFor('status');
        const box = await warning.boxOf(notice);
        expect(inside(box, window())).toBe(true);
        for (const button of notice.buttons) {
          expect(inside(await warning.boxOf(button), box)).toBe(true);
        }
        const used = await composer.page.evaluate<Box[]>(BOXES);
        expect(used.length).toBeGreaterThan(1);
        expect(used.filter((other) => overlap(box, other))).toEqual([]);
        await photograph(`notice-${new URL(address).hostname}`);
      },
    );

    test.each([
      ['blocked', 'https://claude.ai/'],
      ['ask', 'https://gemini.google.com/'],
    ])('the dialog "%s" is in the window, with all its buttons', async (name, address) => {
      await pasteOn(address);
      const dialog = await warning.waitFor('alertdialog');
      const box = await warning.boxOf(dialog);
      expect(inside(box, window())).toBe(true);
      for (const button of dialog.buttons) {
        expect(inside(await warning.boxOf(button), box)).toBe(true);
      }
      await photograph(name);
      await composer.page.press('Escape');
    });

    test.each([
      ['status', 'https://chatgpt.com/'],
      ['alertdialog', 'https://gemini.google.com/'],
    ] as const)('axe finds nothing in the %s', async (role, address) => {
      await pasteOn(address);
      const html = await warning.htmlOf(await warning.waitFor(role));
      await composer.page.press('Escape');
      // Where it stands axe does not reach: so a copy of it, in a page of its own.
      server.page('copy.test', '/', copyOf(html));
      await composer.page.goto('https://copy.test/');
      expect(await violationsOf(composer.page)).toEqual([]);
    });
  });

  test('a notice that is left alone goes, and what was masked stays so', async () => {
    await left.focus();
    await (await Warning.on(left.page)).waitUntilGone('status', 25_000);
    await left.page.press('Enter');
    expect((await server.waitForMessage()).text).toBe(`left ${PLACEHOLDER} alone`);
  });

  test('a notice that has the focus stays for longer', async () => {
    const { buttons } = await (await Warning.on(entered.page)).waitFor('status');
    expect(buttons.map(({ focused }) => focused)).toEqual([true, false]);
  });
});

function copyOf(html: string): string {
  const styles = STYLES.replaceAll(':host', '#host');
  return `<!doctype html><html lang="en"><title>Copy</title><style>${styles}</style>
    <main id="host"><h1>Copy</h1>${html}</main></html>`;
}

/** In the page: where the composer and everything to click on is. */
const BOXES = `[...document.querySelectorAll('[data-editor], form button, .send-button-container')]
  .map((element) => element.getBoundingClientRect().toJSON())`;
