import type { TestPage } from '../harness/browser.ts';
import { ChromiumPage } from '../harness/chromium-page.ts';
import { FirefoxPage } from '../harness/firefox-page.ts';

/** A trusted tap in the middle of an element, as on a touch screen. */
export async function tap(page: TestPage, selector: string): Promise<void> {
  const [x, y] = await page.evaluate<[number, number]>(`(() => {
    const box = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2];
  })()`);
  if (page instanceof FirefoxPage) await page.raw.touchscreen.tap(x, y);
  else if (page instanceof ChromiumPage) await tapByDevTools(page, x, y);
  else throw new Error('This browser has no way to tap');
}

/** Playwright taps only in a browser that was opened for touch. */
async function tapByDevTools({ raw }: ChromiumPage, x: number, y: number): Promise<void> {
  const protocol = await raw.context().newCDPSession(raw);
  const touch = (type: 'touchStart' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    protocol.send('Input.dispatchTouchEvent', { type, touchPoints });
  // Both at once: a finger that is held down for half a second does not tap.
  await Promise.all([touch('touchStart', [{ x, y }]), touch('touchEnd', [])]);
  await protocol.detach();
}
