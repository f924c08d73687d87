import type { Chromium } from '../harness/chromium.ts';

/** Chromium hands managed storage over seconds after its start; pages opened from now on have it. */
export async function policyInForce({ raw }: Chromium): Promise<void> {
  const worker = raw.serviceWorkers()[0] ?? (await raw.waitForEvent('serviceworker'));
  const deadline = Date.now() + 45_000;
  while (Date.now() < deadline) {
    if (
      await worker.evaluate(
        `chrome.storage.local.get('managedPolicy').then((all) => all.managedPolicy)`,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The managed policy did not arrive');
}
