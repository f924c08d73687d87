import { setTimeout as sleep } from 'node:timers/promises';
import { figure, median, p99 } from '../figure.ts';
import type { Group } from '../lab.ts';
import { htmlOf } from '../texts/html.ts';
import { cleanText } from '../texts/mixed.ts';
import { guardTime, openPastePage, PASTE_PAGE, tracePastes } from './paste-page.ts';

const UNITS = 100 * 1024;
/** Until a page knows its policy the org list is asked about every paste, which is then made again. */
const POLICY_MS = 500;

/** Pastes of 100 KB that cost more than others of their size. */
export const rarePastes: Group = {
  name: 'rare pastes',
  async run(lab) {
    const browser = await lab.guarded();
    const page = await openPastePage(lab, browser);
    const text = cleanText(1, UNITS);
    await browser.copy({ 'text/plain': text });
    // Nothing of the guard is compiled to machine code yet.
    const first = await tracePastes(page, lab.runs(20), async () => {
      await page.goto(PASTE_PAGE);
      await sleep(POLICY_MS);
    });
    await browser.copy({ 'text/plain': text, 'text/html': htmlOf(text) });
    const html = await tracePastes(page, lab.runs(40));
    await page.close();
    return [
      figure('first paste after loading 100 KB median', median(first.map(guardTime)), 'ms'),
      figure('paste with html 100 KB median', median(html.map(guardTime)), 'ms'),
      figure('paste with html 100 KB p99', p99(html.map(guardTime)), 'ms'),
    ];
  },
};
