import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EditorName } from '../fixtures/editors/index.ts';
import { Chromium } from '../harness/chromium.ts';
import { Composer } from '../harness/composer.ts';
import { FixtureServer } from '../harness/server.ts';
import { expectGuarded } from './guarded.ts';
import { plainChat } from './plain-chat.ts';
import { PLACEHOLDER, freshToken } from './secrets.ts';
import { installable, install, uninstall } from './run-time.ts';
import { Shown } from './shown.ts';

const EXTENSION = '.output/chrome-mv3';
const EDITORS: readonly EditorName[] = ['prosemirror', 'lexical-rich', 'shadow-closed'];

/** Nobody answers the script in the page any more, and none comes after it. */
describe('a page whose extension was removed', () => {
  let server: FixtureServer;
  let browser: Chromium;
  let plain: Composer;
  const tabs = new Map<EditorName, Composer>();

  beforeAll(async () => {
    server = await FixtureServer.start();
    server.page('chatgpt.com', '/plain', plainChat('textarea'));
    browser = await Chromium.open({ server, extraArgs: installable(EXTENSION) });
    const started = browser.raw.waitForEvent('serviceworker');
    const id = await install(browser, EXTENSION);
    await started;
    for (const editor of EDITORS) {
      tabs.set(editor, await Composer.open(browser, 'https://chatgpt.com/', editor));
    }
    plain = await Composer.open(browser, 'https://chatgpt.com/plain');
    await uninstall(browser, id);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  test('is guarded by what it was opened with, and says to reload', async () => {
    const shown = new Shown(plain.page);
    await plain.page.evaluate('document.activeElement.blur()');
    await plain.focus();
    await shown.waitForText('Pasteward was updated');
    await shown.waitForText('Please reload this page.');
    await expectGuarded({ server, composer: plain });
  });

  test('can still put an original back', async () => {
    const shown = new Shown(plain.page);
    const token = freshToken();
    server.reset();
    await plain.clear();
    await plain.paste(`key ${token}`);
    await plain.page.waitFor('/^key \\[GITHUB_TOKEN_\\d\\]$/.test(fixture.text())');
    await shown.choose('Put the original back');
    await plain.waitForText(`key ${token}`);
    expect(server.carrying(token)).toEqual([]);
    await plain.clear();
  });

  test.each(EDITORS)('%s: pastes and messages are masked', async (editor) => {
    const composer = tabs.get(editor);
    if (!composer) throw new Error(`No tab with ${editor}`);
    const [pasted, typed] = [freshToken(), freshToken()];
    server.reset();
    await composer.pasteFromElsewhere(`a ${pasted} `);
    await composer.page.waitFor(`fixture.text().includes('${PLACEHOLDER}')`);
    await composer.focus();
    await composer.page.type(`b ${typed}`);
    await composer.settle();
    await composer.page.press('Enter');
    const { text } = await server.waitForMessage();
    expect(text.replace(/\s+/g, ' ')).toBe(`a ${PLACEHOLDER} b [GITHUB_TOKEN_2]`);
    expect(server.carrying(pasted)).toEqual([]);
    // ChatGPT's page leaves drafts while one types, before anything is sent.
    expect(server.messages().some((message) => message.text.includes(typed))).toBe(false);
  });

  test('a page opened now has no guard, so the others had theirs from before', async () => {
    const token = freshToken();
    const fresh = await Composer.open(browser, 'https://chatgpt.com/plain');
    await fresh.paste(token);
    await fresh.waitForText(token);
    await fresh.page.close();
  });
});
