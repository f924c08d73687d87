import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EditorName } from '../fixtures/editors/index.ts';
import type { BrowserUnderTest, OpenOptions } from './browser.ts';
import { Composer } from './composer.ts';
import { FixtureServer } from './server.ts';

export type OpenBrowser = (options: OpenOptions) => Promise<BrowserUnderTest>;

const SEND = "[data-testid='send-button']";
const ONE_LINE = 'A single line with two  spaces';
const MANY_LINES = [
  '  leading spaces',
  '',
  'after a blank line',
  '\tafter a tab\tand one inside',
  'two  and   three spaces',
  '',
  '',
  'the last line',
].join('\n');
/** What VS Code and browsers put beside the plain text; the words differ, to show which part was taken. */
const HTML = {
  'text/plain': 'plain words',
  'text/html':
    `<meta charset='utf-8'><div style="color: #d4d4d4; font-family: monospace;">` +
    `<span style="color: #569cd6;">rich</span> <a href="https://example.com/doc">words</a></div>`,
};

/** These read text/html and keep its links; the others take the plain part. */
const RICH: readonly EditorName[] = [
  'contenteditable',
  'prosemirror',
  'tiptap',
  'lexical-rich',
  'quill',
  'shadow-open',
];

/** How an editor itself changes a pasted text, extension or not. */
function asPasted(editor: EditorName, text: string): string {
  // TipTap keeps ProseMirror's own parser, for which blank lines only separate paragraphs.
  return editor === 'tiptap' ? text.replace(/\n+/g, '\n') : text;
}

function htmlAsPasted(editor: EditorName): string {
  if (!RICH.includes(editor)) return HTML['text/plain'];
  // For Quill the end of a `div` is a line break.
  return editor === 'quill' ? 'rich words\n' : 'rich words';
}

/** Filled before the first test. */
class Bench {
  #server: FixtureServer | undefined;
  #browser: BrowserUnderTest | undefined;
  #composer: Composer | undefined;

  get server(): FixtureServer {
    if (!this.#server) throw new Error('No server yet');
    return this.#server;
  }

  get composer(): Composer {
    if (!this.#composer) throw new Error('No composer yet');
    return this.#composer;
  }

  async open(browser: OpenBrowser): Promise<void> {
    this.#server = await FixtureServer.start();
    this.#browser = await browser({ server: this.#server });
    this.#composer = await Composer.open(this.#browser, 'https://chatgpt.com/');
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    await this.#server?.stop();
  }
}

function testPasting(editor: EditorName, bench: Bench): void {
  test('takes a paste back in one undo', async () => {
    const { composer } = bench;
    const before = await composer.state();
    await composer.paste(MANY_LINES);
    await composer.waitForText(asPasted(editor, MANY_LINES));
    await composer.page.press('Control+Z');
    await composer.waitForText('');
    expect(await composer.state()).toEqual(before);
  });

  test('takes a trusted paste, of one line and of many', async () => {
    const { composer } = bench;
    await composer.paste(ONE_LINE);
    await composer.waitForText(ONE_LINE);
    await composer.clear();
    await composer.paste(MANY_LINES);
    await composer.waitForText(asPasted(editor, MANY_LINES));
    expect(await composer.page.evaluate('trusted')).toEqual([true, true]);
  });

  test('takes html the way its framework does', async () => {
    const { composer } = bench;
    await composer.paste(HTML);
    await composer.waitForText(htmlAsPasted(editor));
    const state = JSON.stringify(await composer.state());
    expect(state.includes('https://example.com/doc')).toBe(RICH.includes(editor));
  });
}

function testSending(editor: EditorName, bench: Bench): void {
  test('sends on Enter, exactly once and exactly the model', async () => {
    const { composer, server } = bench;
    await composer.paste(MANY_LINES);
    await composer.waitForText(asPasted(editor, MANY_LINES));
    const [model, sent] = [await composer.text(), await composer.sent()];
    await composer.page.press('Enter');
    await server.waitForMessage();
    // A second copy of the first message would have arrived before this one.
    await composer.page.type('and then');
    await composer.page.press('Control+Enter');
    await server.waitForMessage(5000, 2);
    expect(server.messages().map(({ text }) => text)).toEqual([model, 'and then']);
    expect(await composer.sent()).toBe(sent + 2);
  });

  test('makes a line on Shift+Enter, and sends by its button', async () => {
    const { composer, server } = bench;
    const sent = await composer.sent();
    await composer.page.type('one');
    await composer.page.press('Shift+Enter');
    await composer.page.type('two');
    await composer.waitForText('one\ntwo');
    expect(await composer.sent()).toBe(sent);
    await composer.page.click(SEND);
    expect((await server.waitForMessage()).text).toBe('one\ntwo');
    expect(await composer.sent()).toBe(sent + 1);
  });
}

/** Proves that the editors behave in this browser as they do on a real site, with no extension. */
export function describeEditors(open: OpenBrowser, editors: readonly EditorName[]): void {
  const bench = new Bench();
  beforeAll(() => bench.open(open));
  afterAll(() => bench.close());

  describe.each(editors)('%s', (editor) => {
    // One page for all of an editor's tests: loading it takes longer than most of them.
    beforeAll(async () => {
      await bench.composer.goto('https://chatgpt.com/', editor);
      await bench.composer.page.evaluate(`globalThis.trusted = [];
        addEventListener('paste', (event) => trusted.push(event.isTrusted), true);`);
    });
    beforeEach(async () => {
      await bench.composer.clear();
      await bench.composer.page.evaluate('trusted.length = 0');
      bench.server.reset();
    });
    testPasting(editor, bench);
    testSending(editor, bench);
  });
}
