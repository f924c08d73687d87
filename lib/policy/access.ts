import { siteOfHost } from '../sites/index.ts';
import { hostOfAddress } from './access-schema.ts';
import type { AccessTable, Alternative, SiteAccess } from './access-schema.ts';
import type { Rejection } from './lenient.ts';

/** The sites that nobody gets into: blocked ones, and those that lead elsewhere. */
export function shutSites(table: AccessTable): string[] {
  return Object.entries(table).flatMap(([id, access]) => (isShut(access) ? [id] : []));
}

export function isShut(access: SiteAccess | undefined): boolean {
  return access?.action === 'block' || access?.action === 'redirect';
}

/** Where people go instead of a site; undefined without one, or when that one is shut as well. */
export function alternativeTo(site: string, table: AccessTable): Alternative | undefined {
  const alternative = table[site]?.alternative;
  return alternative && !isShutAddress(alternative.url, table) ? alternative : undefined;
}

/** What of one layer would lead people nowhere, with the paths below `sites`. Such a site is blocked all the same. */
export function deadEnds(table: AccessTable): Rejection[] {
  return Object.entries(table).flatMap(([id, { action, alternative }]) => {
    const path = `${id}.access.alternative`;
    if (!alternative) {
      return action === 'redirect' ? [{ path, expected: 'the site to redirect to' }] : [];
    }
    if (!isShut(table[id]) || !isShutAddress(alternative.url, table)) return [];
    return [{ path, expected: 'a site that is neither blocked nor redirected itself' }];
  });
}

function isShutAddress(url: string, table: AccessTable): boolean {
  // A host below one that is shut is shut as well: the browser's rule covers both.
  const labels = hostOfAddress(url)?.split('.') ?? [];
  return labels.some((_, at) => {
    const site = siteOfHost(labels.slice(at).join('.'));
    return site !== undefined && isShut(table[site.id]);
  });
}
