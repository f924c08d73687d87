import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { rotateKeys } from '../../cli/rotate-keys.ts';
import type { Manifest } from '../../lib/orglist/manifest.ts';
import { Chromium } from '../harness/chromium.ts';
import type { ChromiumPage } from '../harness/chromium-page.ts';
import { ListServer, READABLE } from '../harness/list-server.ts';
import type { Fault } from '../harness/list-server.ts';
import { GROUPS, Org, value } from '../harness/org.ts';
import { TestBed } from '../harness/test-bed.ts';
import { Shown } from '../hostile/shown.ts';
import { stringsOf } from './locale.ts';
import { internalLines } from './org-list.ts';
import { policyInForce } from './policy-in-force.ts';
import { Popup } from './popup.ts';

const LIST = '/list.json';
const HOUR = 3_600_000;
/** For how long Chromium goes on by what it knew of the room there is. */
const CHROMIUM_TRUSTS_ITS_QUOTA_MS = 31_000;
const YEAR = 365 * 24 * HOUR;
const say = stringsOf('en');

describe('what can happen to a list on its way', () => {
  let org: Org;
  let lists: ListServer;
  let page: ChromiumPage;
  let popup: Popup;
  /** What was published last, and as it is in force when a case begins. */
  let published: Manifest;
  let good: Manifest;
  beforeAll(async () => {
    org = await Org.open([GROUPS.payments]);
    lists = new ListServer(org.out);
  });
  const bed = TestBed.use(
    async (options) => {
      const managedPolicy = await org.managedPolicy(await lists.listen());
      const browser = await Chromium.open({ ...options, managedPolicy });
      await policyInForce(browser);
      return browser;
    },
    { extension: '.output/chrome-mv3' },
  );
  beforeAll(async () => {
    popup = await Popup.open(bed.browser);
    page = await bed.browser.extensionPage('popup.html');
    published = await org.manifest();
    good = published;
    await lookAgain();
    await bed.composer.goto('https://chatgpt.com/', 'textarea');
  });
  afterAll(async () => {
    lists.server.closeAllConnections();
    lists.server.close();
    await org.close();
  });
  /** Each case begins with a list in force that is a newer one than all before. */
  beforeEach(async () => {
    lists.fault = undefined;
    // Above everything that a case may have had accepted.
    good = { ...published, version: Math.max(published.version, good.version) + 2 };
    await org.sign(good);
    expect(await lookAgain()).toEqual([say('popup_list_version', String(good.version))]);
  });

  /** Looks for a newer list as an employee does, and answers what the popup then says. */
  async function lookAgain(timeout = 20_000): Promise<string[]> {
    await popup.page.evaluate("document.querySelector('.list button').click()");
    await popup.page.waitFor("!document.querySelector('.list button').disabled", timeout);
    const said = await popup.page.evaluate<string>(
      "document.querySelector('.list [role=status]').innerText",
    );
    return said.split('\n').filter((line) => line !== '');
  }

  /** That the popup says what is wrong, and that the list of before goes on to protect. */
  async function expectRefused(problem: string, timeout?: number): Promise<void> {
    expect(await lookAgain(timeout)).toEqual([
      say('popup_list_version', String(good.version)),
      say(`popup_list_${problem}`),
    ]);
    await expectProtected();
  }

  async function expectProtected(): Promise<void> {
    const { composer, server } = bed;
    await composer.page.toFront();
    await composer.clear();
    await composer.paste(await internalLines('payments'));
    await composer.page.waitFor("document.activeElement?.matches('[popover]')");
    await composer.page.press('Escape');
    await composer.page.waitFor("!document.activeElement?.matches('[popover]')");
    expect(await composer.text()).toBe('');
    expect(server.messages()).toEqual([]);
  }

  async function edit(change: (list: string) => string): Promise<void> {
    const file = join(org.out, 'list.json');
    await writeFile(file, change(await readFile(file, 'utf8')));
  }

  async function publish(): Promise<void> {
    await org.publish();
    published = await org.manifest();
  }

  /** A fault of one file alone. */
  const at =
    (path: RegExp, answer: (response: Parameters<Fault>[1], path: string) => void): Fault =>
    (asked, response) => {
      if (!path.test(asked)) return false;
      answer(response, asked);
      return true;
    };
  /** A new list, whose shards have to be fetched. */
  const another = async (): Promise<void> => {
    await org.addCode(`later${good.version}`);
    await publish();
  };

  test('a good list again costs one request that answers "not modified"', async () => {
    lists.exchanges.length = 0;
    await lookAgain();
    expect(lists.exchanges).toEqual([{ path: LIST, status: 304 }]);
    await expectProtected();
  });

  test('a signature of another key', async () => {
    const stranger = await Org.open([GROUPS.payments]);
    lists.fault = at(/list\.json$/u, (response) => {
      void readFile(join(stranger.out, 'list.json')).then((bytes) =>
        response.writeHead(200, READABLE).end(bytes),
      );
    });
    await expectRefused('forged');
    await stranger.close();
  });

  test('one changed letter in what was signed', async () => {
    await edit((list) => list.replace('Payments', 'Paiments'));
    await expectRefused('forged');
  });

  test('an older list', async () => {
    await org.sign({ ...good, version: good.version - 1 });
    await expectRefused('old');
  });

  test('another list of the same version', async () => {
    await org.sign({ ...good, groups: [] });
    await expectRefused('forged');
  });

  /** Sets the clock by which the background judges. */
  async function shiftClock(milliseconds: number): Promise<void> {
    const [worker] = bed.browser.raw.serviceWorkers();
    await worker?.evaluate((shift) => {
      const real = Reflect.get(globalThis, 'realNow') as typeof Date.now | undefined;
      const now = real ?? Date.now.bind(Date);
      Reflect.set(globalThis, 'realNow', now);
      Date.now = () => now() + shift;
    }, milliseconds);
  }

  test.each([
    ['an hour behind', -HOUR],
    ['a year behind', -YEAR],
    ['an hour ahead', HOUR],
  ])('a clock that is %s does no harm', async (_, shift) => {
    await shiftClock(shift);
    await org.sign({ ...good, version: good.version + 1 });
    expect(await lookAgain()).toEqual([say('popup_list_version', String(good.version + 1))]);
    await expectProtected();
    await shiftClock(0);
  });

  test('a clock that is a year ahead', async () => {
    await shiftClock(YEAR);
    await org.sign({ ...good, version: good.version + 1 });
    await expectRefused('expired');
    await shiftClock(0);
  });

  test('an expired list', async () => {
    const expires = new Date(Date.now() - YEAR).toISOString();
    await org.sign({ ...good, version: good.version + 1, expires });
    await expectRefused('expired');
  });

  test('a list of another organisation under the same keys', async () => {
    await org.sign({ ...good, version: good.version + 1, orgId: 'other' });
    await expectRefused('forged');
    await org.sign(good);
  });

  test('a list for a later version of the extension', async () => {
    await org.sign({ ...good, version: good.version + 1, minExtensionVersion: '99.0' });
    await expectRefused('unfit');
  });

  test('a hash key that this browser does not know', async () => {
    await org.sign({ ...good, version: good.version + 1, hashKeyId: '00000000' });
    await expectRefused('key');
  });

  test('shards of another list', async () => {
    const before = good.targets.map(({ name }) => name);
    const old = await readFile(join(org.out, 'targets', before[0] ?? ''));
    await another();
    lists.fault = at(/\.pwf$/u, (response) => response.writeHead(200, READABLE).end(old));
    await expectRefused('damaged');
  });

  test('a list that never ends', async () => {
    lists.fault = at(/list\.json$/u, (response) => {
      response.writeHead(200, READABLE);
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 0x20)));
      };
      response.on('drain', more);
      more();
    });
    await expectRefused('damaged');
  });

  test('a shard that is longer than it should be', async () => {
    await another();
    const longer = Buffer.alloc(64 * 1024 * 1024);
    lists.fault = at(/\.pwf$/u, (response) => response.writeHead(200, READABLE).end(longer));
    await expectRefused('damaged');
  });

  test('a shard that is cut off', async () => {
    await another();
    lists.fault = at(/\.pwf$/u, (response, path) => {
      void readFile(join(org.out, path)).then((bytes) =>
        response.writeHead(200, READABLE).end(bytes.subarray(0, bytes.length / 2)),
      );
    });
    await expectRefused('damaged');
  });

  test('a connection that breaks halfway', async () => {
    await edit((list) => `${list} `);
    lists.fault = at(/list\.json$/u, (response) => {
      response.writeHead(200, { ...READABLE, 'content-length': '100000' });
      response.write('{"keyring":', () => response.destroy());
    });
    await expectRefused('unreachable');
  });

  test('a server that sends a byte now and then', async () => {
    lists.fault = at(/list\.json$/u, (response) => {
      response.writeHead(200, READABLE);
      const drip = setInterval(() => response.write(' '), 500);
      response.on('close', () => clearInterval(drip));
    });
    await expectRefused('unreachable', 60_000);
  });

  test('a redirect', async () => {
    lists.fault = at(/list\.json$/u, (response) =>
      response.writeHead(302, { ...READABLE, location: '/other.json' }).end(),
    );
    await expectRefused('unreachable');
  });

  test.each([404, 500, 503])('an answer %i', async (status) => {
    lists.fault = at(/list\.json$/u, (response) => response.writeHead(status, READABLE).end());
    await expectRefused('unreachable');
  });

  test('a page that asks to sign in', async () => {
    lists.fault = at(/list\.json$/u, (response) =>
      response.writeHead(200, READABLE).end('<!doctype html><title>Sign in</title>'),
    );
    await expectRefused('damaged');
  });

  test('a full disk', async () => {
    await org.addCode('much', 5_000);
    await publish();
    const devTools = await bed.browser.raw.newCDPSession(page.raw);
    const origin = await popup.page.evaluate<string>('location.origin');
    await devTools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await sleep(CHROMIUM_TRUSTS_ITS_QUOTA_MS);
    await expectRefused('room');
    await devTools.send('Storage.overrideQuotaForOrigin', { origin });
    await devTools.detach();
  });

  test('a stolen key that published the highest version there is, until the keys are changed', async () => {
    await org.sign({ ...good, version: Number.MAX_SAFE_INTEGER });
    await lookAgain();
    value(await rotateKeys(org.config, { rootKey: undefined, keepOld: false, now: Date.now() }));
    await publish();
    const { version } = published;
    expect(version).toBeLessThan(Number.MAX_SAFE_INTEGER);
    expect(await lookAgain()).toEqual([say('popup_list_version', String(version))]);
    await expectProtected();
  });

  describe('a look-up that the background does not finish', () => {
    async function stopWorker(): Promise<void> {
      const devTools = await bed.browser.raw.newCDPSession(page.raw);
      await devTools.send('ServiceWorker.enable');
      await devTools.send('ServiceWorker.stopAllWorkers');
      await devTools.detach();
    }

    /** Keeps a worker that has not read the list from reading it. */
    async function lockList(): Promise<void> {
      await stopWorker();
      await popup.page.evaluate(`new Promise((resolve) => {
        const opening = indexedDB.open('org-list');
        opening.onsuccess = () => {
          const store = opening.result.transaction(['list', 'fetched'], 'readwrite').objectStore('list');
          globalThis.isLocked = true;
          const keepOn = () => {
            store.count().onsuccess = () => (isLocked ? keepOn() : opening.result.close());
          };
          keepOn();
          resolve();
        };
      })`);
    }
    const unlockList = () => popup.page.evaluate('void (globalThis.isLocked = false)');

    test('because it is stopped: another one is asked', async () => {
      const { composer } = bed;
      await composer.page.toFront();
      await composer.clear();
      await lockList();
      await composer.paste(await internalLines('payments'));
      await sleep(500);
      await stopWorker();
      await unlockList();
      const shown = new Shown(composer.page);
      await shown.waitForText(GROUPS.payments.title);
      await composer.page.press('Escape');
      await shown.waitForNothing();
      expect(await composer.text()).toBe('');
    });

    test('ever: the paste counts as not checked', async () => {
      const { composer } = bed;
      await composer.page.toFront();
      await composer.clear();
      await lockList();
      await composer.paste(await internalLines('payments'));
      const shown = new Shown(composer.page);
      await shown.waitForText(say('unscanned_text'));
      expect(await composer.text()).toBe('');
      await unlockList();
      await composer.page.press('Escape');
    });
  });
});
