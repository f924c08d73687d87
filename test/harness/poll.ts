import { setTimeout as sleep } from 'node:timers/promises';

/** Each question is a round trip through the browser, which has better things to do: more and more seldom. */
const INTERVAL = 15;
const LONGEST_INTERVAL = 100;

/** Asks until the answer is truthy; names what it waited for when time is up. Times in ms. */
export async function poll<T>(
  what: string,
  ask: () => Promise<T>,
  timeout: number,
  interval?: number,
): Promise<T> {
  const deadline = Date.now() + timeout;
  let pause = interval ?? INTERVAL;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`Not true in ${timeout} ms: ${what}`);
    await sleep(pause);
    if (interval === undefined) pause = Math.min(LONGEST_INTERVAL, pause * 1.3);
  }
}
