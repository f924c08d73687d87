import { afterAll, beforeAll, expect, test } from 'vitest';
import { settingsOf } from '../../cli/deploy/settings.ts';
import type { Rollout } from '../../cli/deploy/schema.ts';
import { filesOf } from '../../cli/deploy/targets.ts';
import { dig, digText, parseJson } from '../harness/exchange.ts';
import { Firefox } from '../harness/firefox.ts';
import type { FirefoxPage } from '../harness/firefox-page.ts';
import { FixtureServer } from '../harness/server.ts';
import { XpiServer } from '../harness/update-server.ts';

/** The file that `pasteward deploy` writes for Firefox, in a browser that reads it. */
const FILE = 'firefox/policies.json';
/** Tests drive the browser by the remote agent, which goes with the developer tools. */
const NOT_HERE = 'DisableDeveloperTools';

let server: FixtureServer;
let browser: Firefox;
let rollout: Rollout;
let own: FirefoxPage;

beforeAll(async () => {
  server = await FixtureServer.start();
  const product = await XpiServer.of(server, '.output/firefox-mv3');
  product.offer('1.0.0');
  const unsigned = product.policies();
  const installUrl = digText(unsigned, 'ExtensionSettings', product.id, 'install_url');
  rollout = {
    chromium: { id: 'a'.repeat(32), updateUrl: 'https://updates.example/', removedIds: [] },
    firefox: { id: product.id, installUrl },
    ...{ privateWindows: 'off', hardening: true, policy: { onError: 'block' } },
  };
  const written = dig(parseJson(String(filesOf(rollout, ['firefox'])[FILE])), 'policies');
  // Nobody has signed what is built here.
  const here = Object.entries(Object(written) as object).filter(([name]) => name !== NOT_HERE);
  const browserPolicy = { ...Object.fromEntries(here), Preferences: dig(unsigned, 'Preferences') };
  browser = await Firefox.open({ server, forcedId: product.id, browserPolicy });
  own = await browser.newPage('about:blank');
  // Puppeteer never hears that a page of Firefox's own has loaded.
  own.raw.goto('about:policies').catch(() => undefined);
  await own.waitFor(`location.href === 'about:policies' && document.readyState === 'complete'`);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('the written file installs the extension and gives it the managed settings', async () => {
  const popup = await browser.extensionPage('popup.html');
  const ask = `chrome.runtime.sendMessage({ pasteward: 'policy.get', body: null })`;
  const inForce = `${ask}.then(({ value }) => value.managed && value.policy.onError === 'block')`;
  expect(await popup.waitFor(inForce)).toBe(true);
});

test('the browser knows every policy in it, and each is active as it was written', async () => {
  const active = await own.evaluate<Record<string, unknown>>(
    'Services.policies.getActivePolicies()',
  );
  const settings = settingsOf('firefox', rollout);
  for (const { name, value } of settings.filter((one) => one.name !== NOT_HERE)) {
    expect(active[name]).toEqual(value);
  }
  const known = await own.evaluate<string[]>(
    `Object.keys(ChromeUtils.importESModule('resource:///modules/policies/schema.sys.mjs').schema.properties)`,
  );
  const names = settings.map(({ name }) => name);
  expect(names.filter((name) => !known.includes(name))).toEqual([]);
});
