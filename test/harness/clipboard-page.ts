import { setTimeout as sleep } from 'node:timers/promises';
import type { Flavours, TestPage } from './browser.ts';
import type { FixtureServer } from './server.ts';

const HOST = 'clipboard.test';

/**
 * A page of its own for filling the clipboard. Its copy handler sets the flavours as they are: unlike
 * `navigator.clipboard.write`, a copy event does not sanitise HTML.
 */
const HTML = `<!doctype html><title>Clipboard</title><textarea>x</textarea><script>
  const area = document.querySelector('textarea');
  let flavours = {};
  let copied = 0;
  function hold(next) { flavours = next; area.focus(); area.select(); }
  document.addEventListener('copy', (event) => {
    event.preventDefault();
    for (const [type, text] of Object.entries(flavours)) event.clipboardData.setData(type, text);
    copied += 1;
  });
  // An image cannot ride on a copy event; the asynchronous API needs the key press as its permission.
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'F2') return;
    event.preventDefault();
    const items = Object.entries(flavours).map(([type, text]) => {
      const data = type.startsWith('image/') ? Uint8Array.fromBase64(text) : text;
      return [type, new Blob([data], { type })];
    });
    navigator.clipboard.write([new ClipboardItem(Object.fromEntries(items))]).then(
      () => { copied += 1; },
      (error) => { document.title = String(error); },
    );
  });
</script>`;

export const CLIPBOARD_ORIGIN = `https://${HOST}`;

export function serveClipboardPage(server: FixtureServer): void {
  server.page(HOST, '/', HTML);
}

/** Fills the clipboard from that page. The caller brings its own back to the front. */
export async function copyFrom(page: TestPage, flavours: Flavours): Promise<void> {
  const withImage = Object.keys(flavours).some((type) => type.startsWith('image/'));
  await page.toFront();
  const before = await page.evaluate<number>('copied');
  await page.evaluate(`hold(${JSON.stringify(flavours)})`);
  await page.press(withImage ? 'F2' : 'Control+C');
  const deadline = Date.now() + 15_000;
  while ((await page.evaluate<number>('copied')) === before) {
    if (Date.now() > deadline) {
      throw new Error(
        `The clipboard took nothing: ${await page.evaluate<string>('document.title')}`,
      );
    }
    await sleep(5);
  }
}
