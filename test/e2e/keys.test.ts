import { beforeEach, describe, expect, test } from 'vitest';
import { Chromium } from '../harness/chromium.ts';
import { TestBed } from '../harness/test-bed.ts';
import { githubToken } from './masked-paste.ts';

const TOKEN = githubToken(1);

/** A chat that hears keys outside its composer too, with a button that is none to the browser. */
const PAGE = `<textarea id="prompt-textarea" cols="60" rows="6"></textarea>
  <div id="send" role="button" tabindex="0" aria-label="Send">Send</div>
  <form action="/searched"><input id="search"></form><div id="host"></div><div id="code" class="cm-editor"></div>
  <script>
    const composer = document.querySelector('textarea');
    const send = () => {
      const message = { content: { content_type: 'text', parts: [composer.value] } };
      const body = JSON.stringify({ action: 'next', messages: [message] });
      fetch('/backend-api/f/conversation', { method: 'POST', body });
      composer.value = '';
    };
    globalThis.fixture = { focus: () => composer.focus(), text: () => composer.value };
    document.querySelector('#send').addEventListener('keydown', ({ key }) => {
      if (key === 'Enter' || key === ' ') send();
    });
    addEventListener('keydown', ({ key, ctrlKey }) => { if (key === 'Enter' && ctrlKey) send(); });
    const root = document.querySelector('#host').attachShadow({ mode: 'closed' });
    root.innerHTML = '<div><button aria-label="Send">Go</button></div>';
    const inner = root.querySelector('div').attachShadow({ mode: 'closed' });
    inner.innerHTML = '<button aria-label="Send">Go</button>';
    inner.querySelector('button').addEventListener('click', send);
    globalThis.focusInner = () => inner.querySelector('button').focus();
    const code = document.querySelector('#code');
    code.innerHTML = '<div contenteditable="true"></div><div class="cm-gap"></div>';
    globalThis.file = code.firstChild;
  </script>`;

describe('keys that send', () => {
  const bed = TestBed.use((options) => Chromium.open(options), {
    extension: '.output/chrome-mv3',
  });
  beforeEach(async () => {
    const { composer, server } = bed;
    server.page('chatgpt.com', '/keys', PAGE);
    await composer.page.goto('https://chatgpt.com/keys');
    await composer.page.evaluate('fixture.focus()');
    server.reset();
  });

  const typed = async (text: string): Promise<void> => {
    await bed.composer.page.type(text);
    await bed.composer.page.waitFor(`fixture.text() === ${JSON.stringify(text)}`);
  };

  test.each([
    ['Enter on a button that is none', `document.querySelector('#send').focus()`, 'Enter'],
    ['Space on a button that is none', `document.querySelector('#send').focus()`, ' '],
    ['Ctrl+Enter from the page itself', 'document.activeElement.blur()', 'Control+Enter'],
    [
      'Ctrl+Enter after a search field had the focus',
      `{ const field = document.querySelector('#search'); field.focus(); field.blur(); }`,
      'Control+Enter',
    ],
    ['Enter on a button in closed roots', 'focusInner()', 'Enter'],
  ])('%s', async (_way, focus, key) => {
    const { page } = bed.composer;
    await typed(`key ${TOKEN}`);
    await page.evaluate(focus);
    await page.press(key);
    expect((await bed.server.waitForMessage()).text).toBe('key [GITHUB_TOKEN_1]');
    await bed.composer.settle();
    expect(await page.evaluate('location.pathname')).toBe('/keys');
    bed.server.reset();
    await page.evaluate('fixture.focus()');
    await typed('clean');
    await page.evaluate(focus);
    await page.press(key);
    expect((await bed.server.waitForMessage()).text).toBe('clean');
    expect(bed.server.messages()).toHaveLength(1);
  });

  test('Enter that is a line break stays one after the text was masked', async () => {
    const { page } = bed.composer;
    await typed(`key ${TOKEN}`);
    await page.press('Enter');
    await page.waitFor(`fixture.text() === 'key [GITHUB_TOKEN_1]\\n'`);
    await page.type('more');
    await page.waitFor(`fixture.text() === 'key [GITHUB_TOKEN_1]\\nmore'`);
  });

  test('Enter in a long file in a code editor is nobody else’s', async () => {
    const { page } = bed.composer;
    await page.evaluate('file.focus()');
    await page.type(`key ${TOKEN}`);
    await page.press('Enter');
    await page.type('more');
    const text = await page.waitFor<string>(`file.innerText.includes('more') && file.innerText`);
    expect(text).toContain(`key ${TOKEN}`);
    expect(text.split('\n').at(-1)).toBe('more');
    expect(await page.evaluate('document.activeElement === file')).toBe(true);
  });
});
