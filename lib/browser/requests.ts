import { browser } from 'wxt/browser';
import { beforeDeadline } from './deadline.ts';

/** The one rule there is. The browser keeps it: it holds before the background runs. */
const RULE = 1;

type RefusalRule = NonNullable<
  Parameters<typeof browser.declarativeNetRequest.updateDynamicRules>[0]['addRules']
>[number];

/**
 * Has the browser refuse every request to these hosts and to those below them, as far as the extension has access to
 * them, instead of those named before.
 */
export async function refuseHosts(hosts: readonly string[]): Promise<void> {
  const { declarativeNetRequest } = browser;
  const rule: RefusalRule = {
    id: RULE,
    action: { type: 'block' },
    condition: {
      requestDomains: [...hosts],
      // Without a list it is all but pages.
      resourceTypes: Object.values(declarativeNetRequest.ResourceType),
    },
  };
  await declarativeNetRequest.updateDynamicRules({
    removeRuleIds: [RULE],
    addRules: hosts.length > 0 ? [rule] : [],
  });
}

/** The hosts to which requests are refused now. */
export async function refusedHosts(): Promise<readonly string[]> {
  const rules = await beforeDeadline(browser.declarativeNetRequest.getDynamicRules());
  if (rules === 'late') return [];
  return rules.find(({ id }) => id === RULE)?.condition.requestDomains ?? [];
}

/** Calls with the tab and the address when the page of a tab could not be loaded. */
export function onPageFailed(
  patterns: readonly string[],
  run: (tab: { readonly id: number; readonly url: string }) => void,
): void {
  browser.webRequest.onErrorOccurred.addListener(
    (details) => {
      // A page that Chromium loads ahead, in case somebody goes there, is in a tab that shows another.
      if (Reflect.get(details, 'documentLifecycle') === 'prerender') return;
      run({ id: details.tabId, url: details.url });
    },
    { urls: [...patterns], types: ['main_frame'] },
  );
}
