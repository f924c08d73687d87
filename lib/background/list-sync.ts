import { fail, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { LIST_FILE, parseListFile, TARGETS } from '../orglist/list-file.ts';
import type { Shard } from '../orglist/shard.ts';
import { isComplete, LARGEST_LIST_FILE, openTarget } from '../orglist/targets.ts';
import type { TargetFailure } from '../orglist/targets.ts';
import { verifyList } from '../orglist/verify.ts';
import type { Anchor, ListFailure } from '../orglist/verify.ts';
import type { ListSettings } from '../policy/managed.ts';
import { fetchFile } from './fetch-file.ts';
import type { FetchFailure } from './fetch-file.ts';
import { keepTarget, knownTargets, readList, readTargets, writeList } from './list-store.ts';
import { webPlatform } from './platform.ts';

export type SyncFailure =
  | FetchFailure
  | ListFailure
  | TargetFailure
  | 'incomplete'
  /** The disk is full or the browser gives no more room. */
  | 'no-room';

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
  if (accepted?.manifestHash === verified.value.accepted.manifestHash) return ok('same');
  try {
    const known = await readTargets(await knownTargets());
    const shards = new Map<string, Shard>();
    for (const target of manifest.targets) {
      const kept = known.get(target.name);
      const there = kept && (await openTarget(webPlatform, target, kept));
      if (there?.ok) {
        shards.set(target.name, there.value);
        continue;
      }
      const fetched = await fetchFile(new URL(`${TARGETS}/${target.name}`, base).href, target.length);
      if (!fetched.ok) return fetched;
      const shard = await openTarget(webPlatform, target, fetched.value);
      if (!shard.ok) return shard;
      await keepTarget(target.name, fetched.value);
      shards.set(target.name, shard.value);
    }
    if (!isComplete(manifest, shards)) return fail('incomplete');
    const inBase64 = btoa(String.fromCharCode(...hashKey));
    await writeList({ manifest, accepted: verified.value.accepted, hashKey: inBase64 });
    return ok('changed');
  } catch {
    return fail('no-room');
  }
}

function anchorOf({ orgId, rootKey, hashKeys, minListVersion }: ListSettings): Anchor {
  const { fromBase64 } = webPlatform;
  return { orgId, rootKey: fromBase64(rootKey), hashKeys: hashKeys.map(fromBase64), minListVersion };
}
