import { injectInto, tabsMatching } from '../browser/tabs.ts';

/**
 * Puts the guard into the chats that were open before the extension was: the browser runs content
 * scripts in new pages only. A tab that cannot be reached (asleep, an error page) gets it when it
 * loads.
 */
export async function guardOpenTabs(patterns: readonly string[]): Promise<void> {
  const tabs = await tabsMatching(patterns);
  await Promise.allSettled(tabs.map((tab) => injectInto(tab, '/content-scripts/guard.js')));
}
