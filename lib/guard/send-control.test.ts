import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { SITES } from '../sites/index.ts';
import type { Site } from '../sites/types.ts';
import { sendControlOf } from './send-control.ts';

const BARE: Site = {
  id: 'bare',
  name: 'Bare',
  hosts: [],
  scheme: 'https',
  composer: [],
  send: ['.site-own'],
};

/** The control that an event on `#hit` is taken to press. */
function pressed(html: string, site = BARE): string | undefined {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  vi.stubGlobal('document', document);
  const path: unknown[] = [];
  for (let node = document.querySelector('#hit'); node; node = node.parentElement) path.push(node);
  const event = { composedPath: () => path } as unknown as Event;
  return sendControlOf(site, event)?.outerHTML.replace(' id="hit"', '');
}

beforeAll(() => {
  const { HTMLElement, HTMLButtonElement, HTMLInputElement, MouseEvent } = parseHTML('');
  for (const [name, value] of Object.entries({
    HTMLElement,
    HTMLButtonElement,
    HTMLInputElement,
    MouseEvent,
  })) {
    vi.stubGlobal(name, value);
  }
});
afterAll(() => {
  vi.unstubAllGlobals();
});

describe('a press that sends', () => {
  test.each([
    ['the site’s own control', '<div class="site-own" id="hit"></div>'],
    ['an icon in it', '<div class="site-own"><svg><path id="hit"/></svg></div>'],
    ['a label', '<button type="button" aria-label="Send prompt" id="hit"></button>'],
    ['a label in Chinese', '<button type="button" aria-label="发送消息" id="hit"></button>'],
    ['a label in Korean', '<button type="button" title="메시지 보내기" id="hit"></button>'],
    ['a test id', '<button type="button" data-testid="composer-send-btn" id="hit"></button>'],
    ['a class in camel case', '<div role="button" class="chatSendButton" id="hit"></div>'],
    ['its words', '<a href="#" id="hit">Ask Copilot</a>'],
    ['an input that submits', '<form><input type="submit" value="→" id="hit"></form>'],
  ])('%s', (_, html) => {
    expect(pressed(html)).toBeDefined();
  });

  test.each([
    ['plain text', '<p id="hit">send this</p>'],
    ['the page', '<div id="hit"></div>'],
    ['another button', '<button type="button" aria-label="Attach files" id="hit"></button>'],
    ['a word that only begins alike', '<button type="button" id="hit">Sender details</button>'],
    [
      'a word that only ends alike',
      '<button type="button" class="resend-task" id="hit">Task</button>',
    ],
    [
      'a button inside the composer',
      '<div class="send-row"><button type="button" id="hit">+</button></div>',
    ],
    [
      'what is behind the first 40 letters',
      `<button type="button" id="hit">${'x '.repeat(30)} send</button>`,
    ],
  ])('not %s', (_, html) => {
    expect(pressed(html)).toBeUndefined();
  });

  test('goes to the innermost control only', () => {
    const html = '<div class="site-own"><button type="button" id="hit">Attach</button></div>';
    expect(pressed(html)).toBeUndefined();
  });
});

test.each(SITES)('$id: its selectors are ones that a browser can read', ({ send, composer }) => {
  const { document } = parseHTML('<html><body></body></html>');
  for (const selector of [...send, ...composer]) {
    expect(() => document.querySelector(selector)).not.toThrow();
  }
});
