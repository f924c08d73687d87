import type { EventOf } from '../audit/event.ts';
import { refuseHosts, refusedHosts, onPageFailed } from '../browser/requests.ts';
import { pageUrl } from '../browser/runtime.ts';
import { showInTab, tabsMatching } from '../browser/tabs.ts';
import type { Tab } from '../browser/tabs.ts';
import type { AccessTable } from '../policy/access-schema.ts';
import { alternativeTo, isShut } from '../policy/access.ts';
import { MATCHES, patternsOf, siteOfHost, SITES } from '../sites/index.ts';
import type { Site } from '../sites/types.ts';

const LOCK = 'siteGate';

/**
 * Shuts the sites that policy shuts: the browser refuses what goes there, and tabs that show one of them are led
 * away. The browser's rule outlives the background and the browser itself, so the last known policy holds from the
 * first request; it is touched only when it says something else.
 */
export async function shutSites(access: AccessTable): Promise<void> {
  const hosts = shutIn(access).flatMap((site) => site.hosts);
  try {
    await navigator.locks.request(LOCK, async () => {
      const refused = await refusedHosts();
      if (hosts.toSorted().join() !== refused.toSorted().join()) await refuseHosts(hosts);
    });
  } finally {
    // A rule that the browser did not take is tried again at the next start of the worker.
    await clearTabs(access);
  }
}

/** Leads away what shows a site that is shut: an open tab, or one that needed no request, as from the browser's cache. */
export async function clearTabs(access: AccessTable): Promise<void> {
  const sites = shutIn(access);
  if (sites.length === 0) return;
  const tabs = await tabsMatching(sites.flatMap(patternsOf));
  await Promise.allSettled(tabs.map((tab) => leadAway(tab, access)));
}

/** A site that is shut, and what becomes of those who go there. */
export type Refused = Pick<EventOf<'access'>, 'site' | 'action'>;

/**
 * Leads a tab away whose page was refused, and says so. What the browser calls it when a rule refuses differs, so policy
 * is asked.
 */
export function watchRefused(
  currentAccess: () => Promise<AccessTable>,
  onRefused: (refused: Refused) => unknown,
): void {
  onPageFailed(MATCHES, (tab) => {
    void currentAccess()
      .then((access) => leadAway(tab, access))
      .then((refused) => refused && onRefused(refused))
      // The tab was closed: what was refused stays refused.
      .catch(() => undefined);
  });
}

function shutIn(access: AccessTable): Site[] {
  return SITES.filter(({ id }) => isShut(access[id]));
}

async function leadAway({ id, url }: Tab, access: AccessTable): Promise<Refused | undefined> {
  const site =
    url !== undefined && URL.canParse(url) ? siteOfHost(new URL(url).hostname) : undefined;
  if (!site || !isShut(access[site.id])) return undefined;
  const alternative = alternativeTo(site.id, access);
  const isRedirect = access[site.id]?.action === 'redirect' && alternative !== undefined;
  await showInTab(id, isRedirect ? alternative.url : pageUrl(`/blocked.html?site=${site.id}`));
  return { site: site.id, action: isRedirect ? 'redirect' : 'block' };
}
