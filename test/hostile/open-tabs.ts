import { beforeAll, expect, test } from 'vitest';
import type { TestPage } from '../harness/browser.ts';
import { poll } from '../harness/poll.ts';
import type { TestBed } from '../harness/test-bed.ts';
import { FRAMES, INNER, OUTER } from './frames.ts';
import { plainChat } from './plain-chat.ts';
import { freshToken } from './secrets.ts';

const HERE = `globalThis.held = '';
  document.querySelector('#prompt-textarea').addEventListener('input', () => { held = fixture.text(); });`;

/** What stands in a tab, as script for the page that tells of its frames; none for the page itself. */
const TABS: Readonly<Record<string, string | undefined>> = {
  'the page itself': undefined,
  'a frame of its own origin': FRAMES['of its own origin'],
  'a frame of another chat': `frame({ src: 'https://claude.ai/inner' })`,
  'a frame of srcdoc': FRAMES['of srcdoc'],
  'a frame without an address': FRAMES['without an address, written'],
};

/** Chats that were open before the extension was: nobody loads them again. */
export function describeOpenTabs(bed: TestBed, install: () => Promise<void>): void {
  const tabs = new Map<string, TestPage>();

  /** What the editor holds after a token was pasted over all that is in it. */
  const paste = async (page: TestPage, token: string): Promise<string> => {
    await bed.browser.copy({ 'text/plain': `pasted ${token} end` });
    await page.toFront();
    await page.evaluate("globalThis.held = ''");
    await page.press('Control+A');
    await page.press('Control+V');
    return page.waitFor<string>("globalThis.held.endsWith('end') && globalThis.held");
  };

  beforeAll(async () => {
    const { server, browser } = bed;
    server.page('chatgpt.com', '/plain', plainChat('textarea', HERE));
    server.page('chatgpt.com', '/frames', OUTER);
    server.page('chatgpt.com', '/inner', INNER);
    server.page('claude.ai', '/inner', INNER);
    for (const [name, script] of Object.entries(TABS)) {
      const path = script === undefined ? 'plain' : 'frames';
      const page = await browser.newPage(`https://chatgpt.com/${path}`);
      if (script !== undefined) await page.evaluate(`{${script}} 0`);
      tabs.set(name, page);
    }
    // Without the extension the token arrives, so what comes after is the extension's doing.
    for (const [name, page] of tabs) {
      const token = freshToken();
      await page.toFront();
      // Once: a notice may lie over the editor later, and the focus stays.
      await page.click(TABS[name] === undefined ? '#prompt-textarea' : 'iframe');
      const held = async (): Promise<boolean> =>
        (await paste(page, token)) === `pasted ${token} end`;
      await poll(`an editor in ${name}`, held, 10_000);
    }
    await install();
  });

  test.each(Object.keys(TABS))('%s is guarded without a reload', async (name) => {
    const { server } = bed;
    const page = tabs.get(name);
    if (!page) throw new Error(`No tab with ${name}`);
    const masked = async (): Promise<boolean> =>
      /^pasted \[GITHUB_TOKEN_\d+\] end$/.test(await paste(page, freshToken()));
    await poll('the guard to come', masked, 10_000);
    const token = freshToken();
    server.reset();
    expect(await paste(page, token)).toMatch(/^pasted \[GITHUB_TOKEN_\d+\] end$/);
    await page.press('Enter');
    expect((await server.waitForMessage()).text).toMatch(/^pasted \[GITHUB_TOKEN_\d+\] end$/);
    const typed = freshToken();
    await page.type(`typed ${typed}`);
    await page.press('Enter');
    expect((await server.waitForMessage(15_000, 2)).text).toMatch(/^typed \[GITHUB_TOKEN_\d+\]$/);
    for (const secret of [token, typed]) expect(server.carrying(secret)).toEqual([]);
  });
}
