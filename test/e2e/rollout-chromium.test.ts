import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Rollout } from '../../cli/deploy/schema.ts';
import { settingsOf } from '../../cli/deploy/settings.ts';
import { filesOf } from '../../cli/deploy/targets.ts';
import { Chromium } from '../harness/chromium.ts';
import { dig, digText, parseJson } from '../harness/exchange.ts';
import { FixtureServer } from '../harness/server.ts';
import { CrxServer } from '../harness/update-server.ts';
import { ExtensionsPage } from './extensions-page.ts';
import { policyInForce } from './policy-in-force.ts';

/** The file that `pasteward deploy` writes for Linux, in a browser that reads it. */
const FILE = 'chrome-linux/etc/chromium/policies/managed/pasteward.json';
/** What tests drive the browser by is switched off by these. */
const NOT_HERE = ['RemoteDebuggingAllowed', 'DeveloperToolsAvailability'];
const POLICY = { onError: 'block', families: { secret: { action: 'block', override: 'none' } } };

/** Every row of chrome://policy: the name of a policy and what is wrong with it. */
const ROWS = `(() => {
  const rows = [];
  const visit = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName === 'policy-row' && element.shadowRoot) {
        const text = (selector) => element.shadowRoot.querySelector(selector)?.textContent.trim() ?? '';
        rows.push([text('.policy.row .name'), text('.policy.row .messages')]);
      }
      if (element.shadowRoot) visit(element.shadowRoot);
    }
  };
  visit(document);
  return rows.filter(([name]) => name !== '');
})()`;

let server: FixtureServer;
let product: CrxServer;
let browser: Chromium;
let rollout: Rollout;

beforeAll(async () => {
  server = await FixtureServer.start();
  product = await CrxServer.of(server, '.output/chrome-mv3');
  product.offer('1.0.0');
  rollout = {
    chromium: {
      id: product.id,
      updateUrl: product.updateUrl,
      removedIds: [],
      minimumVersion: '1.0.0',
    },
    firefox: { id: 'unused@pasteward.example', installUrl: 'https://updates.example/unused.xpi' },
    ...{ privateWindows: 'off', hardening: true, policy: POLICY },
  };
  const written = parseJson(String(filesOf(rollout, ['chrome-linux'])[FILE]));
  const settings = Object.entries(Object(written) as Record<string, unknown>);
  browser = await Chromium.open({
    ...{ server, forcedId: product.id },
    browserPolicy: Object.fromEntries(settings.filter(([name]) => !NOT_HERE.includes(name))),
    managedPolicy: Object(dig(written, '3rdparty', 'extensions', product.id)) as object,
  });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('the written file installs the extension, which nobody can switch off', async () => {
  const extensions = await ExtensionsPage.open(browser, product.id);
  const found = await extensions.until('it to be installed', ({ enabled }) => enabled);
  expect(found).toMatchObject({ version: '1.0.0', installType: 'admin', mayDisable: false });
  await extensions.page.close();
});

test('the extension gets the managed settings', async () => {
  const { policy, rejected } = await policyInForce(browser);
  expect(rejected).toEqual([]);
  expect(policy.onError).toBe('block');
  expect(digText(policy, 'families', 'secret', 'action')).toBe('block');
});

test('the browser knows every policy in it and finds no fault with its value', async () => {
  const page = await browser.newPage('chrome://policy/');
  const wanted = settingsOf('chrome', rollout).filter(({ name }) => !NOT_HERE.includes(name));
  await page.waitFor(`${ROWS}.length >= ${wanted.length}`);
  const rows = new Map(await page.evaluate<[string, string][]>(ROWS));
  // Those of hardening that Chromium has on Linux; a name that it does not know is "Unknown policy" here.
  expect(Object.fromEntries(wanted.map(({ name }) => [name, rows.get(name)]))).toEqual(
    Object.fromEntries(wanted.map(({ name }) => [name, 'OK'])),
  );
});
