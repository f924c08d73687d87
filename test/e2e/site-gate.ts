import { beforeEach, expect, test } from 'vitest';
import type { BrowserUnderTest, TestPage } from '../harness/browser.ts';
import type { EventReceiver } from '../harness/event-receiver.ts';
import type { FixtureServer } from '../harness/server.ts';
import { poll } from '../harness/poll.ts';
import { stringsOf } from './locale.ts';

const say = stringsOf('en');
const GEMINI = 'https://gemini.google.com/';
const gemini = { title: 'Gemini for Work', url: GEMINI };
const WHY = 'The contract with its vendor has ended.';
const CANARY = 'canary-of-a-blocked-site';

/** Claude is blocked, ChatGPT leads to Gemini, and Kimi to one that is blocked, which is no way out. */
export const GATE_POLICY = {
  sites: {
    claude: { access: { action: 'block', message: WHY, alternative: gemini } },
    chatgpt: { access: { action: 'redirect', alternative: gemini } },
    kimi: {
      access: { action: 'redirect', alternative: { title: 'Claude', url: 'https://claude.ai/' } },
    },
  },
};

/** A page of another site, with what leads to one that is blocked. */
const PAGE = `<title>Portal</title><body><a href="https://claude.ai/new">Claude</a>
<form method="post" action="https://claude.ai/api/chat"><input name="text" value="${CANARY}"></form>`;
const PORTAL = 'https://example.com/portal';

function servePortal(server: FixtureServer): void {
  server.page('example.com', '/portal', PAGE);
}

export function isBlockedPage(site: string): string {
  return `location.pathname === '/blocked.html' && location.search === '?site=${site}' && !!document.querySelector('h1')`;
}

/** What came to the hosts of a site. */
export function cameTo(server: FixtureServer, host: string): string[] {
  return server.records.filter((one) => one.host === host).map(({ path }) => path);
}

/** Waits, over pages that come and go meanwhile, for one of which this is true. */
export async function arrive(page: TestPage, expression: string, timeout = 15_000): Promise<void> {
  const ask = (): Promise<boolean> => page.evaluate<boolean>(expression).catch(() => false);
  await poll(expression, ask, timeout);
}

/** A script of the page goes there: the driver would wait for a page that never loads. */
export async function follow(page: TestPage, url: string): Promise<void> {
  await page.evaluate(`void setTimeout(() => { location.href = '${url}'; }, 0)`);
}

interface Bed {
  readonly server: FixtureServer;
  readonly browser: BrowserUnderTest;
  /** What is reported goes there. */
  readonly receiver: EventReceiver;
}

/** For a browser in which `GATE_POLICY` is in force, and what happens is reported. */
export function describeGate(bed: () => Bed): void {
  beforeEach(() => {
    bed().server.reset();
    servePortal(bed().server);
  });

  test('a blocked site gives way to a page that says why and leads to the approved one', async () => {
    const { server, browser } = bed();
    const page = await browser.newPage(PORTAL);
    await follow(page, 'https://claude.ai/new');
    await arrive(page, isBlockedPage('claude'));
    const text = await page.evaluate<string>('document.body.innerText');
    for (const words of [say('shut_title', 'Claude'), WHY, say('shut_use', gemini.title)]) {
      expect(text).toContain(words);
    }
    expect(await page.evaluate('document.title')).toBe(say('shut_title', 'Claude'));
    await page.toFront();
    await page.press('Tab');
    await page.press('Enter');
    await arrive(page, `location.href === '${GEMINI}'`);
    expect(cameTo(server, 'claude.ai')).toEqual([]);
    expect(cameTo(server, 'gemini.google.com')).toContain('/');
    await page.close();
  });

  test('going back does not lead in', async () => {
    const { server, browser } = bed();
    const page = await browser.newPage(PORTAL);
    await follow(page, 'https://claude.ai/new');
    await arrive(page, isBlockedPage('claude'));
    await page.evaluate('window.before = true');
    await page.evaluate('void setTimeout(() => history.back(), 0)');
    await arrive(
      page,
      `!window.before && (location.href === '${PORTAL}' || ${isBlockedPage('claude')})`,
    );
    expect(cameTo(server, 'claude.ai')).toEqual([]);
    await page.close();
  });

  test('a form and a frame of another page send nothing there', async () => {
    const { server, browser } = bed();
    const page = await browser.newPage(PORTAL);
    // The second frame, which comes, says that the first one has had its turn.
    await page.evaluate(`new Promise((done) => {
      for (const url of ['https://claude.ai/frame', 'https://example.com/frame']) {
        const frame = document.createElement('iframe');
        frame.src = url;
        frame.onload = () => { if (url.includes('example')) done(true); };
        document.body.append(frame);
      }
    })`);
    await page.evaluate(`void setTimeout(() => document.forms[0].submit(), 0)`);
    await arrive(page, isBlockedPage('claude'));
    expect(cameTo(server, 'claude.ai')).toEqual([]);
    expect(cameTo(server, 'example.com')).toContain('/frame');
    expect(server.records.filter(({ text }) => text.includes(CANARY))).toEqual([]);
    await page.close();
  });

  test('a site that redirects leads to the approved one', async () => {
    const { server, browser, receiver } = bed();
    const page = await browser.newPage(PORTAL);
    const known = receiver.taken.length;
    await follow(page, 'https://chatgpt.com/c/1?q=a-question');
    await arrive(page, `location.href === '${GEMINI}'`);
    expect(cameTo(server, 'chatgpt.com')).toEqual([]);
    const event = await receiver.wait('the visit', (events) =>
      events.slice(known).find(({ kind }) => kind === 'access'),
    );
    expect(event).toMatchObject({ site: 'chatgpt', action: 'redirect' });
    expect(receiver.deliveries.map(({ body }) => body).join()).not.toContain('a-question');
    await page.close();
  });

  test('an alternative that is shut itself is none', async () => {
    const { browser } = bed();
    const page = await browser.newPage(PORTAL);
    await follow(page, 'https://www.kimi.com/');
    await arrive(page, isBlockedPage('kimi'));
    expect(await page.evaluate('document.links.length')).toBe(0);
    expect(await page.evaluate('document.body.innerText')).toContain(say('shut_why'));
    await page.close();
  });
}
