import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { join } from 'node:path';
import { EventReceiver } from '../harness/event-receiver.ts';
import { Firefox } from '../harness/firefox.ts';
import { makeScratch, removeScratch } from '../harness/scratch.ts';
import { FixtureServer } from '../harness/server.ts';
import { XpiServer } from '../harness/update-server.ts';
import { cameTo, describeGate, GATE_POLICY } from './site-gate.ts';

const ASK = `chrome.runtime.sendMessage({ pasteward: 'policy.get', body: null })`;

const receiver = new EventReceiver('ocsf');
let policy: object;
let server: FixtureServer;
let product: XpiServer;
let browser: Firefox;
let scratch: string;

/** As it is at each start: the profile stays. */
function open(startPage?: string): Promise<Firefox> {
  return Firefox.open({
    ...{ server, forcedId: product.id, browserPolicy: product.policies(policy) },
    ...{ profileDir: join(scratch, 'profile'), startPage },
  });
}

beforeAll(async () => {
  policy = { ...GATE_POLICY, audit: { format: 'ocsf', endpoint: await receiver.listen() } };
  server = await FixtureServer.start();
  scratch = await makeScratch();
  product = await XpiServer.of(server, '.output/firefox-mv3');
  product.offer('1.0.0');
  browser = await open();
  const popup = await browser.extensionPage('popup.html');
  await popup.waitFor(`${ASK}.then(({ value }) => value.managed)`, 45_000);
  const rules = 'chrome.declarativeNetRequest.getDynamicRules().then(({ length }) => length === 1)';
  await popup.waitFor(rules, 45_000);
  await popup.close();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await receiver.stop();
  await removeScratch(scratch);
});

describe('a site that policy shuts, in Firefox', () => {
  describeGate(() => ({ server, browser, receiver }));

  test('is shut at the next start, before anything of the extension runs', async () => {
    await browser.close();
    server.reset();
    browser = await open('https://claude.ai/new');
    const popup = await browser.extensionPage('popup.html');
    await popup.waitFor(`${ASK}.then(({ value }) => value.managed)`, 45_000);
    expect(cameTo(server, 'claude.ai')).toEqual([]);
  });
});
