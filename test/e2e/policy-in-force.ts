import type { PolicyState } from '../../lib/messaging/schemas.ts';
import type { Chromium } from '../harness/chromium.ts';
import { poll } from '../harness/poll.ts';

/** Asked more often, a busy browser never gets to read a policy. */
export const CALM_MS = 250;

const ASK = `chrome.runtime.sendMessage({ pasteward: 'policy.get', body: null })`;

/**
 * Waits until the policy that the extension acts on is as wanted, and answers it. Chromium hands an
 * organisation's policy over seconds after the start, when it has nothing more urgent to do, and
 * takes notice of a change seconds after it was made.
 */
export async function untilPolicy(
  browser: Chromium,
  wanted: (state: PolicyState) => boolean,
): Promise<PolicyState> {
  const popup = await browser.extensionPage('popup.html');
  const ask = async (): Promise<PolicyState | undefined> => {
    const { value } = await popup.evaluate<{ value: PolicyState }>(ASK);
    return wanted(value) ? value : undefined;
  };
  const state = await poll('the policy', ask, 45_000, CALM_MS);
  await popup.close();
  if (!state) throw new Error('No policy');
  return state;
}

/** For a browser that was opened with a policy: pages opened from now on have it. */
export function policyInForce(browser: Chromium): Promise<PolicyState> {
  return untilPolicy(browser, ({ managed }) => managed);
}
