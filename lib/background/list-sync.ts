import { fail, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Target } from '../orglist/manifest.ts';
import { LIST_FILE, parseListFile, TARGETS } from '../orglist/list-file.ts';
import type { SyncFailure } from '../orglist/problems.ts';
import type { Shard } from '../orglist/shard.ts';
import { isComplete, LARGEST_LIST_FILE, openTarget } from '../orglist/targets.ts';
import { verifyList } from '../orglist/verify.ts';
import type { Anchor } from '../orglist/verify.ts';
import type { ListSettings } from '../policy/managed.ts';
import { ownVersion } from '../browser/runtime.ts';
import { fetchFile } from './fetch-file.ts';
import { keepTarget, knownTargets, readList, readTargets, writeList } from './list-store.ts';
import { webPlatform } from './platform.ts';

/**
 * Fetches the list and puts it in force when all of it is good. Whatever goes wrong, the list
 * before stays, also past its expiry.
 *
 * @param now milliseconds since 1970.
 */
export async function syncList(
  settings: ListSettings,
  now: number,
): Promise<Result<'changed' | 'same', SyncFailure>> {
  const base = settings.listUrl.endsWith('/') ? settings.listUrl : `${settings.listUrl}/`;
  const file = await fetchFile(new URL(LIST_FILE, base).href, LARGEST_LIST_FILE);
  if (!file.ok) return file;
  const documents = parseListFile(webPlatform, file.value);
  if (!documents.ok) return documents;
  const stored = await readList().catch(() => undefined);
  const accepted = stored?.manifest.orgId === settings.orgId ? stored.accepted : undefined;
  const verified = await verifyList(
    webPlatform,
    anchorOf(settings),
    documents.value,
    accepted,
    now,
  );
  if (!verified.ok) return verified;
  const { manifest, hashKey } = verified.value;
  const known = new Set(await knownTargets().catch(() => []));
  const isWhole = manifest.targets.every(({ name }) => known.has(name));
  const isSame = accepted?.manifestHash === verified.value.accepted.manifestHash;
  if (isSame && isWhole) return ok('same');
  try {
    const spans = new Map<string, Span>();
    for (const target of manifest.targets) {
      const shard = await shardOf(target, base);
      if (!shard.ok) return shard;
      spans.set(target.name, shard.value);
    }
    if (!isComplete(manifest, spans)) return fail('incomplete');
    const inBase64 = btoa(String.fromCharCode(...hashKey));
    await writeList({ manifest, accepted: verified.value.accepted, hashKey: inBase64 });
    return ok('changed');
  } catch {
    return fail('no-room');
  }
}

/** Which keys a shard is for. */
type Span = Pick<Shard, 'prefix' | 'prefixBits'>;

/** Sees to it that a shard is in the store: the one that is there, if it is good, or a fetched one. */
async function shardOf(target: Target, base: string): Promise<Result<Span, SyncFailure>> {
  const kept = (await readTargets([target.name])).get(target.name);
  const there = kept && (await openTarget(webPlatform, target, kept));
  if (there?.ok) return ok(spanOf(there.value));
  const fetched = await fetchFile(new URL(`${TARGETS}/${target.name}`, base).href, target.length);
  if (!fetched.ok) return fetched;
  const shard = await openTarget(webPlatform, target, fetched.value);
  if (!shard.ok) return shard;
  await keepTarget(target.name, fetched.value);
  return ok(spanOf(shard.value));
}

/** Without the cells, so that not all of a list is in memory. */
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
