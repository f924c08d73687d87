import { fail, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Target } from '../orglist/manifest.ts';
import { LIST_FILE, parseListFile, TARGETS } from '../orglist/list-file.ts';
import type { SyncFailure } from '../orglist/problems.ts';
import type { Shard } from '../orglist/shard.ts';
import { isComplete, LARGEST_LIST_FILE, openTarget } from '../orglist/targets.ts';
import { verifyList } from '../orglist/verify.ts';
import type { Accepted, Anchor } from '../orglist/verify.ts';
import type { ListSettings } from '../policy/managed.ts';
import { ownVersion } from '../browser/runtime.ts';
import { fetchFile } from './fetch-file.ts';
import { isOf, later, LIST_IN_FORCE, SIGNED_POLICY } from './list-record.ts';
import { keepFetched, placesOf, readFetched, readList, writeList } from './list-store.ts';
import type { Origin, StoredList } from './list-store.ts';
import { own, webPlatform } from './platform.ts';

/**
 * Fetches the list and puts it in force when all of it is good. Whatever goes wrong, the list
 * before stays, also past its expiry.
 *
 * @param now milliseconds since 1970.
 * @param onVerified called with what is signed, before what it names is fetched.
 */
export async function syncList(
  settings: ListSettings,
  now: number,
  onVerified: (list: Origin) => Promise<void>,
): Promise<Result<'changed' | 'same', SyncFailure>> {
  const base = settings.listUrl.endsWith('/') ? settings.listUrl : `${settings.listUrl}/`;
  const file = await fetchFile(new URL(LIST_FILE, base).href, LARGEST_LIST_FILE);
  if (!file.ok) return file;
  const documents = parseListFile(webPlatform, file.value);
  if (!documents.ok) return documents;
  const stored = await readList().catch(() => undefined);
  const current = stored?.manifest.orgId === settings.orgId ? stored : undefined;
  const anchor = anchorOf(settings);
  const before = await acceptedBefore(settings, current);
  const verified = await verifyList(webPlatform, anchor, documents.value, before, now);
  if (!verified.ok) return verified;
  const { manifest, hashKey, accepted } = verified.value;
  const { rootKey } = settings;
  await onVerified({ manifest, accepted, rootKey });
  try {
    const shards: Blob[] = [];
    const spans = new Map<string, Span>();
    let isSame = isOf(current, { accepted, rootKey });
    for (const target of manifest.targets) {
      const kept = await keptShard(target, current);
      isSame &&= kept?.isCurrent === true;
      const shard = kept ? ok(kept) : await fetchShard(target, base);
      if (!shard.ok) return shard;
      shards.push(shard.value.blob);
      spans.set(target.name, shard.value.span);
    }
    if (isSame) return ok('same');
    if (!isComplete(manifest, spans)) return fail('incomplete');
    const inBase64 = btoa(String.fromCharCode(...hashKey));
    await writeList({ manifest, accepted, rootKey, hashKey: inBase64, shards: new Blob(shards) });
    return ok('changed');
  } catch {
    return fail('no-room');
  }
}

/** What was accepted last under this root key, also when the list itself is gone or did not come. */
async function acceptedBefore(
  { orgId, rootKey }: ListSettings,
  current: StoredList | undefined,
): Promise<Accepted | undefined> {
  const records = [await LIST_IN_FORCE.read(), await SIGNED_POLICY.read()];
  const known = [current && { ...current, orgId }, ...records];
  return known
    .filter((it) => it?.orgId === orgId && it.rootKey === rootKey)
    .reduce<Accepted | undefined>((last, it) => it && later(last, it.accepted), undefined);
}

/** Which keys a shard is for. */
type Span = Pick<Shard, 'prefix' | 'prefixBits'>;

/** A shard that is as the manifest says, without its bytes: not all of a list is in memory. */
interface Checked {
  readonly blob: Blob;
  readonly span: Span;
}

/** The shard of the list in force, or one that was fetched before; undefined when it must be fetched. */
async function keptShard(
  target: Target,
  current: StoredList | undefined,
): Promise<(Checked & { readonly isCurrent: boolean }) | undefined> {
  const place = current && placesOf(current.manifest).get(target.name);
  if (place) {
    const blob = current.shards.slice(place.from, place.to);
    const span = await checked(target, blob);
    if (span) return { blob, span, isCurrent: true };
  }
  const blob = await readFetched(target.name);
  const span = blob && (await checked(target, blob));
  return span && { blob, span, isCurrent: false };
}

/** What the disk has damaged is as if it were not there. */
async function checked(target: Target, blob: Blob): Promise<Span | undefined> {
  const bytes = await blob.arrayBuffer().catch(() => new ArrayBuffer(0));
  const shard = await openTarget(webPlatform, target, new Uint8Array(bytes));
  return shard.ok ? spanOf(shard.value) : undefined;
}

async function fetchShard(target: Target, base: string): Promise<Result<Checked, SyncFailure>> {
  const url = new URL(`${TARGETS}/${target.name}`, base).href;
  const fetched = await fetchFile(url, target.length);
  if (!fetched.ok) return fetched;
  const shard = await openTarget(webPlatform, target, fetched.value);
  if (!shard.ok) return shard;
  const blob = new Blob([own(fetched.value)]);
  await keepFetched(target.name, blob);
  return ok({ blob, span: spanOf(shard.value) });
}

function spanOf({ prefix, prefixBits }: Shard): Span {
  return { prefix, prefixBits };
}

function anchorOf({ orgId, rootKey, hashKeys, minListVersion }: ListSettings): Anchor {
  const { fromBase64 } = webPlatform;
  return {
    orgId,
    rootKey: fromBase64(rootKey),
    hashKeys: hashKeys.map(fromBase64),
    minListVersion,
    extensionVersion: ownVersion(),
  };
}
