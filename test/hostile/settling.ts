import { beforeEach, describe, expect, test } from 'vitest';
import { poll } from '../harness/poll.ts';
import type { TestBed } from '../harness/test-bed.ts';
import { plainChat } from './plain-chat.ts';
import { PLACEHOLDER, freshToken } from './secrets.ts';
import { Shown } from './shown.ts';

const PAGE = 'https://chatgpt.com/plain';
const FORM = 'https://chatgpt.com/?send=form';
const SEND = '[data-testid=send-button]';

/** Runs at the first change of the composer from now on, which is the guard's. */
const atChange = (script: string): string => `
  addEventListener('input', () => { ${script} }, { once: true, capture: true }); 0`;

/** What a page does to the button that is to send the message. */
const BUTTONS: Readonly<Record<string, string>> = {
  removed: 'button.remove();',
  disabled: 'button.disabled = true; setTimeout(() => { button.disabled = false; }, 400);',
  'made anew': 'const other = button.cloneNode(true); button.replaceWith(other);',
  'moved out of its form': 'document.body.append(button);',
};

/** Makes the composer anew, with the text that is the page's own affair, after a pause. */
function remount(text: string, pause: number | undefined): string {
  const mount = `
    const old = document.querySelector('#prompt-textarea');
    const text = ${text};
    const anew = document.createElement('textarea');
    anew.id = 'prompt-textarea';
    anew.value = text;
    anew.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      const message = { content: { content_type: 'text', parts: [anew.value] } };
      const body = JSON.stringify({ action: 'next', messages: [message] });
      fetch('https://chatgpt.com/backend-api/f/conversation', { method: 'POST', body });
      anew.value = '';
    });
    old.replaceWith(anew);
    anew.focus();
    fixture.text = () => anew.value;
    fixture.focus = () => anew.focus();`;
  return pause === undefined ? mount : `setTimeout(() => {${mount}}, ${pause});`;
}

const PAUSES = { 'at once': undefined, 'in a later task': 0, 'a moment later': 60 } as const;

/** A page goes on living while its message is masked. */
export function describeSettling(bed: TestBed): void {
  const expectOneMessage = async (token: string): Promise<void> => {
    const { composer, server } = bed;
    expect((await server.waitForMessage()).text).toBe(`typed ${PLACEHOLDER}`);
    await composer.settle();
    expect(server.messages()).toHaveLength(1);
    // ChatGPT's own page leaves drafts while one types, before anything is sent.
    const drafted = (where: string): boolean => where.endsWith('/prepare');
    expect(server.carrying(token).filter((where) => !drafted(where))).toEqual([]);
  };

  describe('while a message is masked', () => {
    beforeEach(() => {
      bed.server.page('chatgpt.com', '/plain', plainChat('textarea'));
      bed.server.reset();
    });

    test.each(Object.keys(BUTTONS))('the button is %s, after a click on it', async (name) => {
      const { composer } = bed;
      const token = freshToken();
      await composer.goto(FORM, 'textarea');
      await composer.page.type(`typed ${token}`);
      const script = BUTTONS[name] ?? '';
      await composer.page.evaluate(
        `var button = document.querySelector('${SEND}'); ${atChange(script)}`,
      );
      await composer.page.click(SEND);
      await new Shown(composer.page).waitForText('Masked');
      await composer.settle();
      // It may have gone to a button that sends nothing any more; what stands there is masked.
      if ((await composer.text()) !== '') {
        await composer.focus();
        await composer.page.press('Enter');
      }
      await expectOneMessage(token);
    });

    test.each(Object.keys(BUTTONS))(
      'the button is %s, after its form was submitted',
      async (name) => {
        const { composer } = bed;
        const token = freshToken();
        await composer.goto(FORM, 'textarea');
        await composer.page.type(`typed ${token}`);
        await composer.page.evaluate(`
        var button = document.querySelector('${SEND}');
        ${atChange(BUTTONS[name] ?? '')}
        document.querySelector('form').requestSubmit(button);`);
        await expectOneMessage(token);
      },
    );

    test.each(Object.keys(PAUSES))(
      'the composer is made anew, %s, as it was: nothing is sent',
      async (when) => {
        const { composer, server } = bed;
        const shown = new Shown(composer.page);
        const token = freshToken();
        await composer.goto(PAGE);
        await composer.page.type(`typed ${token}`);
        const pause = PAUSES[when as keyof typeof PAUSES];
        await composer.page.evaluate(atChange(remount(JSON.stringify(`typed ${token}`), pause)));
        await composer.page.press('Enter');
        await shown.waitForText('Not sent: GitHub token');
        expect(server.messages()).toEqual([]);
        await shown.click('Close');
        await shown.waitForNothing();
        // The new one is as guarded as the old.
        await composer.focus();
        await composer.page.press('Enter');
        await expectOneMessage(token);
      },
    );

    test('the composer is made anew with what it holds then', async () => {
      const { composer, server } = bed;
      const token = freshToken();
      await composer.goto(PAGE);
      await composer.page.type(`typed ${token}`);
      await composer.page.evaluate(atChange(remount('old.value', 0)));
      await composer.page.press('Enter');
      await new Shown(composer.page).waitForText('Masked');
      await composer.settle();
      // The key that is pressed again may have gone to what is no longer there.
      await composer.focus();
      await composer.page.press('Enter');
      await server.waitForMessage();
      await composer.settle();
      const sent = new Set(server.messages().map(({ text }) => text));
      expect([...sent]).toEqual([`typed ${PLACEHOLDER}`]);
      expect(server.carrying(token)).toEqual([]);
    });

    test('the page takes every notice away: what was pasted stays masked', async () => {
      const { composer } = bed;
      const token = freshToken();
      await composer.goto(PAGE);
      await composer.page.evaluate(`
        new MutationObserver((changes) => {
          for (const { addedNodes } of changes) for (const node of addedNodes) node.remove();
        }).observe(document.documentElement, { childList: true }); 0`);
      await composer.pasteFromElsewhere(`typed ${token}`);
      await composer.waitForText(`typed ${PLACEHOLDER}`);
      const silent = async (): Promise<boolean> => (await new Shown(composer.page).text()) === '';
      await poll('the notice to be gone', silent, 15_000);
      await composer.focus();
      await composer.page.press('Enter');
      await expectOneMessage(token);
    });
  });
}
