import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { policyInForce } from '../e2e/policy-in-force.ts';
import type { EditorName } from '../fixtures/editors/index.ts';
import { Chromium } from '../harness/chromium.ts';
import { poll } from '../harness/poll.ts';
import { TestBed } from '../harness/test-bed.ts';
import { expectGuarded } from './guarded.ts';
import { plainChat } from './plain-chat.ts';
import { PLACEHOLDER, freshToken } from './secrets.ts';
import { Shown } from './shown.ts';
import { CHANGEABLE, reloadExtension, untilInOpenTabs } from './run-time.ts';

const EXTENSION = '.output/chrome-mv3';
const PAGE = 'https://chatgpt.com/plain';

/** Keeps what reaches the page of a paste, of Enter and of a click. */
const WITNESS = `
  globalThis.witnessed = [];
  addEventListener('paste', ({ clipboardData }) => witnessed.push(clipboardData.getData('text/plain')));
  addEventListener('keydown', ({ key }) => { if (key === 'Enter') witnessed.push(key); });
  addEventListener('click', () => witnessed.push('click'));`;

/** Now the script of before and the new one are both in the page. */
async function reload(bed: TestBed<Chromium>): Promise<void> {
  await reloadExtension(bed.browser, EXTENSION);
  await untilInOpenTabs(bed.browser);
  await bed.composer.focus();
}

describe('an extension that is reloaded under an open page', () => {
  const bed = TestBed.use((options) => Chromium.open(options), {
    extension: EXTENSION,
    extraArgs: CHANGEABLE,
  });
  const shown = () => new Shown(bed.composer.page);
  const witnessed = () => bed.composer.page.evaluate<string[]>('witnessed.splice(0)');

  beforeEach(async () => {
    bed.server.page('chatgpt.com', '/plain', plainChat('textarea', WITNESS));
    await bed.composer.goto(PAGE);
    bed.server.reset();
  });

  test('guards on, and asks to reload the page', async () => {
    await reload(bed);
    await bed.composer.page.evaluate('document.activeElement.blur()');
    await bed.composer.focus();
    await shown().waitForText('Pasteward was updated');
    await shown().waitForText('Please reload this page.');
    await expectGuarded(bed);
  });

  test('says so beside what it masked', async () => {
    await reload(bed);
    await bed.composer.pasteFromElsewhere(`key ${freshToken()}`);
    await shown().waitForText('Masked: GitHub token');
    await shown().waitForText('Please reload this page.');
  });

  test('masks a paste once, and the page hears of it once', async () => {
    const { composer, server } = bed;
    await reload(bed);
    const [one, other] = [freshToken(), freshToken()];
    await composer.pasteFromElsewhere(`${one} and ${other}`);
    await composer.waitForText('[GITHUB_TOKEN_1] and [GITHUB_TOKEN_2]');
    await shown().waitForText('Masked');
    await composer.focus();
    expect(await composer.text()).toBe('[GITHUB_TOKEN_1] and [GITHUB_TOKEN_2]');
    expect(await witnessed()).toEqual(['[GITHUB_TOKEN_1] and [GITHUB_TOKEN_2]']);
    await composer.page.press('Enter');
    await server.waitForMessage();
    await composer.settle();
    expect(server.messages().map(({ text }) => text)).toEqual([
      '[GITHUB_TOKEN_1] and [GITHUB_TOKEN_2]',
    ]);
    for (const token of [one, other]) expect(server.carrying(token)).toEqual([]);
  });

  test.each(['Enter', 'click'])('masks a message that was typed, by %s, once', async (how) => {
    const { composer, server } = bed;
    await composer.page.type('typed ');
    await reload(bed);
    const token = freshToken();
    await composer.page.type(token);
    await composer.settle();
    await witnessed();
    if (how === 'Enter') await composer.page.press('Enter');
    else await composer.page.click('button');
    await server.waitForMessage();
    await composer.settle();
    expect(server.messages().map(({ text }) => text)).toEqual([`typed ${PLACEHOLDER}`]);
    expect(await witnessed()).toEqual([how]);
    expect(server.carrying(token)).toEqual([]);
  });

  test('guards on after the third time', async () => {
    for (let times = 0; times < 3; times += 1) await reload(bed);
    const { composer, server } = bed;
    const [pasted, typed] = [freshToken(), freshToken()];
    await composer.pasteFromElsewhere(`a ${pasted} `);
    await composer.waitForText(`a ${PLACEHOLDER} `);
    await composer.focus();
    await composer.page.type(`b ${typed}`);
    await composer.page.press('Enter');
    expect((await server.waitForMessage()).text).toBe(`a ${PLACEHOLDER} b [GITHUB_TOKEN_2]`);
    await composer.settle();
    expect(server.messages()).toHaveLength(1);
    for (const token of [pasted, typed]) expect(server.carrying(token)).toEqual([]);
  });

  test.each<EditorName>(['prosemirror', 'lexical-rich', 'slate', 'quill'])(
    '%s: masks a paste and a message once',
    async (editor) => {
      const { composer, server } = bed;
      await composer.goto('https://chatgpt.com/', editor);
      await reload(bed);
      const [pasted, typed] = [freshToken(), freshToken()];
      await composer.pasteFromElsewhere(`a ${pasted} `);
      await composer.page.waitFor(`fixture.text().includes('${PLACEHOLDER}')`);
      await composer.focus();
      await composer.page.type(`b ${typed}`);
      await composer.settle();
      await composer.page.press('Enter');
      await server.waitForMessage();
      await composer.settle();
      const sent = server.messages().map(({ text }) => text.replace(/\s+/g, ' '));
      expect(sent).toEqual([`a ${PLACEHOLDER} b [GITHUB_TOKEN_2]`]);
      expect(server.carrying(pasted)).toEqual([]);
    },
  );
});

describe('an extension that asks, and is reloaded under an open page', () => {
  const bed = TestBed.use((options) => Chromium.open(options), {
    extension: EXTENSION,
    extraArgs: CHANGEABLE,
    managedPolicy: { families: { secret: { action: 'warn', override: 'acknowledge' } } },
  });
  let token: string;
  let shown: Shown;

  beforeAll(() => policyInForce(bed.browser));
  beforeEach(async () => {
    bed.server.page('chatgpt.com', '/plain', plainChat('textarea'));
    await bed.composer.goto(PAGE);
    await reload(bed);
    bed.server.reset();
    token = freshToken();
    shown = new Shown(bed.composer.page);
    await poll('the guard asks', untilItAsks, 30_000);
  });

  /** As long as the worker is starting the guard masks, as it would without a policy. */
  const untilItAsks = async (): Promise<boolean> => {
    const { composer } = bed;
    await composer.clear();
    await composer.paste(token);
    const seen = async (): Promise<boolean> => /Masked|Paste masked/u.test(await shown.text());
    await poll('what it does with a paste', seen, 15_000);
    if (!(await shown.text()).includes('Paste masked')) return false;
    await composer.page.press('Escape');
    await composer.page.waitFor("fixture.text() === ''");
    await composer.focus();
    return true;
  };
  const ask = async (): Promise<void> => {
    const { composer } = bed;
    await composer.page.type(`key ${token}`);
    await composer.settle();
    await composer.page.press('Enter');
    await shown.waitForText('Send masked');
  };

  test.each(['by key', 'by mouse'])('asks once; "Send masked" %s sends once', async (how) => {
    const { composer, server } = bed;
    await ask();
    expect((await shown.text()).split('Send masked')).toHaveLength(2);
    if (how === 'by key') await composer.page.press('Enter');
    else await shown.click('Send masked');
    expect((await server.waitForMessage()).text).toBe(`key ${PLACEHOLDER}`);
    await shown.waitForText('Masked');
    expect(await shown.text()).not.toContain('Send masked');
    expect(server.messages()).toHaveLength(1);
    expect(server.carrying(token)).toEqual([]);
  });

  test.each(['by key', 'by mouse'])('"Do not send" %s sends nothing', async (how) => {
    const { composer, server } = bed;
    await ask();
    if (how === 'by key') await composer.page.press('Escape');
    else await shown.click('Do not send');
    // What stays is the word that the page is to be reloaded.
    const closed = async (): Promise<boolean> => !(await shown.text()).includes('Send masked');
    await poll('the question to close', closed, 15_000);
    expect(await composer.text()).toBe(`key ${token}`);
    expect(server.carrying(token)).toEqual([]);
  });

  test('"Paste masked" pastes once', async () => {
    const { composer, server } = bed;
    await composer.pasteFromElsewhere(`key ${token}`);
    await shown.click('Paste masked');
    await composer.waitForText(`key ${PLACEHOLDER}`);
    await composer.focus();
    await composer.page.press('Enter');
    expect((await server.waitForMessage()).text).toBe(`key ${PLACEHOLDER}`);
    expect(server.carrying(token)).toEqual([]);
  });
});
