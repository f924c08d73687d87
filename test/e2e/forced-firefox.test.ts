import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Composer } from '../harness/composer.ts';
import { Firefox } from '../harness/firefox.ts';
import type { FirefoxPage } from '../harness/firefox-page.ts';
import { FixtureServer } from '../harness/server.ts';
import { XpiServer } from '../harness/update-server.ts';
import { githubToken } from './masked-paste.ts';

const BUILT = '.output/firefox-mv3';
const CHATGPT = 'https://chatgpt.com/';
const ASK = `chrome.runtime.sendMessage({ pasteward: 'policy.get', body: null })`;

let server: FixtureServer;
let product: XpiServer;

beforeAll(async () => {
  server = await FixtureServer.start();
  product = await XpiServer.of(server, BUILT);
  product.offer('1.0.0');
});
afterAll(async () => {
  await server.stop();
});

/** What Firefox's own page of extensions may do with it. */
function addon<T>(page: FirefoxPage, expression: string): Promise<T> {
  return page.evaluate<T>(`(async () => {
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    const addon = await AddonManager.getAddonByID('${product.id}');
    return ${expression};
  })()`);
}

/** Firefox looks for updates once a day, or when its page of extensions is told to. */
const UPDATE = `await new Promise((done) => {
  addon.findUpdates({
    onUpdateAvailable: (_, install) => { install.install().then(() => done(true)); },
    onNoUpdateAvailable: () => { done(false); },
  }, AddonManager.UPDATE_WHEN_USER_REQUESTED);
})`;

const FACTS = `{
  version: addon.version,
  active: addon.isActive,
  mayDisable: (addon.permissions & AddonManager.PERM_CAN_DISABLE) !== 0,
  mayRemove: (addon.permissions & AddonManager.PERM_CAN_UNINSTALL) !== 0,
}`;

async function paste(composer: Composer): Promise<string> {
  const token = githubToken(12);
  await composer.clear();
  await composer.paste(`with ${token} end`);
  await composer.page.waitFor(`fixture.text().includes(' end')`);
  return (await composer.text()).replace(token, 'the token');
}

const MASKED = 'with [GITHUB_TOKEN_1] end';

describe('what policy installs, in Firefox', () => {
  let browser: Firefox;
  let addons: FirefoxPage;
  beforeAll(async () => {
    const browserPolicy = product.policies({ onError: 'block' });
    browser = await Firefox.open({ server, forcedId: product.id, browserPolicy });
    addons = await browser.newPage('about:blank');
    // Puppeteer never hears that a page of Firefox's own has loaded.
    addons.raw.goto('about:addons').catch(() => undefined);
    await addons.waitFor(`location.href === 'about:addons' && document.readyState === 'complete'`);
  });
  afterAll(() => browser.close());

  test("comes from the company's server, and stays", async () => {
    const facts = { version: '1.0.0', active: true, mayDisable: false, mayRemove: false };
    expect(await addon(addons, FACTS)).toEqual(facts);
    const refusal = await addon(addons, `addon.disable().catch(({ message }) => message)`);
    expect(refusal).toContain('disallowed by enterprise policy');
    expect(await addon(addons, FACTS)).toEqual(facts);
    expect(server.records.map(({ path }) => path)).toContain('/firefox/forced.xpi');
  });

  test('gets its managed policy', async () => {
    const popup = await browser.extensionPage('popup.html');
    const inForce = `${ASK}.then(({ value }) => value.managed && value.policy.onError === 'block')`;
    expect(await popup.waitFor(inForce)).toBe(true);
    await popup.close();
  });

  test('is updated under an open chat, which stays guarded', async () => {
    const composer = await Composer.open(browser, CHATGPT);
    expect(await paste(composer)).toBe(MASKED);
    await composer.page.evaluate('window.sameDocument = true');
    product.offer('2.0.0');
    expect(await addon(addons, UPDATE)).toBe(true);
    await addons.waitFor(
      `ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager.getAddonByID('${product.id}')
        .then((addon) => addon.version === '2.0.0' && addon.isActive)`,
      45_000,
    );
    expect(await paste(composer)).toBe(MASKED);
    expect(await composer.page.evaluate('window.sameDocument')).toBe(true);
  });
});
