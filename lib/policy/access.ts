import { siteOfHost } from '../sites/index.ts';
import { hostOfAddress } from './access-schema.ts';
import type { AccessTable, Alternative, SiteAccess } from './access-schema.ts';
import type { Path } from './draft.ts';
import type { Report } from './lenient.ts';
import type { Policy } from './types.ts';

/** What holds at each site. A trial keeps nobody out. */
export function accessIn({ mode, access }: Policy): AccessTable {
  return mode === 'report' ? {} : access;
}

/** Whether nobody gets into a site: it is blocked, or leads elsewhere. */
export function isShut(access: SiteAccess | undefined): boolean {
  return access?.action === 'block' || access?.action === 'redirect';
}

/** Where people go instead of a site; undefined without one, or when that one is shut as well. */
export function alternativeTo(site: string, table: AccessTable): Alternative | undefined {
  const alternative = table[site]?.alternative;
  return alternative && !isShutAddress(alternative.url, table) ? alternative : undefined;
}

type Sites = Readonly<Record<string, { readonly access?: SiteAccess | undefined } | undefined>>;

/** Reports what of a layer would lead people nowhere. Such a site is blocked all the same. */
export function reportDeadEnds(sites: Sites, path: Path, report: Report): void {
  const table = Object.fromEntries(
    Object.entries(sites).flatMap(([id, at]) => (at?.access ? [[id, at.access]] : [])),
  );
  for (const [id, { action, alternative }] of Object.entries<SiteAccess>(table)) {
    const place = [...path, 'sites', id, 'access', 'alternative'];
    if (action === 'redirect' && !alternative) report(place, 'the site to redirect to');
    if (isShut(table[id]) && alternative && isShutAddress(alternative.url, table)) {
      report(place, 'a site that is neither blocked nor redirected itself');
    }
  }
}

function isShutAddress(url: string, table: AccessTable): boolean {
  // A host below one that is shut is shut as well: the browser's rule covers both.
  const labels = hostOfAddress(url)?.split('.') ?? [];
  return labels.some((_, at) => {
    const site = siteOfHost(labels.slice(at).join('.'));
    return site !== undefined && isShut(table[site.id]);
  });
}
