import { expect, test } from 'vitest';
import { poll } from '../harness/poll.ts';
import { Shown } from '../hostile/shown.ts';
import type { ListTrial } from './list-trial.ts';
import { stringsOf } from './locale.ts';
import { githubToken } from './masked-paste.ts';
import { pasteIn } from './paste-outcome.ts';
import { Popup } from './popup.ts';
import { arrive, follow, isBlockedPage } from './site-gate.ts';

const say = stringsOf('en');
const secret = (action: string) => ({ families: { secret: { action } } });

/** The policy that is signed with a list, below a managed one that allows secrets. */
export function describeListPolicy(trial: ListTrial): void {
  /** Puts a list with this policy in force, and says what becomes of a secret in the chat that is open all the while. */
  async function pasteUnder(policy: Readonly<Record<string, unknown>>): Promise<string> {
    await trial.putInForce({ ...trial.good, version: trial.good.version + 1, policy });
    return pasteInChat();
  }
  let pastes = 0;
  async function pasteInChat(): Promise<string> {
    await trial.bed.composer.page.toFront();
    // Another one each time: what was masked must not turn up as it was for most of a second, whatever policy then says.
    pastes += 1;
    return pasteIn(trial.bed.composer, githubToken(100 + pastes));
  }

  /** How many were blocked today. */
  const counted = async (): Promise<number> => {
    const ask = `chrome.runtime.sendMessage({ pasteward: 'counts.get', body: null })`;
    return trial.popup.page.evaluate<number>(`${ask}.then(({ value }) => value.blocked)`);
  };

  test('a policy that comes with a list changes an open chat, and goes with the next one', async () => {
    const { page } = trial.bed.composer;
    await page.evaluate('window.sameDocument = true');
    expect(await pasteInChat()).toBe('original');
    expect(await pasteUnder({ sites: { chatgpt: secret('block') } })).toBe('blocked');
    expect(await pasteUnder({ sites: { chatgpt: secret('warn') } })).toBe('asked');
    expect(await pasteUnder({})).toBe('original');
    expect(await page.evaluate('window.sameDocument')).toBe(true);
  });

  test('one that comes while an employee is asked has the last word, and says so', async () => {
    const { composer } = trial.bed;
    const shown = new Shown(composer.page);
    const ask = { action: 'warn', override: 'acknowledge' };
    await pasteUnder({ sites: { chatgpt: { families: { secret: ask } } } });
    await composer.clear();
    await composer.paste(githubToken(99));
    await shown.waitForText(say('button_original_paste'));
    const { version } = trial.good;
    const message = 'Only in the approved assistant.';
    const refused = { families: { secret: { action: 'block', message } } };
    await trial.putInForce({
      ...{ ...trial.good, version: version + 1 },
      policy: { sites: { chatgpt: refused } },
    });
    const before = await counted();
    await shown.choose(say('button_original_paste'));
    await shown.waitForText(say('blocked_changed'));
    expect(await shown.text()).toContain(message);
    await composer.page.press('Escape');
    await shown.waitForNothing();
    expect(await composer.text()).toBe('');
    await poll('it counts as blocked', async () => (await counted()) === before + 1, 15_000);
  });

  test('the same while an original may still be put back', async () => {
    const { composer } = trial.bed;
    const shown = new Shown(composer.page);
    await pasteUnder({ sites: { chatgpt: secret('mask') } });
    await composer.clear();
    await composer.paste(githubToken(98));
    await shown.waitForText(say('notice_undo'));
    // With the focus in it, it stays.
    await composer.page.press('F6');
    const held = await composer.text();
    const { version } = trial.good;
    await trial.putInForce({
      ...{ ...trial.good, version: version + 1 },
      policy: { sites: { chatgpt: secret('block') } },
    });
    const before = await counted();
    await shown.choose(say('notice_undo'));
    await shown.waitForText(say('blocked_changed'));
    await composer.page.press('Escape');
    await shown.waitForNothing();
    expect(await composer.text()).toBe(held);
    await poll('it counts as blocked', async () => (await counted()) === before + 1, 15_000);
  });

  test('managed storage has the last word, but for what the list locks', async () => {
    expect(await pasteUnder(secret('block'))).toBe('original');
    expect(await pasteUnder({ ...secret('block'), locks: ['secret'] })).toBe('blocked');
  });

  test('what a browser does not understand of it is named, and the rest counts', async () => {
    const later = { ...secret('explode'), weather: ['fine'], locks: ['weather'] };
    const policy = { ...later, sites: { chatgpt: secret('mask') } };
    expect(await pasteUnder(policy)).toBe('masked');
    const popup = await Popup.open(trial.bed.browser);
    const text = await popup.text();
    for (const path of ['weather', 'families.secret.action', 'locks.0']) {
      expect(text).toContain(`list.policy.${path}`);
    }
    await popup.page.close();
  });

  test('no server can change it, and a list that is refused takes nothing with it', async () => {
    const policy = { ...secret('block'), locks: ['secret'] };
    expect(await pasteUnder(policy)).toBe('blocked');
    const { version } = trial.good;
    const inForce = say('popup_list_version', String(version));
    await trial.edit((list) => list.replace(/(\\"policy\\".*?)block/u, '$1allow'));
    expect(await trial.lookAgain()).toEqual([inForce, say('popup_list_forged')]);
    expect(await pasteInChat()).toBe('blocked');
    for (const broken of [[], 'mode: report']) {
      await trial.sign({ version: version + 1, ...{ policy: broken as never } });
      expect(await trial.lookAgain()).toEqual([inForce, say('popup_list_damaged')]);
      expect(await pasteInChat()).toBe('blocked');
    }
    await trial.sign({ version: version + 1, expires: new Date(0).toISOString() });
    expect(await trial.lookAgain()).toEqual([inForce, say('popup_list_expired')]);
    expect(await pasteInChat()).toBe('blocked');
  });

  test('it is in force as soon as it was verified, though the list itself does not come', async () => {
    expect(await pasteInChat()).toBe('original');
    await trial.publishAnother();
    const { version } = trial.published;
    const policy = { ...secret('block'), locks: ['secret'] };
    await trial.org.sign({ ...trial.published, policy });
    trial.lists.fault = (path, response) => {
      if (path === '/list.json') return false;
      response.writeHead(500).end();
      return true;
    };
    await trial.expectRefused('unreachable');
    expect(await pasteInChat()).toBe('blocked');
    // It is what no list may go back behind now, the one of before neither.
    await trial.org.sign(trial.good);
    expect(await trial.lookAgain()).toEqual([
      say('popup_list_version', String(trial.good.version)),
      say('popup_list_old'),
    ]);
    expect(await pasteInChat()).toBe('blocked');
    trial.lists.fault = undefined;
    await trial.putInForce({ ...trial.published, version: version + 1, policy });
    expect(await pasteInChat()).toBe('blocked');
  });

  test('it outlives the list that the browser has lost', async () => {
    const policy = { ...secret('block'), locks: ['secret'] };
    expect(await pasteUnder(policy)).toBe('blocked');
    trial.lists.fault = (_path, response) => {
      response.writeHead(503).end();
      return true;
    };
    await trial.loseList();
    await trial.lookAgain();
    await trial.bed.composer.goto('https://chatgpt.com/', 'textarea');
    await poll(
      'the page knows the policy',
      async () => (await pasteInChat()) === 'blocked',
      20_000,
    );
  });

  test('it shuts a site, and opens it again', async () => {
    const access = { action: 'block', message: 'The contract has ended.' };
    await pasteUnder({ sites: { claude: { access } } });
    const page = await trial.bed.browser.newPage('https://gemini.google.com/');
    await follow(page, 'https://claude.ai/new');
    await arrive(page, isBlockedPage('claude'));
    expect(await page.evaluate('document.body.innerText')).toContain(access.message);
    await pasteUnder({});
    const isFree =
      'chrome.declarativeNetRequest.getDynamicRules().then(({ length }) => length === 0)';
    await poll('no rule stands', () => trial.popup.page.evaluate<boolean>(isFree), 15_000);
    await page.close();
    const open = await trial.bed.browser.newPage('https://claude.ai/new');
    expect(await open.evaluate('location.host')).toBe('claude.ai');
    await open.close();
  });
}
