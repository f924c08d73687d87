import type { Result } from '../../base/result.ts';
import type { Counts, Kind, ListState, RequestOf, ResponseOf } from '../../messaging/protocol.ts';
import type { PolicyState } from '../../messaging/schemas.ts';
import { siteOfHost } from '../../sites/index.ts';
import type { Site } from '../../sites/types.ts';

/** What the popup shows. */
export interface PopupState {
  readonly protection:
    | { readonly kind: 'protected'; readonly siteName: string }
    /** A chat whose page has no guard in it. */
    | { readonly kind: 'reload' }
    /** No chat, or one that Pasteward may not look at: the browser then does not say which page it is. */
    | { readonly kind: 'elsewhere' };
  /** The site that the try-it box decides for. */
  readonly siteId: string | undefined;
  /** Undefined when the background did not answer. */
  readonly policy: PolicyState | undefined;
  readonly counts: Counts | undefined;
  /** Null when the organisation has no list. */
  readonly list: ListState | null;
}

interface Tab {
  readonly id: number;
  readonly url: string | undefined;
}

/** What the entrypoint hands in. */
export interface PopupParts {
  activeTab(): Promise<Tab | undefined>;
  askBackground<K extends Kind>(kind: K, body: RequestOf<K>): Promise<Result<ResponseOf<K>>>;
  askTab<K extends Kind>(tab: Tab, kind: K, body: RequestOf<K>): Promise<Result<ResponseOf<K>>>;
}

export async function loadState(parts: PopupParts): Promise<PopupState> {
  const tab = await parts.activeTab();
  const site = siteOfUrl(tab?.url ?? '');
  const [policy, counts, list, status] = await Promise.all([
    parts.askBackground('policy.get', null),
    parts.askBackground('counts.get', null),
    parts.askBackground('list.get', null),
    tab && site ? parts.askTab(tab, 'status.get', null) : undefined,
  ]);
  return {
    protection: protectionOf(site?.name, status?.ok === true && status.value.armed),
    siteId: site?.id,
    policy: policy.ok ? policy.value : undefined,
    counts: counts.ok ? counts.value : undefined,
    list: list.ok ? list.value : null,
  };
}

function siteOfUrl(url: string): Site | undefined {
  return URL.canParse(url) ? siteOfHost(new URL(url).hostname) : undefined;
}

function protectionOf(siteName: string | undefined, armed: boolean): PopupState['protection'] {
  if (siteName === undefined) return { kind: 'elsewhere' };
  return armed ? { kind: 'protected', siteName } : { kind: 'reload' };
}
