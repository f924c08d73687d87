import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserUnderTest, OpenOptions, TestPage } from '../harness/browser.ts';
import { Chromium } from '../harness/chromium.ts';
import { ChromiumPage } from '../harness/chromium-page.ts';
import { EventReceiver } from '../harness/event-receiver.ts';
import { Firefox } from '../harness/firefox.ts';
import { poll } from '../harness/poll.ts';
import { standing, TestBed } from '../harness/test-bed.ts';
import { Shown } from '../hostile/shown.ts';
import { AuditTrial, distinct } from './audit-trial.ts';
import { violationsOf } from './axe.ts';
import { stringsOf } from './locale.ts';
import { githubToken } from './masked-paste.ts';
import { asShown, OptionsPage } from './options-page.ts';
import { policyInForce } from './policy-in-force.ts';

const say = stringsOf('en');
const TOKEN = githubToken(41);
const IDENTITY = 'a.person@acme.example';
const POLICY = {
  families: { personal: { action: 'block', message: 'Ask the data team first.' } },
  sites: {
    claude: {
      access: {
        action: 'block',
        message: 'There is no contract.',
        alternative: { title: 'Gemini', url: 'https://gemini.google.com/' },
      },
    },
    kimi: { families: { code: { action: 'block' } } },
  },
  rules: {
    'github-token': { override: 'acknowledge' },
    'no-such-rule': { action: 'block' },
    iban: { override: 'justify' },
  },
  terms: [{ id: 'project-names', title: 'Names of projects', words: ['Bluebird-Seven'] }],
};

const BROWSERS = {
  Chromium: {
    extension: '.output/chrome-mv3',
    open: async (options: OpenOptions): Promise<BrowserUnderTest> => {
      const browser = await Chromium.open(options);
      await policyInForce(browser);
      return browser;
    },
  },
  Firefox: {
    extension: '.output/firefox-mv3',
    open: (options: OpenOptions): Promise<BrowserUnderTest> => Firefox.open(options),
  },
};

describe.each(['Chromium', 'Firefox'] as const)('the options page, in %s', (name) => {
  const receiver = new EventReceiver('ocsf');
  let endpoint = '';
  const bed = TestBed.use(
    async (options) => {
      const pseudonymKey = Buffer.alloc(32, 7).toString('base64');
      endpoint = await receiver.listen();
      const audit = { format: 'ocsf', endpoint, identity: IDENTITY, pseudonymKey };
      const managedPolicy = { ...POLICY, audit };
      return BROWSERS[name].open({ ...options, managedPolicy });
    },
    { extension: BROWSERS[name].extension },
  );
  let options: OptionsPage | undefined;
  const shown = () => standing(options);

  beforeAll(async () => {
    const kinds = (...wanted: string[]) =>
      receiver.wait(`events: ${wanted.join()}`, (events) =>
        wanted.every((kind) => events.some((event) => event.kind === kind)),
      );
    await kinds('heartbeat', 'policy');
    await bed.composer.goto('https://chatgpt.com/');
    await bed.composer.paste(`before ${TOKEN} behind`);
    await bed.composer.waitForText('before [GITHUB_TOKEN_1] behind');
    await new Shown(bed.composer.page).choose(say('notice_undo'));
    await kinds('finding', 'override');
    const areSent = async (): Promise<boolean> => {
      await options?.page.close();
      options = await OptionsPage.open(bed.browser);
      const rows = await options.rows();
      const isWhole = rows.length === distinct(receiver.taken).length;
      return isWhole && rows.every(({ state }) => state === say('options_state_sent'));
    };
    await poll('all to be sent', areSent, 45_000, 250);
  });
  afterAll(() => receiver.stop());

  test('shows what the receiver got, event by event, and nothing else', async () => {
    const received = distinct(receiver.taken).map((event) => asShown(event));
    expect((await shown().events()).toReversed()).toEqual(received);
    const texts = received.filter(({ kind = '' }) => ['finding', 'override'].includes(kind));
    const chart = await shown().page.evaluate("document.querySelector('svg[role=img]').ariaLabel");
    const counts = [received, texts].map(({ length }) => String(length));
    expect(chart).toBe(say('options_chart_words', ...counts));
    const sentences = (await shown().rows()).map(({ sentence }) => sentence);
    const token = say('rule_github_token_title');
    expect(sentences).toContain(say('options_did_masked_paste', token, 'ChatGPT'));
    expect(sentences).toContain(say('options_did_acknowledge_paste', token, 'ChatGPT'));
  });

  test('says who gets the events, and under which name', async () => {
    const { pseudonym } = { pseudonym: '', ...receiver.taken[0]?.user };
    expect(pseudonym).toMatch(/^[0-9a-f]{32}$/);
    const text = await shown().text();
    expect(text).toContain(say('options_receiver', new URL(endpoint).host));
    expect(text).toContain(say('options_as_pseudonym', pseudonym));
    expect(text).toContain(say('options_never'));
    expect(text).toContain(say('options_reasons_masked'));
  });

  test('nothing of what was pasted is in it, nor who it was, nor a word that is internal', async () => {
    const source = await shown().source();
    for (const part of [TOKEN, TOKEN.slice(4, 20), IDENTITY, 'Bluebird', '/events', 'behind']) {
      expect(source).not.toContain(part);
    }
  });

  test('tells the rules that apply, everywhere and at single chats', async () => {
    const text = await shown().text();
    expect(text).toMatch(new RegExp(say('options_policy_since', '.+', '.+')));
    for (const part of [
      say('options_policy_managed'),
      say('popup_policy_rejected', 'rules.no-such-rule'),
      ...['Ask the data team first.', 'Names of projects'],
      ...[say('options_access_shut'), 'There is no contract.', 'Gemini'],
      `${say('options_family_code')}: ${say('options_action_block')}`,
    ]) {
      expect(text).toContain(part);
    }
  });

  test('tries a text, which goes nowhere', async () => {
    bed.server.reset();
    const { page } = shown();
    await page.toFront();
    await page.evaluate("document.querySelector('#try').focus()");
    // Another one: the chat sends on what it was given back.
    const token = githubToken(42);
    await page.type(`deploy with ${token} now`);
    await page.waitFor("document.querySelector('pre')?.innerText.includes('[GITHUB_TOKEN_1]')");
    expect(bed.server.carrying(token)).toEqual([]);
  });

  test('axe finds nothing', async () => {
    expect(await violationsOf(shown().page)).toEqual([]);
  });

  test('an event that cannot be sent waits, and says so', async () => {
    await receiver.stop();
    await bed.composer.goto('https://chatgpt.com/');
    await bed.composer.paste(githubToken(43));
    const waits = async (): Promise<boolean> => {
      await options?.page.close();
      options = await OptionsPage.open(bed.browser);
      const [row] = await options.rows();
      return row?.state === say('options_state_waiting');
    };
    await poll('it to wait', waits, 30_000, 250);
  });

  // Looks, keys and a database that is written to need what only the driver of Chromium can do.
  if (name === 'Chromium') {
    describe('its look', () => {
      test.each([
        ['light', 1000],
        ['dark', 1000],
        ['narrow', 320],
      ] as const)('%s: nothing overflows and axe finds nothing', async (look, width) => {
        const { page } = shown();
        await raw(page).setViewportSize({ width, height: 700 });
        await raw(page).emulateMedia({ colorScheme: look === 'dark' ? 'dark' : 'light' });
        await page.evaluate(
          "for (const one of document.querySelectorAll('details')) one.open = true",
        );
        const overflowing = await page.evaluate(
          `[...document.querySelectorAll('#app *')].filter((element) =>
          element.getBoundingClientRect().right > innerWidth ||
          (element.scrollWidth > element.clientWidth && element.clientWidth > 0)).map((it) => it.cloneNode(false).outerHTML)`,
        );
        expect(overflowing).toEqual([]);
        expect(await violationsOf(page)).toEqual([]);
      });

      test('the keyboard alone reaches everything', async () => {
        const { page } = shown();
        await raw(page).reload();
        await shown().ready();
        const total = await page.evaluate<number>(`{
        globalThis.all = [...document.querySelectorAll('a, button, summary, textarea, input:checked')]
          .filter((one) => one.checkVisibility());
        globalThis.left = new Set(all);
        all.length;
      }`);
        for (let at = 0; at <= total; at += 1) {
          await page.press('Tab');
          await page.evaluate('left.delete(document.activeElement), undefined');
        }
        expect(await page.evaluate('[...left].map((one) => one.outerHTML)')).toEqual([]);
        await page.evaluate("document.querySelector('.day li summary').focus()");
        await page.press('Enter');
        await page.waitFor("document.querySelector('.day .fields')?.checkVisibility()");
      });
    });

    const openTrial = (): Promise<AuditTrial> => {
      if (!(bed.browser instanceof Chromium)) throw new Error('Not Chromium');
      return AuditTrial.open(bed.browser);
    };

    test('an event of another version is shown with what is in it, and takes no other along', async () => {
      const before = await shown().rows();
      const trial = await openTrial();
      await trial.editQueue(`
        const event = { sequence: book.next, time: Date.now(), kind: 'glance', colour: 'blue' };
        events.push({ event, state: 'sent' });
        book.next += 1`);
      await raw(shown().page).reload();
      await shown().ready();
      const [first, ...others] = await shown().rows();
      expect(first?.sentence).toBe(say('options_event_other', 'glance'));
      expect(others).toEqual(before);
      expect((await shown().events())[0]).toMatchObject({ kind: 'glance', colour: 'blue' });
    });

    test('thousands of events come page by page, to the end', async () => {
      const { page } = shown();
      const trial = await openTrial();
      const before = (await shown().rows()).length;
      await trial.editQueue(`
      for (let at = 0; at < 1200; at += 1) {
        const event = { ...all[0].event, sequence: book.next, time: Date.now() - at * 1_800_000 };
        events.push({ event, state: 'sent' });
        book.next += 1;
      }`);
      await raw(page).reload();
      await shown().ready();
      // Of a day that is folded there is only how many they were.
      const loaded = `[...document.querySelectorAll('.day > summary .note')]
      .reduce((sum, { innerText }) => sum + Number(innerText), 0)`;
      expect(await page.evaluate(loaded)).toBe(500);
      for (const count of [1000, 1200 + before]) {
        await shown().press(say('options_earlier'));
        await page.waitFor(`${loaded} === ${count}`);
      }
      await page.waitFor(
        `document.activeElement.innerText === ${JSON.stringify(say('options_end'))}`,
      );
      await page.evaluate("document.querySelectorAll('[name=filter]')[1].click()");
      await page.waitFor(`${loaded} > 0 && ${loaded} < ${1200 + before}`);
    });

    test('a background that is gone is told, with what to do', async () => {
      const { page } = shown();
      await raw(page).addInitScript(
        "chrome.runtime.sendMessage = () => Promise.reject(new Error('Nobody is there'))",
      );
      await raw(page).reload();
      const alerts = await page.waitFor<string[]>(
        `{ const all = [...document.querySelectorAll('[role=alert]')]; all.length > 1 && all.map((it) => it.innerText); }`,
      );
      expect(new Set(alerts)).toEqual(new Set([say('options_unreachable')]));
      expect(await violationsOf(page)).toEqual([]);
    });
  }
});

function raw(page: TestPage): ChromiumPage['raw'] {
  if (page instanceof ChromiumPage) return page.raw;
  throw new Error('Not Chromium');
}
