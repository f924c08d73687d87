import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { Chromium } from '../harness/chromium.ts';
import type { ChromiumPage } from '../harness/chromium-page.ts';
import type { Composer } from '../harness/composer.ts';
import { GROUPS } from '../harness/org.ts';
import { poll } from '../harness/poll.ts';
import { standing } from '../harness/test-bed.ts';
import { Shown } from '../hostile/shown.ts';
import { describeListAttacks } from './list-attacks.ts';
import { describeListPolicy } from './list-policy.ts';
import { ListTrial } from './list-trial.ts';
import { stringsOf } from './locale.ts';
import { internalLines } from './org-list.ts';
import { policyInForce } from './policy-in-force.ts';

/** For how long Chromium goes on by what it knew of the room there is. */
const CHROMIUM_TRUSTS_ITS_QUOTA_MS = 31_000;
const say = stringsOf('en');

describe('what can happen to a list on its way, in Chromium', () => {
  let policy = {};
  const trial = new ListTrial(async (options, managedPolicy) => {
    policy = managedPolicy;
    const browser = await Chromium.open({ ...options, managedPolicy });
    await policyInForce(browser);
    return browser;
  }, '.output/chrome-mv3');
  let page: ChromiumPage;
  beforeAll(async () => {
    page = await trial.bed.browser.extensionPage('popup.html');
  });
  describeListPolicy(trial);
  describeListAttacks(trial, async (work) => {
    const [worker] = trial.bed.browser.raw.serviceWorkers();
    await standing(worker).evaluate(`(${work})(globalThis)`);
  });

  test('a full disk', async () => {
    await trial.org.addCode('much', 5_000);
    await trial.publish();
    const devTools = await trial.bed.browser.raw.newCDPSession(page.raw);
    const origin = await trial.popup.page.evaluate<string>('location.origin');
    await devTools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await sleep(CHROMIUM_TRUSTS_ITS_QUOTA_MS);
    await trial.expectRefused('room');
    await devTools.send('Storage.overrideQuotaForOrigin', { origin });
    await devTools.detach();
  });

  test('a slip in the name of the organisation', async () => {
    const { browser } = trial.bed;
    await browser.setManagedPolicy({ ...policy, orgId: 'amce' });
    await poll('the policy has changed', async () => (await trial.lookAgain()).length > 1, 20_000);
    await trial.expectRefused('forged');
    await browser.setManagedPolicy(policy);
    await poll('it is as before', async () => (await trial.lookAgain()).length === 1, 20_000);
  });

  describe('a look-up that the background does not finish', () => {
    async function stopWorker(): Promise<void> {
      const devTools = await trial.bed.browser.raw.newCDPSession(page.raw);
      await devTools.send('ServiceWorker.enable');
      await devTools.send('ServiceWorker.stopAllWorkers');
      await devTools.detach();
    }

    /** Keeps a worker that has not read the list from reading it. */
    async function lockList(): Promise<void> {
      await stopWorker();
      await trial.popup.page.evaluate(`new Promise((resolve) => {
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
    /** Leaves a paste of internal code waiting for an answer. */
    async function pasteInto(composer: Composer): Promise<Shown> {
      await composer.page.toFront();
      await composer.clear();
      await lockList();
      await composer.paste(await internalLines('payments'));
      return new Shown(composer.page);
    }
    const unlockList = () => trial.popup.page.evaluate('void (globalThis.isLocked = false)');

    test('because it is stopped: another one is asked', async () => {
      const { composer } = trial.bed;
      const shown = await pasteInto(composer);
      await sleep(500);
      await stopWorker();
      await unlockList();
      await shown.waitForText(GROUPS.payments.title);
      await composer.page.press('Escape');
      await shown.waitForNothing();
      expect(await composer.text()).toBe('');
    });

    test('ever: the paste counts as not checked', async () => {
      const { composer } = trial.bed;
      const shown = await pasteInto(composer);
      await shown.waitForText(say('unscanned_text'));
      expect(await composer.text()).toBe('');
      await unlockList();
      await composer.page.press('Escape');
    });
  });
});
