import type { Chromium } from '../../harness/chromium.ts';
import type { ChromiumPage } from '../../harness/chromium-page.ts';
import type { Lab } from '../lab.ts';
import { duration, extensionCalls, traceDuring, within } from '../trace.ts';
import type { Slice } from '../trace.ts';

const HOST = 'chatgpt.com';
const PATH = '/bench';
export const PASTE_PAGE = `https://${HOST}${PATH}`;
/**
 * A guarded page whose own listener, after the guard's, ends every paste: inserting a megabyte
 * would take the field seconds and says nothing about the guard. It reads what the guard reads, so
 * that without the extension its time is that of the clipboard alone.
 */
const HTML = `<!doctype html><title>Bench</title><textarea autofocus></textarea><script>
  addEventListener('paste', (event) => {
    for (const type of event.clipboardData.types) event.clipboardData.getData(type);
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
</script>`;

export async function openPastePage(lab: Lab, browser: Chromium): Promise<ChromiumPage> {
  lab.server.page(HOST, PATH, HTML);
  return browser.newPage(PASTE_PAGE);
}

/** A trusted paste, and what the timeline shows within it. */
export interface Paste {
  readonly event: Slice;
  readonly inside: readonly Slice[];
}

/** Pastes what is on the clipboard so many times, by Ctrl+V. `before` is done ahead of each. */
export async function tracePastes(
  page: ChromiumPage,
  runs: number,
  before?: () => Promise<void>,
): Promise<Paste[]> {
  await page.toFront();
  const slices = await traceDuring(page, async () => {
    for (let run = 0; run < runs; run += 1) {
      await before?.();
      await page.press('Control+V');
    }
  });
  const pastes = pastesIn(slices);
  if (pastes.length !== runs) throw new Error(`${runs} pastes, but ${pastes.length} in the trace`);
  return pastes;
}

function isPaste({ name, type }: Slice): boolean {
  return name === 'EventDispatch' && type === 'paste';
}

function pastesIn(slices: readonly Slice[]): Paste[] {
  let end = -Infinity;
  return slices.filter(isPaste).flatMap((event) => {
    // Within the trusted event lies that with the masked text.
    if (event.start < end) return [];
    end = event.end;
    return [{ event, inside: within(event, slices) }];
  });
}

/** What the guard adds to a paste that it lets go. */
export function guardTime({ inside }: Paste): number {
  const calls = extensionCalls(inside);
  if (calls.length === 0) throw new Error('The guard was not called for a paste');
  return duration(calls);
}

/** From the call of the guard until it offers the masked text to the editor. */
export function heldTime({ inside }: Paste): number {
  const [call] = extensionCalls(inside);
  const offered = inside.find(isPaste);
  if (!call || !offered) throw new Error('A paste with a finding was not masked');
  return offered.start - call.start;
}

/** What the page itself took. */
export function pageTime({ event }: Paste): number {
  return duration([event]);
}
