import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { ChromiumPage } from '../harness/chromium-page.ts';
import { poll } from '../harness/poll.ts';
import type { TestBed } from '../harness/test-bed.ts';
import type { Shown } from './shown.ts';
import type { Place } from './sighting.ts';
import { FIND_HOST } from './warning-attacks.ts';

/** A choice of a button that was in sight for less than this, in ms, lets nothing through. */
const LEAST_MS = 500;
/** For how long the dialog stands before it is answered or the page gets busy, and how long that takes. In ms. */
const [SHOWN_FOR, BUSY_FOR] = [250, 1_500];
const GET_BUSY = `setTimeout(() => {
  for (const until = performance.now() + ${BUSY_FOR}; performance.now() < until; );
}, ${SHOWN_FOR});`;

/** What is pasted, the button that it brings, and how to see that. */
export interface EarlyChoice {
  readonly text: string;
  readonly label: string;
  readonly shown: Shown;
}

/** Clicks when the button is in sight again, but not for long. */
export async function clickEarly(bed: TestBed, choice: EarlyChoice): Promise<void> {
  await inTheFirstHalfSecond(bed, choice, '', async (place) => {
    await sleep(SHOWN_FOR);
    await choice.shown.clickAt(place);
    return performance.now();
  });
}

/** Presses Enter while the page is too busy to hear of it. */
export async function pressEarlyOnBusyPage(bed: TestBed, choice: EarlyChoice): Promise<void> {
  const { page } = bed.composer;
  await inTheFirstHalfSecond(bed, choice, GET_BUSY, async () => {
    // From the safe button to that of the original.
    for (let times = 0; times < 2; times += 1) await page.press('Shift+Tab');
    await sleep(SHOWN_FOR);
    const pressed = performance.now();
    await page.press('Enter');
    return pressed;
  });
}

/** The same by a click. Chromium only: Firefox makes a click that it is told of when its page has time for it. */
export async function clickEarlyOnBusyPage(bed: TestBed, choice: EarlyChoice): Promise<void> {
  const { page } = bed.composer;
  if (!(page instanceof ChromiumPage)) throw new Error('Not Chromium');
  const protocol = await page.raw.context().newCDPSession(page.raw);
  await inTheFirstHalfSecond(bed, choice, GET_BUSY, async (place) => {
    await sleep(SHOWN_FOR + 50);
    const [clicked, timestamp] = [performance.now(), Date.now() / 1000];
    const how = { ...place, button: 'left', clickCount: 1, timestamp } as const;
    const send = (type: 'mousePressed' | 'mouseReleased') =>
      protocol.send('Input.dispatchMouseEvent', { type, ...how });
    await Promise.all([send('mousePressed'), send('mouseReleased')]);
    return clicked;
  });
  await protocol.detach();
}

/**
 * Has the dialog open anew, by taking it off the page, and chooses: again and again until that was
 * surely in the first half second, for which a busy machine may be too slow. `choose` resolves with
 * a time that is not before that of the choice.
 */
async function inTheFirstHalfSecond(
  { composer, server }: TestBed,
  { text, label, shown }: EarlyChoice,
  script: string,
  choose: (place: Place) => Promise<number>,
): Promise<void> {
  const inTime = async (): Promise<boolean> => {
    await composer.goto('https://chatgpt.com/plain');
    server.reset();
    await composer.pasteFromElsewhere(text);
    const place = await shown.placeOf(label);
    const from = performance.now();
    await composer.page.evaluate(`${FIND_HOST} host.remove(); ${script} 0`);
    return (await choose(place)) - from < LEAST_MS;
  };
  await poll('a choice in the first half second', inTime, 45_000);
}
