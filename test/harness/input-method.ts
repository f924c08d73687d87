import type { Page as PuppeteerPage } from 'puppeteer-core';
import type { Page as PlaywrightPage } from 'playwright-core';
import { connectionOf } from './bidi.ts';
import type { TestPage } from './browser.ts';
import { ChromiumPage } from './chromium-page.ts';
import { digList, digText } from './exchange.ts';
import { FirefoxPage } from './firefox-page.ts';

/** What people write Chinese and Japanese with, as the system brings it to the browser. */
export interface InputMethod {
  /** Shows what is being composed. */
  compose(text: string): Promise<void>;
  /** An Enter that the input method takes for itself: no line break comes of it. */
  pressEnter(): Promise<void>;
  /** Ends the composition with this text. */
  commit(text: string): Promise<void>;
}

export function inputMethodOf(page: TestPage): InputMethod {
  if (page instanceof ChromiumPage) return byDevTools(page.raw);
  if (page instanceof FirefoxPage) return byTextInputProcessor(page.raw);
  throw new Error('This browser has no way to compose text');
}

function byDevTools(page: PlaywrightPage): InputMethod {
  const session = page.context().newCDPSession(page);
  return {
    compose: async (text) => {
      const at = { selectionStart: text.length, selectionEnd: text.length };
      await (await session).send('Input.imeSetComposition', { text, ...at });
    },
    pressEnter: async () => {
      const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
      await (await session).send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
    },
    commit: async (text) => {
      await (await session).send('Input.insertText', { text });
    },
  };
}

/** Firefox's own tests compose by this; it is to be had in the browser's window, not in a page. */
function byTextInputProcessor(page: PuppeteerPage): InputMethod {
  const send = connectionOf(page);
  const run = async (script: string): Promise<void> => {
    const tree = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const context = digText(digList(tree, 'result', 'contexts')[0], 'context');
    const expression = `{ ${PROCESSOR} ${script} }`;
    const params = { expression, target: { context }, awaitPromise: false };
    const answer = await send('script.evaluate', params);
    if (digText(answer, 'result', 'type') !== 'success') throw new Error(JSON.stringify(answer));
  };
  return {
    compose: (text) =>
      run(`
        processor.setPendingCompositionString(${JSON.stringify(text)});
        processor.appendClauseToPendingComposition(${text.length}, processor.ATTR_RAW_CLAUSE);
        processor.setCaretInPendingComposition(${text.length});
        processor.flushPendingComposition();`),
    pressEnter: () =>
      run(`
        const enter = new KeyboardEvent('', { key: 'Enter', code: 'Enter', keyCode: 13 });
        processor.keydown(enter);
        processor.keyup(enter);`),
    commit: (text) => run(`processor.commitCompositionWith(${JSON.stringify(text)});`),
  };
}

const PROCESSOR = `
  const processor = (globalThis.testInputProcessor ??=
    Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor));
  processor.beginInputTransactionForTests(window);`;
