import { beforeEach, describe, expect, test } from 'vitest';
import type { EditorName } from '../fixtures/editors/index.ts';
import { ChromiumPage } from '../harness/chromium-page.ts';
import type { TestPage } from '../harness/browser.ts';
import { Chromium } from '../harness/chromium.ts';
import { poll } from '../harness/poll.ts';
import { TestBed } from '../harness/test-bed.ts';
import { githubToken } from './masked-paste.ts';
import { Warning } from './warning.ts';

const TOKEN = githubToken(1);
const CHATGPT = 'https://chatgpt.com/';
const TITLE_FIELD = `<form action="/sent" method="post">
  <input name="title"><textarea name="body"></textarea><button>Go</button></form>`;

/** A chat whose composer has no name that anybody knows, out of reach of a plain query. */
const UNKNOWN_COMPOSER = `<input id="search"><div id="host"></div><button id="go">Send</button>
  <script>
    const root = document.querySelector('#host').attachShadow({ mode: 'closed' });
    root.innerHTML = '<textarea></textarea>';
    const composer = root.querySelector('textarea');
    globalThis.fixture = { focus: () => composer.focus(), text: () => composer.value };
    document.querySelector('#go').addEventListener('click', () => {
      const message = { content: { content_type: 'text', parts: [composer.value] } };
      const body = JSON.stringify({ action: 'next', messages: [message] });
      fetch('/backend-api/f/conversation', { method: 'POST', body });
    });
  </script>`;

function chromium(page: TestPage): ChromiumPage {
  if (page instanceof ChromiumPage) return page;
  throw new Error('Only Chromium tells what is shown');
}

describe('what belongs to a message', () => {
  const bed = TestBed.use((options) => Chromium.open(options), {
    extension: '.output/chrome-mv3',
  });
  beforeEach(() => {
    bed.server.reset();
    bed.server.page('chatgpt.com', '/form', TITLE_FIELD);
    bed.server.page('chatgpt.com', '/sent', '<title>Sent</title>');
    bed.server.page('chatgpt.com', '/unknown', UNKNOWN_COMPOSER);
  });

  test.each(['Enter in another field', 'the button'])(
    'every field of the form that is sent, by %s',
    async (way) => {
      const { composer, server } = bed;
      const page = chromium(composer.page);
      await page.goto('https://chatgpt.com/form');
      await page.click('textarea');
      await page.type(`key ${TOKEN}`);
      if (way === 'the button') await page.click('button');
      else {
        await page.click('input');
        await page.press('Enter');
      }
      const sent = () => server.carrying('GITHUB_TOKEN_1').length > 0;
      await poll('a form to arrive', () => Promise.resolve(sent()), 15_000);
      expect(server.carrying(TOKEN)).toEqual([]);
      await page.raw.waitForURL('https://chatgpt.com/sent');
    },
  );

  test('a composer that no selector names, in a closed shadow root, without the focus', async () => {
    const { composer, server } = bed;
    const { page } = composer;
    await page.goto('https://chatgpt.com/unknown');
    await page.evaluate('fixture.focus()');
    await page.type(`key ${TOKEN}`);
    await page.click('#search');
    await page.click('#go');
    expect((await server.waitForMessage()).text).toBe('key [GITHUB_TOKEN_1]');
  });

  test.each<EditorName>(['codemirror', 'monaco-textarea', 'monaco-editcontext'])(
    '%s draws the screen only: what it does not draw is not passed off as read',
    async (editor) => {
      const { composer, server } = bed;
      const page = chromium(composer.page);
      await composer.goto(CHATGPT, editor);
      await page.type(`key ${TOKEN}`);
      await page.press('Shift+Enter');
      await composer.paste('clean\n'.repeat(300));
      await page.waitFor(`fixture.text().length > 1800`);
      await composer.settle();
      await page.press('Enter');
      const warning = await Warning.on(page);
      const said = await warning.waitFor('alertdialog');
      expect(said.text.join(' ')).not.toContain('GitHub');
      await page.press('Escape');
      await warning.waitUntilGone('alertdialog');
      expect(server.messages()).toEqual([]);
    },
  );

  test.each<EditorName>(['codemirror', 'monaco-textarea', 'monaco-editcontext'])(
    '%s: a few clean lines are all there, and go',
    async (editor) => {
      const { composer, server } = bed;
      await composer.goto(CHATGPT, editor);
      await composer.paste('one\ntwo\nthree');
      await composer.waitForText('one\ntwo\nthree');
      await composer.settle();
      await composer.page.press('Enter');
      expect((await server.waitForMessage()).text).toBe('one\ntwo\nthree');
    },
  );

  test.each<EditorName>(['monaco-textarea', 'monaco-editcontext'])(
    '%s draws a long line as several: a token across two of them is found',
    async (editor) => {
      const { composer, server } = bed;
      const page = chromium(composer.page);
      await composer.goto(CHATGPT, editor);
      // Wrapped somewhere within the row of tokens, whatever the width.
      const tokens = Array.from({ length: 6 }, (_, at) => githubToken(at + 1));
      await page.type(tokens.join('_'));
      await composer.settle();
      await page.press('Enter');
      const warning = await Warning.on(page);
      expect((await warning.waitFor('alertdialog')).name).toContain('GitHub token');
      await page.press('Escape');
      await warning.waitUntilGone('alertdialog');
      expect(server.messages()).toEqual([]);
    },
  );

  test('an earlier message that is edited goes, whatever draft stands in the composer', async () => {
    const { composer, server } = bed;
    const page = chromium(composer.page);
    await composer.goto(CHATGPT, 'prosemirror');
    await page.type(`draft ${TOKEN}`);
    await composer.settle();
    await page.evaluate(`{
      const edited = document.createElement('textarea');
      edited.id = 'edited';
      edited.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        const message = { content: { content_type: 'text', parts: [edited.value] } };
        const body = JSON.stringify({ action: 'next', messages: [message] });
        fetch('/backend-api/f/conversation', { method: 'POST', body });
      });
      document.body.append(edited);
    }`);
    await page.click('#edited');
    await page.type(`edited ${githubToken(2)}`);
    await page.press('Enter');
    expect((await server.waitForMessage()).text).toMatch(/^edited \[GITHUB_TOKEN_\d\]$/u);
    expect(await composer.text()).toBe(`draft ${TOKEN}`);
  });

  test('a name that the composer holds from an earlier day is not given again', async () => {
    const { composer } = bed;
    await composer.goto(CHATGPT, 'prosemirror');
    await composer.page.type('you said [GITHUB_TOKEN_1] and ');
    await composer.settle();
    await composer.paste(TOKEN);
    await composer.waitForText('you said [GITHUB_TOKEN_1] and [GITHUB_TOKEN_2]');
  });
});
