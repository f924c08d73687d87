import { beforeEach, describe, expect, test } from 'vitest';
import type { Site } from '../fixtures/sites/types.ts';
import type { Flavours } from '../harness/browser.ts';
import { Chromium } from '../harness/chromium.ts';
import { TestBed } from '../harness/test-bed.ts';
import { githubToken } from './masked-paste.ts';
import { addressOf, chatSites } from './sites.ts';

const PLACEHOLDER = '[GITHUB_TOKEN_1]';
const SITES = chatSites();

/** What extensions of this kind are known to break, each by its name. */
describe('what other extensions break', () => {
  const bed = TestBed.use((options) => Chromium.open(options), {
    extension: '.output/chrome-mv3',
  });
  beforeEach(() => bed.server.reset());

  const sendOn = async (site: Site, flavours: Flavours, end: string) => {
    const { composer, server } = bed;
    server.reset();
    await composer.goto(addressOf(site));
    await composer.paste(flavours);
    await composer.page.waitFor(`fixture.text().includes(${JSON.stringify(end)})`);
    const state = await composer.state();
    await composer.page.press('Enter');
    return { state, text: (await server.waitForMessage()).text };
  };

  test.each(SITES)('$id: spaces do not become no-break spaces', async (site) => {
    const text = (value: string) =>
      `a  b   c ${value}  d    e \n  indented  ${value} \n\ttabbed  .`;
    const sent = await sendOn(site, { 'text/plain': text(githubToken(11)) }, 'tabbed  .');
    expect(sent.text).toBe(text(PLACEHOLDER));
    expect(sent.text).not.toContain('\u00a0');
  });

  test.each(SITES)('$id: line breaks do not vanish', async (site) => {
    const text = (value: string) => `one\ntwo\n\nfour ${value}\n\n\nseven\r\neight\n${value}\nend.`;
    const native = await sendOn(site, { 'text/plain': text(PLACEHOLDER) }, 'end.');
    const sent = await sendOn(site, { 'text/plain': text(githubToken(11)) }, 'end.');
    expect(sent).toEqual(native);
    // TipTap's own parser drops blank lines, with or without an extension.
    const lines = sent.text.split('\n').filter((line) => line !== '');
    expect(lines).toEqual(
      text(PLACEHOLDER)
        .split(/\r?\n/)
        .filter((line) => line !== ''),
    );
  });

  const html = (value: string) => ({
    'text/plain': `Title\nbold link ${value}\n1. first\n2. second end.`,
    'text/html':
      `<h2>Title</h2><p><b>bold</b> <a href="https://example.com/a">link</a> <i>${value}</i></p>` +
      `<ol><li>first</li><li>second end.</li></ol>`,
  });

  test.each(SITES)('$id: rich text does not turn plain', async (site) => {
    const native = await sendOn(site, html(PLACEHOLDER), 'end.');
    const sent = await sendOn(site, html(githubToken(11)), 'end.');
    expect(sent).toEqual(native);
  });

  test.each(['chatgpt', 'claude', 'gemini', 'kimi'])('%s has rich text to lose', async (id) => {
    const [site] = chatSites([id]);
    if (!site) throw new Error(`No fixture is called ${id}`);
    const { state } = await sendOn(site, html(githubToken(11)), 'end.');
    expect(JSON.stringify(state)).toMatch(/https:\/\/example\.com\/a/);
    expect(JSON.stringify(state)).toMatch(/bold|strong|"format":1/);
  });

  test.each(SITES)('$id: a clean Enter is the person’s own', async (site) => {
    const { composer, server } = bed;
    await composer.goto(addressOf(site));
    await composer.page.evaluate(`(${watchKeys.toString()})()`);
    await composer.page.type('clean');
    await composer.page.press('Shift+Enter');
    await composer.page.type('message');
    await composer.page.press('Enter');
    expect((await server.waitForMessage()).text).toBe('clean\nmessage');
    expect(await composer.page.evaluate('enters')).toEqual([
      { type: 'keydown', trusted: true, prevented: false },
      { type: 'keydown', trusted: true, prevented: false },
    ]);
    expect(await composer.attempts()).toBe(1);
  });

  test.each([
    ['chatgpt', '[data-testid=composer-action-file-upload]'],
    ['deepseek', '[data-upload]'],
    ['deepseek', '[data-copy]'],
  ])('%s: %s does not send, and is not held', async (id, control) => {
    const { composer, server } = bed;
    const text = `still typing ${githubToken(11)}`;
    const [site] = chatSites([id]);
    if (!site) throw new Error(`No fixture is called ${id}`);
    await composer.goto(addressOf(site));
    await composer.page.type(text);
    await composer.settle();
    await composer.page.evaluate(`(${watchClicks.toString()})()`);
    await composer.page.click(control);
    expect(await composer.page.waitFor('clicks')).toEqual(['pointerdown', 'click']);
    expect(await composer.text()).toBe(text);
    expect(server.messages()).toEqual([]);
  });

  test('a comment that switches scanners off switches nothing off', async () => {
    const text = (value: string) =>
      `// secretlint-disable\nkey = "${value}" // gitleaks:allow\nend.`;
    for (const site of chatSites(['chatgpt', 'copilot'])) {
      const sent = await sendOn(site, { 'text/plain': text(githubToken(11)) }, 'end.');
      expect(sent.text).toBe(text(PLACEHOLDER));
    }
  });
});

/** In the page, ahead of the site: every Enter that reaches it. */
function watchKeys(): void {
  const enters: object[] = [];
  Reflect.set(window, 'enters', enters);
  window.addEventListener(
    'keydown',
    (event) => {
      const { type, isTrusted: trusted, defaultPrevented: prevented } = event;
      if (event.key === 'Enter') enters.push({ type, trusted, prevented });
    },
    { capture: true },
  );
}

/** In the page, ahead of the site: the trusted events of one click. */
function watchClicks(): void {
  const clicks: string[] = [];
  for (const type of ['pointerdown', 'click']) {
    const note = (event: Event): void => {
      if (event.isTrusted && !event.defaultPrevented) clicks.push(type);
      if (type === 'click') Reflect.set(window, 'clicks', clicks);
    };
    window.addEventListener(type, note, { capture: true });
  }
}
