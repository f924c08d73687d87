import { browser } from 'wxt/browser';
import { fail, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';

/** Reads one value; the caller parses it. */
export async function readLocal(key: string): Promise<unknown> {
  const all: Record<string, unknown> = await browser.storage.local.get(key);
  return all[key];
}

export async function writeLocal(key: string, value: unknown): Promise<void> {
  await browser.storage.local.set({ [key]: value });
}

/** What the organisation set by browser policy; empty when nothing is set or it is not there yet. */
export async function readManaged(): Promise<Result<unknown, 'unreadable'>> {
  try {
    return ok(await browser.storage.managed.get());
  } catch (error) {
    return error instanceof Error && error.message === NOTHING_SET ? ok({}) : fail('unreadable');
  }
}

/** How Firefox says so, in an error (https://bugzilla.mozilla.org/show_bug.cgi?id=1868153). */
const NOTHING_SET = 'Managed storage manifest not found';

/** Firefox never calls back: it reads managed storage once a start. */
export function onManagedChanged(run: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') run();
  });
}

/** Keeps content scripts, which share a process with the page, out of what is stored. */
export async function closeStorageToPages(): Promise<void> {
  // Older Firefox cannot; the background is then the only one that reads it all the same.
  if (!('setAccessLevel' in browser.storage.local)) return;
  await browser.storage.local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
}
