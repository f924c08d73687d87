import { beforeEach, describe, expect, test } from 'vitest';
import type { TestBed } from '../harness/test-bed.ts';
import { plainChat } from './plain-chat.ts';
import { freshToken } from './secrets.ts';

/** Tells the page above what the editor holds, at first that it is there, since nobody else can look into every frame. */
const REPORT = `
  const report = () => (opener ?? top).postMessage(fixture.text(), '*');
  document.querySelector('#prompt-textarea').addEventListener('input', report);
  report();`;
export const INNER = plainChat('textarea', REPORT);
/** As a script of the page would write it down. */
const INNER_LITERAL = JSON.stringify(INNER).replaceAll('</', '<\\/');

export const OUTER = `<!doctype html><title>Frames</title><body><script>
  globalThis.INNER = ${INNER_LITERAL};
  addEventListener('message', ({ data }) => { if (typeof data === 'string') globalThis.held = data; });
  globalThis.fixture = { ready: Promise.resolve(), focus: () => undefined, clear: () => undefined };
  function frame(attributes = {}) {
    const element = document.createElement('iframe');
    element.style = 'width: 40rem; height: 6rem';
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    document.body.append(element);
    return element;
  }
  function build(document) {
    document.body.innerHTML = INNER;
    const [dead] = document.querySelectorAll('script');
    // A script that came as markup does not run: make it anew.
    const script = document.createElement('script');
    script.textContent = dead.textContent;
    document.body.append(script);
  }
  function blank() { return frame().contentDocument; }
</script>`;

/** How a page makes a frame with an editor in it. */
export const FRAMES: Readonly<Record<string, string>> = {
  'of its own origin': `frame({ src: '/inner' })`,
  'without an address, written': `{ const it = blank(); it.open(); it.write(INNER); it.close(); }`,
  'without an address, built': `{
    const element = frame();
    requestAnimationFrame(() => requestAnimationFrame(() => build(element.contentDocument))); }`,
  'without an address, built at once': `build(blank())`,
  'without an address, written twice': `{
    const it = blank();
    for (const html of ['<p>first', INNER]) { it.open(); it.write(html); it.close(); } }`,
  'of srcdoc': `frame({ srcdoc: INNER })`,
  'of srcdoc, sandboxed': `frame({ srcdoc: INNER, sandbox: 'allow-scripts' })`,
  'of its own origin, sandboxed': `frame({ src: '/inner', sandbox: 'allow-scripts' })`,
  'of a blob': `frame({ src: URL.createObjectURL(new Blob([INNER], { type: 'text/html' })) })`,
  'of a data address': `frame({ src: 'data:text/html,' + encodeURIComponent(INNER) })`,
  'of a javascript address': `frame({ src: 'javascript:parent.INNER' })`,
  'within a frame of srcdoc': `frame({ srcdoc: '<style>body{margin:0}</style>' }).onload = ({ target }) => {
    const inner = target.contentDocument.createElement('iframe');
    inner.style = 'width: 38rem; height: 5.5rem; border: 0';
    inner.srcdoc = INNER;
    target.contentDocument.body.append(inner);
  }`,
};

/** A frame's first document may hand its global object on to the next, without what listened there. */
const NAVIGATED: Readonly<Record<string, string>> = {
  'at once': `frame().src = '/inner';`,
  'once it stood': `{
    const it = frame();
    requestAnimationFrame(() => requestAnimationFrame(() => { it.src = '/inner'; })); }`,
  'by its location': `frame().contentWindow.location = '/inner';`,
  'once it was built': `build(blank()); document.querySelector('iframe').src = '/inner';`,
  'once it was written': `{
    const it = frame();
    it.contentDocument.open(); it.contentDocument.write('<p>first'); it.contentDocument.close();
    requestAnimationFrame(() => { it.src = '/inner'; }); }`,
};

const STANDS = `frames[0]?.location.pathname === '/inner' && frames[0].document.readyState === 'complete'`;

/** The guard is in every frame that the page can put an editor into. */
export function describeFrames(bed: TestBed, without: readonly string[] = []): void {
  describe('a paste is guarded in a frame', () => {
    beforeEach(async () => {
      const { server, composer } = bed;
      server.page('chatgpt.com', '/frames', OUTER);
      server.page('chatgpt.com', '/inner', INNER);
      server.reset();
      await composer.goto('https://chatgpt.com/frames');
    });

    const expectPasteGuarded = async (): Promise<void> => {
      const { composer, browser, server } = bed;
      const token = freshToken();
      await browser.copy({ 'text/plain': `pasted ${token} end` });
      await composer.page.toFront();
      await composer.page.click('iframe');
      await composer.page.press('Control+V');
      await composer.page.waitFor("globalThis.held === 'pasted [GITHUB_TOKEN_1] end'");
      await composer.page.press('Enter');
      expect((await server.waitForMessage()).text).toBe('pasted [GITHUB_TOKEN_1] end');
      expect(server.carrying(token)).toEqual([]);
    };

    test.each(Object.keys(FRAMES).filter((name) => !without.includes(name)))('%s', async (name) => {
      const { page } = bed.composer;
      await page.evaluate(FRAMES[name] ?? '');
      await page.waitFor("globalThis.held === ''");
      await expectPasteGuarded();
    });

    test.each(Object.keys(NAVIGATED))('without an address, then led to one: %s', async (name) => {
      const { page } = bed.composer;
      await page.evaluate(`{${NAVIGATED[name] ?? ''}} 0`);
      await page.waitFor(STANDS);
      await expectPasteGuarded();
    });
  });
}
