import { beforeEach, describe, expect, test } from 'vitest';
import { chatgpt } from '../fixtures/sites/chatgpt.ts';
import type { Flavours } from '../harness/browser.ts';
import { pageHtml } from '../harness/page-html.ts';
import type { TestBed } from '../harness/test-bed.ts';
import { freshToken, PLACEHOLDER } from './secrets.ts';

/** The one policy that the page itself needs: ProseMirror reads pasted html by its name. */
const HEADERS = {
  'content-security-policy':
    "require-trusted-types-for 'script'; trusted-types ProseMirrorClipboard",
};

const EDITORS = ['textarea', 'contenteditable', 'prosemirror'] as const;

const PASTES: Readonly<Record<string, (value: string) => Flavours>> = {
  text: (value) => ({ 'text/plain': `key ${value}\nend` }),
  html: (value) => ({
    'text/plain': `key ${value} end`,
    'text/html': `<p>key <b>${value}</b> <a href="https://example.com/a">end</a></p>`,
  }),
};

const CASES = EDITORS.flatMap((editor) =>
  Object.keys(PASTES).map((kind) => [editor, kind] as const),
);

/** Pages that let no script write html: what the guard inserts must get past their rule too. */
export function describeTrustedTypes(bed: TestBed): void {
  describe('under a policy of trusted types', () => {
    beforeEach(() => {
      bed.server.page('chatgpt.com', '/strict', pageHtml(chatgpt), { headers: HEADERS });
      bed.server.reset();
    });

    test.each(CASES)('%s takes a masked paste of %s', async (editor, kind) => {
      const { composer, server } = bed;
      const make = PASTES[kind] ?? (() => ({}));
      const arrived = `/^key .+\\send$/.test(fixture.text())`;
      await composer.goto('https://chatgpt.com/strict', editor);
      expect(await composer.page.evaluate(WRITE_HTML)).toBe('TypeError');
      await composer.pasteFromElsewhere(make(PLACEHOLDER));
      await composer.page.waitFor(arrived);
      const native = await composer.state();
      await composer.clear();
      const token = freshToken();
      await composer.pasteFromElsewhere(make(token));
      await composer.page.waitFor(arrived);
      expect(await composer.state()).toEqual(native);
      await composer.page.press('Enter');
      expect((await server.waitForMessage()).text).toContain(`key ${PLACEHOLDER}`);
      expect(server.carrying(token)).toEqual([]);
    });

    test.each(EDITORS)('%s is masked when it is sent', async (editor) => {
      const { composer, server } = bed;
      await composer.goto('https://chatgpt.com/strict', editor);
      await composer.page.type(`typed ${freshToken()} end`);
      await composer.settle();
      await composer.page.press('Enter');
      expect((await server.waitForMessage()).text).toBe(`typed ${PLACEHOLDER} end`);
      expect(await composer.attempts()).toBe(1);
    });
  });
}

/** In the page: what it gets for writing html, which shows that the policy is in force. */
const WRITE_HTML = `(() => {
  try { document.createElement('p').innerHTML = '<b>'; } catch (error) { return error.name; }
})()`;
