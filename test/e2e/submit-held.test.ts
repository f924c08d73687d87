import { beforeEach, describe, expect, test } from 'vitest';
import type { EditorName } from '../fixtures/editors/index.ts';
import type { Page } from 'playwright-core';
import type { TestPage } from '../harness/browser.ts';
import { ChromiumPage } from '../harness/chromium-page.ts';
import { Chromium } from '../harness/chromium.ts';
import { TestBed } from '../harness/test-bed.ts';
import { inputMethodOf } from '../harness/input-method.ts';
import { WATCH_ENTER } from './composition.ts';
import { Shown } from '../hostile/shown.ts';
import { githubToken } from './masked-paste.ts';
import { stringsOf } from './locale.ts';

const TOKEN = githubToken(1);
const say = stringsOf('en');
const CHATGPT = 'https://chatgpt.com/';

function rawPage(page: TestPage): Page {
  if (page instanceof ChromiumPage) return page.raw;
  throw new Error('Only Chromium has a DevTools session');
}

describe('what a message is held for, and what not', () => {
  const bed = TestBed.use((options) => Chromium.open(options), {
    extension: '.output/chrome-mv3',
  });
  beforeEach(() => {
    bed.server.reset();
  });

  const nothingSent = async (): Promise<void> => {
    await bed.composer.settle();
    expect(bed.server.messages()).toEqual([]);
  };

  test.each<EditorName>(['textarea', 'lexical-rich', 'prosemirror'])(
    '%s: a token put together from clean pieces is masked',
    async (editor) => {
      const { composer, server } = bed;
      await composer.goto(CHATGPT, editor);
      await composer.paste(`key ${TOKEN.slice(0, 12)}`);
      await composer.waitForText(`key ${TOKEN.slice(0, 12)}`);
      await composer.page.type(TOKEN.slice(12, 30));
      await composer.paste(TOKEN.slice(30));
      await composer.waitForText(`key ${TOKEN}`);
      await composer.page.press('Enter');
      expect((await server.waitForMessage()).text).toBe('key [GITHUB_TOKEN_1]');
    },
  );

  test('many tokens are masked in a few steps', async () => {
    const { composer, server } = bed;
    await composer.goto(CHATGPT, 'tiptap');
    const tokens = Array.from({ length: 12 }, (_, at) => githubToken(at + 1));
    await composer.page.type(`all ${tokens.join(' ')} end`);
    await composer.settle();
    await composer.page.press('Enter');
    const names = tokens.map((_, at) => `[GITHUB_TOKEN_${String(at + 1)}]`);
    expect((await server.waitForMessage()).text).toBe(`all ${names.join(' ')} end`);
  });

  test('many tokens on many lines leave the rest of the lines as it is', async () => {
    const { composer, server } = bed;
    await composer.goto(CHATGPT, 'tiptap');
    const lines = Array.from({ length: 12 }, (_, at) => [
      `line ${String(at)}`,
      githubToken(at + 1),
    ]);
    for (const [at, [name = '', token = '']] of lines.entries()) {
      if (at > 0) await composer.page.press('Shift+Enter');
      await composer.page.type(`${name} `);
      await composer.page.press('Control+B');
      await composer.page.type('bold');
      await composer.page.press('Control+B');
      await composer.page.type(` ${token} and ${token} end`);
    }
    await composer.settle();
    await composer.page.press('Enter');
    const masked = lines.map(([name], at) => {
      const mark = `[GITHUB_TOKEN_${String(at + 1)}]`;
      return `${name ?? ''} bold ${mark} and ${mark} end`;
    });
    expect((await server.waitForMessage(15_000)).text).toBe(masked.join('\n'));
  });

  test('a press that was not finished decides nothing for the next', async () => {
    const { composer, server } = bed;
    await composer.goto(CHATGPT, 'prosemirror');
    await composer.page.type(`first ${TOKEN}`);
    await composer.settle();
    const { mouse } = rawPage(composer.page);
    const box = await rawPage(composer.page).locator("[data-testid='send-button']").boundingBox();
    await mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
    await mouse.down();
    await mouse.move(5, 400);
    await mouse.up();
    await nothingSent();
    await composer.focus();
    await composer.page.type(` second ${githubToken(2)}`);
    await composer.settle();
    await composer.page.evaluate(`document.querySelector("[data-testid='send-button']").focus()`);
    await composer.page.press('Enter');
    const { text } = await server.waitForMessage();
    expect(text).toContain('first [GITHUB_TOKEN_1] second [GITHUB_TOKEN_2]');
  });

  test.each<EditorName>(['textarea', 'prosemirror', 'slate'])(
    '%s: Shift+Enter is a line break, whatever the text holds',
    async (editor) => {
      const { composer } = bed;
      await composer.goto(CHATGPT, editor);
      await composer.page.type(`a ${TOKEN}`);
      await composer.page.press('Shift+Enter');
      await composer.page.type('b');
      await composer.waitForText(`a ${TOKEN}\nb`);
      await nothingSent();
    },
  );

  // Safari ends the composition before it tells of the key that ended it.
  test.each<EditorName>(['textarea', 'contenteditable'])(
    '%s: Enter of an input method outside of a composition belongs to it as well',
    async (editor) => {
      const { composer, server } = bed;
      await composer.goto(CHATGPT, editor);
      await composer.page.type(`日本 ${TOKEN}`);
      await composer.settle();
      await composer.page.evaluate(WATCH_ENTER);
      await inputMethodOf(composer.page).pressEnter();
      const seen = [{ composing: false, code: 229, prevented: false }];
      expect(await composer.page.evaluate('seen')).toEqual(seen);
      await nothingSent();
      expect(await composer.text()).toBe(`日本 ${TOKEN}`);
      await composer.page.press('Enter');
      expect((await server.waitForMessage()).text).toBe('日本 [GITHUB_TOKEN_1]');
      expect(await composer.attempts()).toBe(1);
    },
  );

  describe.each<EditorName>(['monaco-textarea', 'monaco-editcontext'])('%s', (editor) => {
    beforeEach(() => bed.composer.goto(CHATGPT, editor));

    test('cannot be masked in place, so nothing is sent', async () => {
      const { composer, server } = bed;
      await composer.page.type(`a ${TOKEN}`);
      await composer.settle();
      await composer.page.press('Enter');
      await nothingSent();
      // The dialog has the focus: Esc closes it, and the message is still there to be changed.
      await composer.page.press('Escape');
      expect(await composer.text()).toBe(`a ${TOKEN}`);
      expect(server.messages()).toEqual([]);
    });

    /** Both keys arrive before anything is drawn. */
    const typeAndSend = (key: string) =>
      Promise.all([bed.composer.page.press(key), bed.composer.page.press('Enter')]);

    test('draws a frame late: what was typed right before Enter counts', async () => {
      const { composer, server } = bed;
      await composer.page.type(`a ${TOKEN.slice(0, -1)}`);
      await composer.settle();
      await typeAndSend(TOKEN.slice(-1));
      await new Shown(composer.page).placeOf(say('button_close'));
      await composer.page.press('Escape');
      expect(await composer.text()).toBe(`a ${TOKEN}`);
      expect(server.messages()).toEqual([]);
    });

    test('draws a frame late: a clean message still goes once', async () => {
      const { composer, server } = bed;
      await composer.page.type('all clea');
      await typeAndSend('n');
      expect((await server.waitForMessage()).text).toBe('all clean');
      await composer.settle();
      expect(await composer.attempts()).toBe(1);
    });
  });

  test('a password field is not read', async () => {
    const { composer, server } = bed;
    server.page('chatgpt.com', '/login', '<form><input type="password" autofocus></form>');
    const page = await bed.browser.newPage('https://chatgpt.com/login');
    await bed.browser.copy({ 'text/plain': TOKEN });
    await page.toFront();
    await page.click('input');
    await page.press('Control+V');
    expect(await page.waitFor(`document.querySelector('input').value`)).toBe(TOKEN);
    await page.close();
    await composer.focus();
  });
});
