import { beforeEach, describe, expect, test } from 'vitest';
import { FirefoxPage } from '../harness/firefox-page.ts';
import { ChromiumPage } from '../harness/chromium-page.ts';
import type { TestBed } from '../harness/test-bed.ts';
import type { Place } from './sighting.ts';
import { freshToken } from './secrets.ts';

/** A message that is written beside one that is edited; the button sends what the page wants it to. */
const PAGE = `<!doctype html><title>Chat</title><body>
  <textarea id="edited" rows="3" cols="40"></textarea>
  <textarea id="prompt-textarea" rows="3" cols="40"></textarea>
  <button type="button" data-testid="send-button">Send</button>
  <script>
    const [edited, main] = document.querySelectorAll('textarea');
    globalThis.fixture = { ready: Promise.resolve(), text: () => main.value, focus: () => main.focus() };
    document.querySelector('button').addEventListener('click', () => {
      for (const [at, { value }] of [edited, main].entries()) {
        if (value === '') continue;
        const message = { content: { content_type: 'text', parts: [value] } };
        const body = JSON.stringify({ action: 'next', messages: [message] });
        fetch('https://chatgpt.com/backend-api/f/conversation', { method: 'POST', body });
      }
    });
  </script>`;

const IDS = ['edited', 'prompt-textarea'] as const;
const CASES = IDS.flatMap((typed) => [true, false].map((clean) => [typed, clean] as const));

const MIDDLE = `(() => {
  const box = document.querySelector('button').getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
})()`;

/** The focus is a sign of what is sent, and a page can move it. */
export function describeTwoComposers(bed: TestBed): void {
  describe('with two composers', () => {
    let token: string;

    const focus = (id: string) =>
      bed.composer.page.evaluate(`document.querySelector('#${id}').focus()`);
    const other = (id: string): string => IDS.find((it) => it !== id) ?? id;
    const mouse = () => {
      const { page } = bed.composer;
      if (page instanceof ChromiumPage || page instanceof FirefoxPage) return page.raw.mouse;
      throw new Error('This page has no mouse');
    };

    beforeEach(async () => {
      bed.server.page('chatgpt.com', '/two', PAGE);
      bed.server.reset();
      await bed.composer.goto('https://chatgpt.com/two');
      token = freshToken();
    });

    const typeToken = async (id: string, alone: boolean): Promise<void> => {
      if (!alone) {
        await focus(other(id));
        await bed.composer.page.type('a clean one');
      }
      await focus(id);
      await bed.composer.page.type(`typed ${token}`);
      await bed.composer.settle();
    };
    const expectNoToken = async (): Promise<void> => {
      const { composer, server } = bed;
      await server.waitForMessage();
      await composer.settle();
      expect(server.carrying(token)).toEqual([]);
    };

    test.each(CASES)(
      'a token in #%s, the focus moved between press and click',
      async (id, alone) => {
        await typeToken(id, alone);
        const { x, y } = await bed.composer.page.evaluate<Place>(MIDDLE);
        await mouse().move(x, y);
        await mouse().down();
        await focus(other(id));
        await mouse().up();
        await expectNoToken();
      },
    );

    test.each(CASES)('a token in #%s, the focus moved before the press', async (id, alone) => {
      await typeToken(id, alone);
      await focus(other(id));
      const { x, y } = await bed.composer.page.evaluate<Place>(MIDDLE);
      await mouse().click(x, y);
      await expectNoToken();
    });
  });
}
