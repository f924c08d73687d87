import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PolicyLayer } from '../../lib/policy/layer.ts';
import type { ChromiumPage } from '../../test/harness/chromium-page.ts';
import { dig } from '../../test/harness/exchange.ts';
import { makeScratch, removeScratch } from '../../test/harness/scratch.ts';

/** What an organisation might set: secrets are masked, and on one site they are blocked. */
export const DEMO_POLICY = {
  families: { secret: { action: 'mask', override: 'acknowledge' } },
  sites: { perplexity: { families: { secret: { action: 'block', override: 'none' } } } },
} satisfies PolicyLayer;

/**
 * Chromium reads policy from /etc. The demo writes nothing there: it shows the browser a folder of
 * its own in a private mount namespace, which only Linux has, and not every Linux allows.
 */
export async function canGivePolicy(): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  const folder = await makeScratch();
  const own = process.getuid?.() === 0 ? '-m' : '-rm';
  const { status } = spawnSync('unshare', [own, 'mount', '--bind', folder, folder]);
  await removeScratch(folder);
  return status === 0;
}

/** It mostly takes one to three. */
const PATIENCE_MS = 10_000;

/** Chromium hands policy over some seconds after its start. Asks from a page of the extension. */
export function policyArrives(page: ChromiumPage): Promise<boolean> {
  return arrives(page, 'policy.get', (policy) => dig(policy, 'managed') === true);
}

/** The list is fetched once policy says where it is. */
export function listArrives(page: ChromiumPage): Promise<boolean> {
  return arrives(page, 'list.get', (list) => typeof dig(list, 'version') === 'number');
}

async function arrives(
  page: ChromiumPage,
  message: string,
  isThere: (value: unknown) => boolean,
): Promise<boolean> {
  const ask = `chrome.runtime.sendMessage({ pasteward: '${message}', body: null })`;
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline;) {
    if (isThere(dig(await page.evaluate<unknown>(ask), 'value'))) return true;
    await sleep(100);
  }
  return false;
}
