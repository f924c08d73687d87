import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Chromium } from '../harness/chromium.ts';
import { EventReceiver } from '../harness/event-receiver.ts';
import { GROUPS, Org } from '../harness/org.ts';
import { standing, TestBed } from '../harness/test-bed.ts';
import { stringsOf } from './locale.ts';
import { OptionsPage } from './options-page.ts';
import { internalLines } from './org-list.ts';
import { policyInForce } from './policy-in-force.ts';
import { Popup } from './popup.ts';

const say = stringsOf('en');

describe('audit events of an org list, in Chromium', () => {
  const receiver = new EventReceiver('splunk');
  let org: Org | undefined;
  beforeAll(async () => {
    org = await Org.open([GROUPS.payments]);
  });
  afterAll(async () => {
    await receiver.stop();
    await org?.close();
  });
  const bed = TestBed.use(
    async (options) => {
      const list = await standing(org).managedPolicy(await standing(org).serve());
      const audit = { format: 'splunk', endpoint: await receiver.listen() };
      const browser = await Chromium.open({ ...options, managedPolicy: { ...list, audit } });
      await policyInForce(browser);
      return browser;
    },
    { extension: '.output/chrome-mv3' },
  );

  test('that it came into force', async () => {
    const { version } = await standing(org).manifest();
    const event = await receiver.wait('the list', (events) =>
      events.find((it) => it.kind === 'list' && it.state === 'accepted'),
    );
    expect(event).toMatchObject({ version, ageHours: 0 });
  });

  test('the policy that came with the next one, and what of it was not understood', async () => {
    const manifest = await standing(org).manifest();
    const policy = { onError: 'block', weather: 'fine' };
    await standing(org).sign({ ...manifest, version: manifest.version + 1, policy });
    const popup = await Popup.open(bed.browser);
    await popup.page.evaluate("document.querySelector('.list button').click()");
    const event = await receiver.wait('the policy', (events) =>
      events.find((it) => it.kind === 'policy' && it.rejected.length > 0),
    );
    expect(event).toMatchObject({ managed: true, rejected: ['list.policy.weather'] });
    await popup.page.close();
  });

  test('each of both once, also by a worker after one that was stopped before it could note so', async () => {
    const popup = await Popup.open(bed.browser);
    const told = (): Promise<number> =>
      popup.page
        .evaluate<number>(`chrome.runtime.sendMessage({ pasteward: 'audit.list', body: { before: null } })
        .then(({ value }) => value.events.filter(({ event }) => /^(list|policy)$/.test(event.kind)).length)`);
    const before = await told();
    const KEYS = "['listInForce', 'signedPolicy']";
    await popup.page.evaluate(`chrome.storage.local.get(${KEYS}).then((records) => {
      for (const record of Object.values(records)) record.told = false;
      return chrome.storage.local.set(records);
    })`);
    await popup.page.evaluate("document.querySelector('.list button').click()");
    const noted = `chrome.storage.local.get(${KEYS}).then((records) =>
      Object.values(records).length === 2 && Object.values(records).every(({ told }) => told))`;
    await popup.page.waitFor(noted);
    expect(await told()).toBe(before);
    await popup.page.close();
  });

  test('internal code that was blocked, without a line of it', async () => {
    const code = await internalLines('payments');
    await bed.composer.goto('https://chatgpt.com/', 'textarea');
    await bed.composer.paste(code);
    const finding = await receiver.wait('a finding', (events) =>
      events.find(({ kind }) => kind === 'finding'),
    );
    expect(finding).toMatchObject({ outcome: 'blocked', families: ['code'] });
    expect(Object.keys(finding.kind === 'finding' ? finding.rules : {})).toEqual(['internal-code']);
    const everything = receiver.deliveries.map(({ body }) => body).join('\n');
    for (const line of code.split('\n').map((it) => it.trim())) {
      if (line.length > 12) expect(everything).not.toContain(line);
    }
  });

  test('the options page tells of the list, of its groups by their titles, and of the event', async () => {
    const options = await OptionsPage.open(bed.browser);
    const { version } = await standing(org).manifest();
    const text = await options.text();
    for (const part of [
      say('popup_list_version', String(version)),
      say('popup_list_age', 'this hour'),
      GROUPS.payments.title,
    ]) {
      expect(text).toContain(part);
    }
    const sentences = (await options.rows()).map(({ sentence }) => sentence);
    expect(sentences).toContain(say('options_event_list_accepted', String(version)));
    const code = say('options_rule_internal_code');
    expect(sentences).toContain(say('options_did_blocked_paste', code, 'ChatGPT'));
    for (const line of (await internalLines('payments')).split('\n').map((it) => it.trim())) {
      if (line.length > 12) expect(await options.source()).not.toContain(line);
    }
  });
});
