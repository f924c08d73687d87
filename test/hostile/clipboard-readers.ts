import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Chromium } from '../harness/chromium.ts';
import type { TestBed } from '../harness/test-bed.ts';
import { plainChat } from './plain-chat.ts';
import type { PlainEditor } from './plain-chat.ts';
import { freshToken } from './secrets.ts';
import { Shown } from './shown.ts';

const ORIGIN = 'https://chatgpt.com';

/** Takes the event for a sign only, and writes what the clipboard holds into its own DOM. */
function reader(delay: number, write: string): string {
  return `
    const editor = document.querySelector('#prompt-textarea');
    globalThis.written = 0;
    editor.addEventListener('paste', (event) => {
      event.preventDefault();
      setTimeout(async () => {
        const text = await navigator.clipboard.readText();
        ${write}
        editor.dispatchEvent(new InputEvent('input', { bubbles: true }));
        written += 1;
      }, ${delay});
    });`;
}

const EDITORS: Readonly<Record<string, readonly [PlainEditor, string]>> = {
  'a field, into its value': ['textarea', 'editor.value += text;'],
  'a field, by its command': ['textarea', `document.execCommand('insertText', false, text);`],
  'an editor, into its text': ['contenteditable', 'editor.append(text);'],
  'an editor, a span for each letter': [
    'contenteditable',
    `for (const letter of text) {
       const span = document.createElement('span'); span.textContent = letter; editor.append(span); }`,
  ],
};

/** While the guard reads back; and long after it has stopped, when only sending is left. */
const DELAYS = { 'at once': 0, 'a moment later': 100, 'much later': 2_500 };

type When = keyof typeof DELAYS;

/**
 * Editors that do not take what the event offers, but read the clipboard themselves; `whens` are
 * the moments to try.
 */
export function describeClipboardReaders(
  bed: TestBed,
  whens: readonly When[] = ['at once', 'a moment later', 'much later'],
): void {
  const cases = Object.keys(EDITORS).flatMap((editor) =>
    whens.map((when) => [editor, when] as const),
  );
  describe('a secret that the page reads from the clipboard itself is not sent by', () => {
    beforeAll(async () => {
      // Firefox has a preference for this, which the harness sets.
      if (!(bed.browser instanceof Chromium)) return;
      await bed.browser.raw.grantPermissions(['clipboard-read'], { origin: ORIGIN });
    });
    beforeEach(() => {
      bed.server.reset();
    });

    test.each(cases)('%s, %s', async (name, when) => {
      const { composer, server } = bed;
      const [editor, write] = EDITORS[name] ?? ['textarea', ''];
      const delay = DELAYS[when];
      server.page('chatgpt.com', '/plain', plainChat(editor, reader(delay, write)));
      await composer.goto(`${ORIGIN}/plain`);
      const shown = new Shown(composer.page);
      const token = freshToken();
      await composer.pasteFromElsewhere(`key ${token} end`);
      await composer.page.waitFor('written > 0');
      if (delay < 1_000) {
        await shown.waitForText('Not pasted: GitHub token');
        await shown.click('Close');
        await shown.waitForNothing();
      }
      await composer.focus();
      await composer.page.type(' more');
      await composer.settle();
      await composer.page.press('Enter');
      if (editor === 'textarea') {
        expect((await server.waitForMessage()).text).toContain(' more');
      } else {
        // What such an editor has for its model is its own affair: it is not sent from at all.
        await shown.waitForText('Not sent: GitHub token');
        expect(server.messages()).toEqual([]);
      }
      expect(server.carrying(token)).toEqual([]);
    });
  });
}
