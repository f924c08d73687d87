import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EditorName } from '../fixtures/editors/index.ts';
import type { TestBed } from './test-bed.ts';

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

function testPasting(editor: EditorName, bed: TestBed): void {
  test('takes a paste back in one undo', async () => {
    const { composer } = bed;
    const before = await composer.state();
    await composer.paste(MANY_LINES);
    await composer.waitForText(asPasted(editor, MANY_LINES));
    await composer.page.press('Control+Z');
    await composer.waitForText('');
    expect(await composer.state()).toEqual(before);
  });

  test('takes a trusted paste, of one line and of many', async () => {
    const { composer } = bed;
    await composer.paste(ONE_LINE);
    await composer.waitForText(ONE_LINE);
    await composer.page.evaluate('fixture.clear()');
    await composer.paste(MANY_LINES);
    await composer.waitForText(asPasted(editor, MANY_LINES));
    expect(await composer.page.evaluate('trusted')).toEqual([true, true]);
  });

  test('takes html the way its framework does', async () => {
    const { composer } = bed;
    await composer.paste(HTML);
    await composer.waitForText(htmlAsPasted(editor));
    const state = JSON.stringify(await composer.state());
    expect(state.includes('https://example.com/doc')).toBe(RICH.includes(editor));
  });
}

function testSending(editor: EditorName, bed: TestBed): void {
  test('sends on Enter, exactly once and exactly the model', async () => {
    const { composer, server } = bed;
    await composer.paste(MANY_LINES);
    await composer.waitForText(asPasted(editor, MANY_LINES));
    const model = await composer.text();
    const [sent, attempts] = [await composer.sent(), await composer.attempts()];
    await composer.page.press('Enter');
    await server.waitForMessage();
    // A second copy of the first message would have arrived before this one.
    await composer.page.type('and then');
    await composer.page.press('Control+Enter');
    await server.waitForMessage(15_000, 2);
    expect(server.messages().map(({ text }) => text)).toEqual([model, 'and then']);
    expect(await composer.sent()).toBe(sent + 2);
    expect(await composer.attempts()).toBe(attempts + 2);
  });

  test('makes a line on Shift+Enter, and sends by its button', async () => {
    const { composer, server } = bed;
    const sent = await composer.sent();
    await composer.focus();
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
export function describeEditors(bed: TestBed, editors: readonly EditorName[]): void {
  describe.each(editors)('%s', (editor) => {
    // One page for all of an editor's tests: loading it takes longer than most of them.
    beforeAll(async () => {
      await bed.composer.goto('https://chatgpt.com/', editor);
      await bed.composer.page.evaluate(`globalThis.trusted = [];
        addEventListener('paste', (event) => trusted.push(event.isTrusted), true);`);
    });
    beforeEach(async () => {
      // `paste` and `focus` wait for the editor, so emptying it need not.
      await bed.composer.page.evaluate('fixture.clear(), (trusted.length = 0)');
      bed.server.reset();
    });
    testPasting(editor, bed);
    testSending(editor, bed);
  });
}
