import { beforeEach, describe, expect, test } from 'vitest';
import type { TestBed } from '../harness/test-bed.ts';
import { expectGuarded } from './guarded.ts';
import { plainChat } from './plain-chat.ts';
import { freshToken } from './secrets.ts';
import { Shown } from './shown.ts';

/** ChatGPT's page sends drafts while one types; this is a page of its host without them. */
const PAGE = 'https://chatgpt.com/plain';

/**
 * What WXT's content script context takes as the sign that a newer script has come, and ends itself
 * upon: a page can say it too. Older versions of it listened to the posted message.
 */
function endContext(id: string): string {
  const name = `${id}:guard:wxt:content-script-started`;
  const detail = { contentScriptName: 'guard', messageId: 'forged' };
  return `
    document.dispatchEvent(new CustomEvent('${name}', { detail: ${JSON.stringify(detail)} }));
    window.dispatchEvent(new CustomEvent('${name}', { detail: ${JSON.stringify(detail)} }));
    postMessage({ type: '${name}', ...${JSON.stringify(detail)} }, '*');`;
}

/** Writes a new document in the place of the old one. */
function rewrite(editor: 'textarea' | 'contenteditable'): string {
  const html = JSON.stringify(plainChat(editor)).replaceAll('</', '<\\/');
  return `document.open(); document.write(${html}); document.close();`;
}

/** A page cannot make the guard leave, by whatever it does to its own document. */
export function describeLifetime(bed: TestBed, extensionId: string): void {
  describe('the guard stays', () => {
    beforeEach(async () => {
      bed.server.page('chatgpt.com', '/plain', plainChat('textarea'));
      await bed.composer.goto(PAGE);
    });

    test('when the page ends the script context', async () => {
      await bed.composer.page.evaluate(endContext(extensionId));
      await expectGuarded(bed);
    });

    test.each(['textarea', 'contenteditable'] as const)(
      'when the page writes a new document with a %s',
      async (editor) => {
        await bed.composer.page.evaluate(rewrite(editor));
        await expectGuarded(bed);
      },
    );

    test('when the page writes a new document again and again, and shows nothing between', async () => {
      const { page } = bed.composer;
      await page.evaluate(rewrite('contenteditable'));
      await expectGuarded(bed);
      await page.evaluate(rewrite('textarea') + rewrite('contenteditable'));
      await page.evaluate('document.documentElement.remove()');
      await page.evaluate('document.open()');
      await page.evaluate('document.write("<p>between"), document.close()');
      await page.evaluate(rewrite('textarea'));
      await expectGuarded(bed);
    });

    test('when the page puts another root element in place', async () => {
      await bed.composer.page.evaluate(`
        const editor = document.querySelector('textarea');
        const button = document.querySelector('button');
        const html = document.createElement('html');
        const body = document.createElement('body');
        body.append(editor, button);
        html.append(body);
        document.documentElement.replaceWith(html);`);
      await expectGuarded(bed);
    });

    test('and its notice works in the new document too', async () => {
      const { composer, server } = bed;
      const shown = new Shown(composer.page);
      const token = freshToken();
      await composer.pasteFromElsewhere(`key ${token}`);
      await shown.waitForText('Masked');
      await composer.page.evaluate(rewrite('textarea'));
      await shown.waitForText('Masked');
      // The listeners of its button went with the old document.
      await shown.click('Close');
      await shown.waitForNothing();
      expect(server.carrying(token)).toEqual([]);
    });
  });
}
