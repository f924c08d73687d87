import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { ChromiumPage } from '../harness/chromium-page.ts';
import { poll } from '../harness/poll.ts';
import type { TestBed } from '../harness/test-bed.ts';
import type { Shown } from './shown.ts';
import { FIND_HOST } from './warning-attacks.ts';

/** A click on a button that was in sight for less than this, in ms, lets nothing through. */
const LEAST_MS = 500;

/** What is pasted, the button that it brings, and whose dialog shows it already. */
export interface EarlyClick {
  readonly text: string;
  readonly label: string;
  readonly shown: Shown;
}

/**
 * Pastes anew and clicks as soon as there is a button, until that was surely in the first half
 * second: on a busy machine the first click may come too late.
 */
export async function clickEarly(bed: TestBed, { text, label, shown }: EarlyClick): Promise<void> {
  const place = await shown.placeOf(label);
  await inTheFirstHalfSecond(bed, text, async () => {
    await shown.waitForText(label);
    await shown.clickAt(place);
    return performance.now();
  });
}

/** From word of it until the page's thread is busy. */
const SOON_MS = 20;
/** Once the button has been on the screen for a moment, the page's thread is busy for longer than half a second. */
const BUSY = `new MutationObserver((_, observer) => {
  ${FIND_HOST}
  if (!host) return;
  observer.disconnect();
  const busy = () => {
    for (const until = performance.now() + 1500; performance.now() < until; );
  };
  setTimeout(() => {
    new Image().src = '/nearly-busy';
    setTimeout(busy, ${SOON_MS});
  }, 200);
}).observe(document.documentElement, { childList: true }); 0`;

/** The same while the page does not let anybody hear of the click until it is late. Chromium only. */
export async function clickEarlyOnBusyPage(bed: TestBed, click: EarlyClick): Promise<void> {
  const { page } = bed.composer;
  if (!(page instanceof ChromiumPage)) throw new Error('Not Chromium');
  const place = await click.shown.placeOf(click.label);
  const protocol = await page.raw.context().newCDPSession(page.raw);
  const send = (type: 'mousePressed' | 'mouseReleased', timestamp: number) => {
    const how = { ...place, button: 'left', clickCount: 1, timestamp } as const;
    return protocol.send('Input.dispatchMouseEvent', { type, ...how });
  };
  await inTheFirstHalfSecond(
    bed,
    click.text,
    async () => {
      const isNear = () => bed.server.records.find(({ path }) => path === '/nearly-busy');
      await bed.server.waitFor('the page is nearly busy', isNear, 15_000);
      await sleep(2 * SOON_MS);
      const [clicked, timestamp] = [performance.now(), Date.now() / 1000];
      await Promise.all([send('mousePressed', timestamp), send('mouseReleased', timestamp)]);
      return clicked;
    },
    BUSY,
  );
  await protocol.detach();
}

/** `click` resolves with a time that is not before that of the click. */
async function inTheFirstHalfSecond(
  { browser, composer, server }: TestBed,
  text: string,
  click: () => Promise<number>,
  script = '0',
): Promise<void> {
  const inTime = async (): Promise<boolean> => {
    await composer.goto('https://chatgpt.com/plain');
    server.reset();
    await composer.page.evaluate(script);
    await browser.copy({ 'text/plain': text });
    await composer.focus();
    const from = performance.now();
    const [clicked] = await Promise.all([click(), composer.page.press('Control+V')]);
    return clicked - from < LEAST_MS;
  };
  await poll('a click in the first half second', inTime, 40_000);
}
