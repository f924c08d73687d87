import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { TARGETS } from '../../lib/orglist/list-file.ts';
import { selfTest } from '../../lib/orglist/self-test.ts';
import { hashKeyId } from '../../lib/orglist/hash-key.ts';
import type { Config } from '../config.ts';
import { readHashKey, readNextHashKey } from '../key-files.ts';
import { toBase64 } from '../keys.ts';
import { done } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { nodePlatform } from '../platform.ts';
import { readSignedPolicy } from '../policy/signed.ts';
import type { ReadyPolicy } from '../policy/signed.ts';
import { readSigner } from '../signer.ts';
import type { Signer } from '../signer.ts';
import { buildGroup } from './group.ts';
import type { BuiltGroup } from './group.ts';
import { advanceHashKey } from './hash-key.ts';
import { keyFilesOf } from './key-files.ts';
import { readPublished, writeList } from './list.ts';
import type { Standing } from './list.ts';
import { lock } from './lock.ts';
import { refuseLoss, refusePolicyLoss } from './loss.ts';
import { manifestOf, targetsOf } from './manifest-of.ts';
import type { PublishOptions } from './options.ts';
import { Past, removeOthers } from './past.ts';
import { policyReport } from './policy-changes.ts';
import type { Published } from './report.ts';
import { bytesOf } from './shards.ts';
import { readState, stateFolder, writeState } from './state.ts';
import { Work } from './work.ts';

/**
 * Publishes what the store holds. Nothing that browsers see changes before everything is written;
 * then one file is replaced. Throws a `Refusal` about a key file that cannot be used.
 */
export async function publish(
  config: Config,
  options: PublishOptions,
): Promise<Outcome<Published>> {
  const policy = await readSignedPolicy(config, options.now);
  if (!policy.ok) return policy;
  const folder = stateFolder(config.store);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unlock = lock(folder);
  try {
    const signer = await readSigner(config, options.now);
    if (!signer.ok) return signer;
    const state = await readState(config.store);
    if (!state.ok) return state;
    const before = await readPublished(config, options.out, signer.value.keyring);
    if (!before.ok) return before;
    if (!options.fewer) refusePolicyLoss(before.value?.manifest, policy.value?.layer);
    const key = await (options.full ? readNextHashKey(config) : readHashKey(config));
    if (!key.ok) return key;
    const work = await Work.open(folder, key.value, options.out);
    const past = new Past(config.store, state.value, (path) => work.merge.isReadable(path));
    try {
      return done(
        await build(config, options, {
          policy: policy.value,
          signer: signer.value,
          before: before.value,
          hashKey: key.value,
          past,
          work,
        }),
      );
    } finally {
      await work.close();
    }
  } finally {
    unlock();
  }
}

interface Parts {
  readonly policy: ReadyPolicy | undefined;
  readonly signer: Signer;
  /** The list that is in the folder now. */
  readonly before: Standing | undefined;
  readonly hashKey: Uint8Array;
  readonly past: Past;
  readonly work: Work;
}

async function build(
  config: Config,
  options: PublishOptions,
  { policy, signer, before, hashKey, past, work }: Parts,
): Promise<Published> {
  const { onStep, out, full, merged } = options;
  const { merge } = work;
  const files = await keyFilesOf(work.db, config, merged);
  const keyId = await hashKeyId(nodePlatform, hashKey);
  const standing = before?.isOurs === true ? before.manifest : undefined;
  const version = Math.max(past.version, standing?.version ?? 0) + 1;
  onStep('reading what is left out');
  const hidden = await merge.distinct('hidden', files.hidden);
  const built: BuiltGroup[] = [];
  for (const { id } of config.groups) {
    onStep(`building ${id}`);
    const its = files.groups.get(id) ?? [];
    const wanted = await merge.distinct(`wanted-${id}`, its, hidden);
    const publishing = { id, keys: wanted.keys, files: its };
    if (!options.fewer) await refuseLoss(publishing, merge, past, before?.manifest);
    built.push(await buildGroup(work, past, id, wanted, { keyId, version }));
  }
  onStep('building what is allowed');
  const bases = built.map(({ base }) => base);
  const allowed = await merge.shared('allowed', hidden, bases);
  const allow = await work.shards(allowed);

  onStep('signing');
  const targets = targetsOf(built, allow);
  const test = await selfTest(nodePlatform, hashKey);
  const made = { version, keyId, selfTest: test, policy: policy?.layer, targets };
  const manifest = manifestOf(config, options, made);
  // First the key: a list under a key that no file holds could never be followed by a delta.
  const next = full ? await advanceHashKey(config, hashKey) : undefined;
  await writeList(out, signer, manifest);
  const groups = Object.fromEntries(built.map(({ report, sets }) => [report.group, sets]));
  await writeState(config.store, { format: 1, version, hashKeyId: keyId, groups });
  await past.forgetAllBut(groups);
  // The shards of the list before stay: a browser may be fetching them.
  const names = [...targets, ...(before?.manifest.targets ?? [])].map(({ name }) => name);
  await removeOthers(join(out, TARGETS), '.pwf', new Set(names));
  return {
    out,
    version,
    expires: manifest.expires,
    keyringExpires: signer.keyring.expires,
    groups: built.map(({ report }) => report),
    policy: policyReport(standing?.policy, policy?.layer),
    warnings: policy?.warnings ?? [],
    allow: { keys: allowed.keys, bytes: bytesOf(allow) },
    hashKeys: next && [toBase64(hashKey), toBase64(next)],
  };
}
