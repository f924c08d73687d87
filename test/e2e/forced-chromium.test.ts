import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Chromium } from '../harness/chromium.ts';
import { Composer } from '../harness/composer.ts';
import { makeProbeExtension } from '../harness/probe-extension.ts';
import { removeScratch } from '../harness/scratch.ts';
import { FixtureServer } from '../harness/server.ts';
import { CrxServer } from '../harness/update-server.ts';
import { ExtensionsPage } from './extensions-page.ts';
import { githubToken } from './masked-paste.ts';
import { policyInForce } from './policy-in-force.ts';

const BUILT = '.output/chrome-mv3';
const CHATGPT = 'https://chatgpt.com/';

let server: FixtureServer;
let probeFolder: string;
let product: CrxServer;
let probe: CrxServer;

beforeAll(async () => {
  server = await FixtureServer.start();
  probeFolder = await makeProbeExtension();
  product = await CrxServer.of(server, BUILT);
  probe = await CrxServer.of(server, probeFolder);
  product.offer('1.0.0');
  probe.offer('1.0.0');
});
afterAll(async () => {
  await server.stop();
  await removeScratch(probeFolder);
});

/** The browser's own policies, in a company that wants both extensions. */
const browserPolicy = (more: object = {}) => ({
  ExtensionSettings: { ...product.settings(more), ...probe.settings() },
});

async function paste(composer: Composer): Promise<string> {
  const token = githubToken(12);
  await composer.clear();
  await composer.paste(`with ${token} end`);
  await composer.page.waitFor(`fixture.text().includes(' end')`);
  return (await composer.text()).replace(token, 'the token');
}

const MASKED = 'with [GITHUB_TOKEN_1] end';

/** A script of an extension that was replaced answers no more. */
const NEW_GUARD = `chrome.tabs.query({ url: '${CHATGPT}*' }).then((tabs) => Promise.all(tabs.map(({ id }) =>
  chrome.tabs.sendMessage(id, { pasteward: 'status.get', body: null }).then(({ ok }) => ok, () => false)))).then((all) =>
  all.length > 0 && all.every(Boolean))`;

describe('what policy installs, in Chromium', () => {
  let browser: Chromium;
  let extensions: ExtensionsPage;
  beforeAll(async () => {
    browser = await Chromium.open({
      ...{ server, forcedId: product.id, browserPolicy: browserPolicy() },
      managedPolicy: { onError: 'block', locks: ['secret', 7] },
    });
    extensions = await ExtensionsPage.open(browser, product.id);
  });
  afterAll(() => browser.close());

  test("comes from the company's server, and stays", async () => {
    const found = await extensions.until('it to be installed', () => true);
    expect(found).toMatchObject({ version: '1.0.0', enabled: true });
    expect(found).toMatchObject({ installType: 'admin', mayDisable: false });
    for (const call of [`setEnabled('${product.id}', false)`, `uninstall('${product.id}')`]) {
      expect(await extensions.refusalOf(call)).toContain('cannot be modified by user');
    }
    expect(await extensions.until('it to be there', () => true)).toEqual(found);
    const asked = server.records.map(({ path }) => path.replace(/\?.*/, ''));
    expect(asked).toContain(`/${product.id}/updates.xml`);
    expect(asked).toContain(`/${product.id}/1.0.0.crx`);
  });

  test('gets its managed policy, but no list with one item of another type, in silence', async () => {
    const { policy, rejected } = await policyInForce(browser);
    expect(policy.onError).toBe('block');
    expect(rejected).toEqual([]);
    const page = await browser.extensionPage('popup.html');
    expect(await page.evaluate('chrome.storage.managed.get()')).toEqual({ onError: 'block' });
  });

  test('may block requests', async () => {
    const extension = await ExtensionsPage.open(browser, probe.id);
    await extension.until('the probe to be installed', ({ enabled }) => enabled);
    const page = await browser.newPage(CHATGPT);
    const outcome = (path: string) =>
      page.evaluate<string>(`fetch('${path}').then(() => 'sent', () => 'blocked')`);
    await page.waitFor(`fetch('/forbidden').then(() => false, () => true)`);
    server.reset();
    expect(await outcome('/forbidden')).toBe('blocked');
    expect(await outcome('/allowed')).toBe('sent');
    const paths = server.records.map(({ path }) => path);
    expect(paths).toContain('/allowed');
    expect(paths).not.toContain('/forbidden');
  });

  test('is updated under an open chat, which stays guarded', async () => {
    const composer = await Composer.open(browser, CHATGPT);
    expect(await paste(composer)).toBe(MASKED);
    await composer.page.evaluate('window.sameDocument = true');
    product.offer('2.0.0');
    await extensions.update();
    await extensions.until('the update', ({ version }) => version === '2.0.0');
    const popup = await browser.extensionPage('popup.html');
    await popup.waitFor(NEW_GUARD, 45_000);
    expect(await paste(composer)).toBe(MASKED);
    expect(await composer.page.evaluate('window.sameDocument')).toBe(true);
  });

  test('is off below the least version that policy allows, and on again once there is a newer one', async () => {
    await browser.setBrowserPolicy(browserPolicy({ minimum_version_required: '3.0.0' }));
    const off = await extensions.until('it to be off', ({ enabled }) => !enabled);
    expect(off.version).toBe('2.0.0');
    const composer = await Composer.open(browser, CHATGPT);
    expect(await paste(composer)).toBe('with the token end');
    product.offer('3.0.0');
    await extensions.update();
    await extensions.until('it to be on', ({ enabled, version }) => enabled && version === '3.0.0');
    await composer.goto(CHATGPT);
    expect(await paste(composer)).toBe(MASKED);
  }, 300_000);
});
