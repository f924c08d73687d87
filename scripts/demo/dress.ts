import type { BrowserContext } from 'playwright-core';
import { demoStyle } from '../../test/fixtures/sites/demo-style.ts';

/** Gives the stand-ins of other chats the look of the demo chat, and says what they are. */
export async function dressPages(context: BrowserContext): Promise<void> {
  await context.addInitScript(dress, demoStyle);
}

/** Runs in the page. */
function dress(css: string): void {
  addEventListener('DOMContentLoaded', () => {
    const { site } = document.body.dataset;
    if (site === undefined || site === 'demo') return;
    const style = document.createElement('style');
    style.textContent = css;
    document.head.append(style);
    const header = document.createElement('header');
    const title = document.createElement('h1');
    title.textContent = document.title;
    const words = document.createElement('p');
    words.textContent = `A stand-in for ${location.hostname}, served by this computer.`;
    header.append(title, words);
    document.body.prepend(header);
  });
}
