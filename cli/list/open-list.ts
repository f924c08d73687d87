import about from '../../package.json' with { type: 'json' };
import { isComplete, LARGEST_LIST_FILE, openTarget } from '../../lib/orglist/targets.ts';
import type { TargetFailure } from '../../lib/orglist/targets.ts';
import { LIST_FILE, parseListFile, TARGETS } from '../../lib/orglist/list-file.ts';
import type { Manifest } from '../../lib/orglist/manifest.ts';
import type { Shard } from '../../lib/orglist/shard.ts';
import { verifyList } from '../../lib/orglist/verify.ts';
import type { Anchor, ListFailure } from '../../lib/orglist/verify.ts';
import type { Config } from '../config.ts';
import { readHashKey, readNextHashKey, readRootPublicKey } from '../key-files.ts';
import { done, refuse } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { nodePlatform } from '../platform.ts';
import type { ListPlace } from './fetch.ts';

/** What a browser would say of a list, in words. */
const LIST_FAILURES: Readonly<Record<ListFailure, string>> = {
  malformed: 'is damaged or no list. Publish it again.',
  'other-spec': 'was made for a later version of Pasteward. Update the extension and this tool.',
  'bad-signature':
    'is not signed by a key of this organisation. Publish it again with the right keys, or check who else can write there.',
  'other-org': 'is of another organisation. Check the address.',
  rollback: 'is older than one that browsers have taken, so they refuse it. Publish a new version.',
  changed: 'has the version of another list. Publish a new version.',
  expired: 'has expired, so browsers refuse it. Publish it again.',
  'other-inner-version':
    'has fingerprints of another version of Pasteward. Index again with this one and publish.',
  'too-old': 'asks for a later version of Pasteward. Update the extension and this tool.',
  'self-test':
    'was made by a Pasteward that takes fingerprints in another way. Index again with this one and publish.',
  'other-hash-key': 'is under a hash key that is not the one of this folder. Check hash.key.',
};

const TARGET_FAILURES: Readonly<Record<TargetFailure, string>> = {
  'wrong-length': 'is cut or was changed',
  'wrong-hash': 'was changed',
  'not-a-shard': 'is no shard',
  'other-version': 'is of another version',
  damaged: 'is damaged',
};

/** A list that a browser would take. */
export interface OpenedList {
  readonly manifest: Manifest;
  readonly hashKey: Uint8Array;
  readonly shards: ReadonlyMap<string, Shard>;
}

/** What browsers know by policy, from the settings and the keys. */
export async function readAnchor(config: Config): Promise<Outcome<Anchor>> {
  const rootKey = await readRootPublicKey(config);
  if (!rootKey.ok) return rootKey;
  const hashKey = await readHashKey(config);
  if (!hashKey.ok) return hashKey;
  const next = await readNextHashKey(config);
  if (!next.ok) return next;
  const { orgId } = config;
  return done({
    orgId,
    rootKey: rootKey.value,
    hashKeys: [hashKey.value, next.value],
    minListVersion: 0,
    extensionVersion: about.version,
  });
}

/** Reads and checks a list as a browser does, all of it. */
export async function openList(
  anchor: Anchor,
  place: ListPlace,
  now: number,
): Promise<Outcome<OpenedList>> {
  const bytes = await place.read(LIST_FILE, LARGEST_LIST_FILE);
  if (!bytes.ok) return bytes;
  const documents = parseListFile(nodePlatform, bytes.value);
  if (!documents.ok) return refuse(`The list in ${place.name} ${LIST_FAILURES.malformed}`);
  const verified = await verifyList(nodePlatform, anchor, documents.value, undefined, now);
  if (!verified.ok) return refuse(`The list in ${place.name} ${LIST_FAILURES[verified.code]}`);
  const { manifest } = verified.value;
  const shards = new Map<string, Shard>();
  for (const target of manifest.targets) {
    const file = await place.read(`${TARGETS}/${target.name}`, target.length);
    if (!file.ok) return file;
    const shard = await openTarget(nodePlatform, target, file.value);
    if (!shard.ok) {
      return refuse(
        `${TARGETS}/${target.name} in ${place.name} ${TARGET_FAILURES[shard.code]}. Publish again.`,
      );
    }
    shards.set(target.name, shard.value);
  }
  if (!isComplete(manifest, shards)) {
    return refuse(`The list in ${place.name} names shards that do not go together. Publish again.`);
  }
  return done({ manifest, hashKey: verified.value.hashKey, shards });
}
