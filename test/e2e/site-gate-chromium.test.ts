import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Chromium } from '../harness/chromium.ts';
import { EventReceiver } from '../harness/event-receiver.ts';
import { poll } from '../harness/poll.ts';
import { makeScratch, removeScratch } from '../harness/scratch.ts';
import { FixtureServer } from '../harness/server.ts';
import { CrxServer } from '../harness/update-server.ts';
import { violationsOf } from './axe.ts';
import { ExtensionsPage } from './extensions-page.ts';
import { policyInForce, untilPolicy } from './policy-in-force.ts';
import { arrive, cameTo, describeGate, follow, GATE_POLICY, isBlockedPage } from './site-gate.ts';

const CLAUDE = 'https://claude.ai/';
/** A busy Chromium takes notice of a changed policy minutes later; see `policy.test.ts`. */
const NOTICED_MS = 240_000;

const receiver = new EventReceiver('ocsf');
let policy: object;
let server: FixtureServer;
let product: CrxServer;
let browser: Chromium;
let scratch: string;

/** As it is at each start: the profile stays. */
function open(managedPolicy: object, startPage?: string): Promise<Chromium> {
  return Chromium.open({
    ...{ server, forcedId: product.id, managedPolicy },
    browserPolicy: { ExtensionSettings: product.settings() },
    ...{ profileDir: join(scratch, 'profile'), startPage },
  });
}

beforeAll(async () => {
  policy = { ...GATE_POLICY, audit: { format: 'ocsf', endpoint: await receiver.listen() } };
  server = await FixtureServer.start();
  scratch = await makeScratch();
  product = await CrxServer.of(server, '.output/chrome-mv3');
  product.offer('1.0.0');
  browser = await open({ onError: 'block' });
  const extensions = await ExtensionsPage.open(browser, product.id);
  await extensions.until('it to be installed', ({ enabled }) => enabled);
  await policyInForce(browser);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await receiver.stop();
  await removeScratch(scratch);
});

describe('a site that policy shuts, in Chromium', () => {
  test(
    'is left by tabs that show it, and by one that goes back to it, when policy changes',
    async () => {
      const open = await browser.newPage(CLAUDE);
      const away = await browser.newPage(CLAUDE);
      await away.goto('https://example.com/');
      await browser.setManagedPolicy(policy);
      await arrive(open, isBlockedPage('claude'), NOTICED_MS);
      server.reset();
      await away.evaluate('void setTimeout(() => history.back(), 0)');
      await arrive(away, isBlockedPage('claude'));
      expect(cameTo(server, 'claude.ai')).toEqual([]);
      await Promise.all([open.close(), away.close()]);
    },
    NOTICED_MS + 60_000,
  );

  describeGate(() => ({ server, browser, receiver }));

  test.each(['light', 'dark'] as const)(
    'is replaced by a page for everybody: %s',
    async (colorScheme) => {
      const page = await browser.newPage('https://example.com/');
      await page.raw.emulateMedia({ colorScheme });
      await page.raw.setViewportSize({ width: 320, height: 480 });
      await follow(page, CLAUDE);
      await arrive(page, isBlockedPage('claude'));
      expect(await violationsOf(page)).toEqual([]);
      const overflow =
        'document.documentElement.scrollWidth > document.documentElement.clientWidth';
      expect(await page.evaluate(overflow)).toBe(false);
      await page.close();
    },
  );

  /** Chromium reads an extension's rules beside the start: the request for a page that opens with it may leave. */
  test('is left by a page that opens with the browser, and nothing is sent from it', async () => {
    await browser.close();
    server.reset();
    browser = await open(policy, 'https://claude.ai/new');
    const shown = (): Promise<boolean> => {
      const urls = browser.raw.pages().map((page) => page.url());
      return Promise.resolve(urls.some((url) => url.endsWith('/blocked.html?site=claude')));
    };
    await poll('the page that says why', shown, 45_000);
    const came = server.records.filter(({ host }) => host === 'claude.ai');
    expect(came.filter(({ method, text }) => method !== 'GET' || text !== '')).toEqual([]);
    server.reset();
    const page = await browser.newPage('https://example.com/');
    await follow(page, CLAUDE);
    await arrive(page, isBlockedPage('claude'));
    expect(cameTo(server, 'claude.ai')).toEqual([]);
  });

  test(
    'is open again when policy says so',
    async () => {
      const page = await browser.newPage('https://example.com/');
      await follow(page, CLAUDE);
      await arrive(page, isBlockedPage('claude'));
      await browser.setManagedPolicy({ onError: 'block' });
      await untilPolicy(browser, ({ policy }) => policy.access['claude'] === undefined);
      await page.evaluate('void setTimeout(() => location.reload(), 0)').catch(() => undefined);
      await arrive(page, `document.links[0]?.href === '${CLAUDE}'`);
      await page.click('a');
      await arrive(page, `location.href === '${CLAUDE}'`);
      expect(cameTo(server, 'claude.ai')).toContain('/');
    },
    NOTICED_MS + 60_000,
  );
});
