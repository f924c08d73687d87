import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { INNER_VERSION } from '../../lib/fingerprint/grams.ts';
import { SipHash } from '../../lib/fingerprint/siphash.ts';
import { TARGETS } from '../../lib/orglist/list-file.ts';
import { SPEC } from '../../lib/orglist/manifest.ts';
import type { Manifest, Target } from '../../lib/orglist/manifest.ts';
import { selfTest } from '../../lib/orglist/self-test.ts';
import { hashKeyId } from '../../lib/orglist/verify.ts';
import type { Config } from '../config.ts';
import { openDatabase } from '../index/database.ts';
import type { Database } from '../index/database.ts';
import { readHashKey } from '../key-files.ts';
import { toBase64 } from '../keys.ts';
import { done } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { nodePlatform } from '../platform.ts';
import { readSigner } from '../signer.ts';
import type { Signer } from '../signer.ts';
import { newHashKey, replaceHashKey } from './hash-key.ts';
import { keyFilesOf } from './key-files.ts';
import { keysOf } from './key-stream.ts';
import { readPublished, writeList } from './list.ts';
import { lock } from './lock.ts';
import { all, Merge } from './merge.ts';
import type { KeyTable } from './merge.ts';
import type { GroupReport, Published } from './report.ts';
import { writeShards } from './shards.ts';
import type { Shards } from './shards.ts';
import { readState, stateFolder, writeState } from './state.ts';
import type { KeySet, State } from './state.ts';

/** A delta of more than this share of its base is worth a new base. */
const LARGEST_DELTA = 0.25;
const DAY_MS = 86_400_000;

export interface PublishOptions {
  /** The folder that is served. */
  readonly out: string;
  /** A folder with a file of merged keys for each group, instead of the store's. */
  readonly merged: string | undefined;
  /** Builds everything anew, under a new hash key. */
  readonly full: boolean;
  /** For how many days browsers take the list. */
  readonly days: number;
  /** The lowest version of the extension that reads it. */
  readonly minExtensionVersion: string;
  readonly now: number;
  /** Called with what is being done. */
  readonly onStep: (step: string) => void;
}

/**
 * Publishes what the store holds. Nothing that browsers see changes before everything is written;
 * then one file is replaced. Throws a `Refusal` about a key file that cannot be used.
 */
export async function publish(
  config: Config,
  options: PublishOptions,
): Promise<Outcome<Published>> {
  const folder = stateFolder(config.store);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unlock = lock(folder);
  try {
    return await publishAlone(config, options);
  } finally {
    unlock();
  }
}

async function publishAlone(config: Config, options: PublishOptions): Promise<Outcome<Published>> {
  const signer = await readSigner(config, options.now);
  if (!signer.ok) return signer;
  const state = await readState(config.store);
  if (!state.ok) return state;
  const before = await readPublished(config, options.out);
  if (!before.ok) return before;
  const key = options.full ? done(newHashKey()) : await readHashKey(config);
  if (!key.ok) return key;
  const run = await Run.open(config, options, key.value, state.value);
  try {
    return done(await run.publish(signer.value, before.value));
  } finally {
    await run.close();
  }
}

interface BuiltGroup {
  readonly base: KeyTable;
  readonly targets: readonly Target[];
  readonly sets: State['groups'][string];
  readonly report: GroupReport;
}

class Run {
  readonly #config: Config;
  readonly #options: PublishOptions;
  readonly #hashKey: Uint8Array;
  readonly #state: State | undefined;
  readonly #scratch: string;
  readonly #database: Database;

  private constructor(
    config: Config,
    options: PublishOptions,
    hashKey: Uint8Array,
    state: State | undefined,
    scratch: string,
    database: Database,
  ) {
    this.#config = config;
    this.#options = options;
    this.#hashKey = hashKey;
    this.#state = state;
    this.#scratch = scratch;
    this.#database = database;
  }

  static async open(
    config: Config,
    options: PublishOptions,
    hashKey: Uint8Array,
    state: State | undefined,
  ): Promise<Run> {
    const folder = stateFolder(config.store);
    for (const name of await readdir(folder)) {
      if (name.startsWith('.run-')) await rm(join(folder, name), { recursive: true, force: true });
    }
    const scratch = await mkdtemp(join(folder, '.run-'));
    const memory = `${Math.max(256, Math.floor(totalmem() / 2 ** 21))}MB`;
    return new Run(config, options, hashKey, state, scratch, await openDatabase(scratch, memory));
  }

  async close(): Promise<void> {
    this.#database.close();
    await rm(this.#scratch, { recursive: true, force: true });
  }

  async publish(signer: Signer, before: Manifest | undefined): Promise<Published> {
    const { onStep, out } = this.#options;
    const db = await this.#database.connect();
    const files = await keyFilesOf(db, this.#config, this.#options.merged);
    const merge = new Merge(db, this.#scratch);
    const keyId = await hashKeyId(nodePlatform, this.#hashKey);
    const version = Math.max(this.#state?.version ?? 0, before?.version ?? 0) + 1;
    onStep('reading what is left out');
    const hidden = await merge.distinct('hidden', files.hidden);
    const built: BuiltGroup[] = [];
    for (const { id } of this.#config.groups) {
      onStep(`building ${id}`);
      const wanted = await merge.distinct(`wanted-${id}`, files.groups.get(id) ?? [], hidden);
      built.push(await this.#build(merge, id, wanted, keyId, version));
    }
    onStep('building what is allowed');
    const bases = built.map(({ base }) => base);
    const allowed = await merge.shared('allowed', hidden, bases);
    const allow = await this.#shards(allowed);
    db.closeSync();

    onStep('signing');
    const targets: Target[] = [
      ...built.flatMap((group) => group.targets),
      ...allow.map((shard) => ({ ...shard, kind: 'allow' as const })),
    ];
    const manifest = await this.#manifest(version, keyId, targets);
    if (this.#options.full) await replaceHashKey(this.#config, this.#hashKey);
    await writeList(out, signer, manifest);
    const next = Object.fromEntries(built.map(({ report, sets }) => [report.group, sets]));
    await writeState(this.#config.store, { format: 1, version, hashKeyId: keyId, groups: next });
    await this.#sweep(next, [...targets, ...(before?.targets ?? [])]);
    return {
      out,
      version,
      expires: manifest.expires,
      groups: built.map(({ report }) => report),
      allow: { keys: allowed.keys, bytes: bytesOf(allow) },
      newHashKey: this.#options.full ? toBase64(this.#hashKey) : undefined,
    };
  }

  /** Base and delta of a group: the base of the last time, as long as the delta to it is small. */
  async #build(
    merge: Merge,
    id: string,
    wanted: KeyTable,
    keyId: string,
    version: number,
  ): Promise<BuiltGroup> {
    const old = this.#oldOf(id, keyId);
    const added = old && (await merge.difference(`delta-${id}`, wanted, old.base));
    const isSmall = old && added && added.keys <= LARGEST_DELTA * old.base.keys;
    const [base, delta] = isSmall ? [old.base, added] : [wanted, undefined];
    const shards = {
      base: await this.#shards(base),
      delta: delta ? await this.#shards(delta) : [],
    };
    const last = this.#tableOf(this.#state?.groups[id]?.last);
    return {
      base,
      targets: (['base', 'delta'] as const).flatMap((kind) =>
        shards[kind].map((shard) => ({ ...shard, kind, group: id })),
      ),
      sets: {
        base: isSmall ? old.set : await this.#keep(wanted, `${id}-${version}-base`),
        last: await this.#keep(wanted, `${id}-${version}-last`),
      },
      report: {
        group: id,
        keys: wanted.keys,
        added: last ? (await merge.difference(`added-${id}`, wanted, last)).keys : wanted.keys,
        gone: last ? (await merge.difference(`gone-${id}`, last, wanted)).keys : 0,
        isNewBase: delta === undefined,
        baseBytes: bytesOf(shards.base),
        deltaBytes: bytesOf(shards.delta),
      },
    };
  }

  async #manifest(version: number, keyId: string, targets: readonly Target[]): Promise<Manifest> {
    const { now, days, minExtensionVersion } = this.#options;
    const { orgId, groups } = this.#config;
    return {
      spec: SPEC,
      orgId,
      version,
      issuedAt: new Date(now).toISOString(),
      expires: new Date(now + days * DAY_MS).toISOString(),
      minExtensionVersion,
      innerVersion: INNER_VERSION,
      selfTest: await selfTest(nodePlatform, this.#hashKey),
      hashKeyId: keyId,
      groups: groups.map(({ id, kind, title, action }) => ({ id, kind, title, action })),
      targets: [...targets],
    };
  }

  async #shards({ path, keys }: KeyTable): Promise<Shards> {
    const db = await this.#database.connect();
    try {
      const stream = keysOf(db, `SELECT hi, lo FROM ${all([path])}`);
      const folders = { out: this.#options.out, scratch: this.#scratch };
      return await writeShards(stream, keys, new SipHash(this.#hashKey), folders);
    } finally {
      db.closeSync();
    }
  }

  /** The base of the last time, if it is under the same key and still there. */
  #oldOf(
    group: string,
    keyId: string,
  ): { readonly base: KeyTable; readonly set: KeySet } | undefined {
    if (this.#state?.hashKeyId !== keyId) return undefined;
    const set = this.#state.groups[group]?.base;
    const base = this.#tableOf(set);
    return set && base && { base, set };
  }

  #tableOf(set: KeySet | undefined): KeyTable | undefined {
    if (!set) return undefined;
    const path = join(stateFolder(this.#config.store), set.file);
    return existsSync(path) ? { path, keys: set.keys } : undefined;
  }

  async #keep({ path, keys }: KeyTable, name: string): Promise<KeySet> {
    const file = `${name}.parquet`;
    await copyFile(path, join(stateFolder(this.#config.store), file));
    return { file, keys };
  }

  /** Takes away what neither this list nor the one before needs: a browser may be reading that one. */
  async #sweep(groups: State['groups'], targets: readonly Target[]): Promise<void> {
    const kept = new Set(Object.values(groups).flatMap(({ base, last }) => [base.file, last.file]));
    await removeOthers(stateFolder(this.#config.store), '.parquet', kept);
    const names = new Set(targets.map(({ name }) => name));
    await removeOthers(join(this.#options.out, TARGETS), '.pwf', names);
  }
}

async function removeOthers(folder: string, end: string, kept: ReadonlySet<string>): Promise<void> {
  for (const name of existsSync(folder) ? await readdir(folder) : []) {
    if (name.endsWith(end) && !kept.has(name)) await rm(join(folder, name), { force: true });
  }
}

function bytesOf(shards: Shards): number {
  return shards.reduce((sum, { length }) => sum + length, 0);
}
