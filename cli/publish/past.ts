import { existsSync } from 'node:fs';
import { copyFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyTable } from './merge.ts';
import { stateFolder } from './state.ts';
import type { KeySet, State } from './state.ts';

/** What the publications before have left in the store. */
export class Past {
  readonly #folder: string;
  readonly #state: State | undefined;

  constructor(store: string, state: State | undefined) {
    this.#folder = stateFolder(store);
    this.#state = state;
  }

  /** Of the hash key that was in use; undefined before the first publication. */
  get keyId(): string | undefined {
    return this.#state?.hashKeyId;
  }

  get version(): number {
    return this.#state?.version ?? 0;
  }

  /** What a group's base shards were built from, if that was under this key and is still there. */
  baseOf(group: string, keyId: string): (KeyTable & { readonly set: KeySet }) | undefined {
    if (this.#state?.hashKeyId !== keyId) return undefined;
    return this.#tableOf(this.#state.groups[group]?.base);
  }

  /** Everything that a group held in the last list. */
  lastOf(group: string): KeyTable | undefined {
    return this.#tableOf(this.#state?.groups[group]?.last);
  }

  /** Keeps a table for the next publication. */
  async keep({ path, keys }: KeyTable, name: string): Promise<KeySet> {
    const file = `${name}.parquet`;
    await copyFile(path, join(this.#folder, file));
    return { file, keys };
  }

  /** Takes away every table but these. */
  async forgetAllBut(groups: State['groups']): Promise<void> {
    const kept = Object.values(groups).flatMap(({ base, last }) => [base.file, last.file]);
    await removeOthers(this.#folder, '.parquet', new Set(kept));
  }

  #tableOf(set: KeySet | undefined): (KeyTable & { readonly set: KeySet }) | undefined {
    if (!set) return undefined;
    const path = join(this.#folder, set.file);
    return existsSync(path) ? { path, keys: set.keys, set } : undefined;
  }
}

/** Takes away the files of a folder that end so, but for some. */
export async function removeOthers(
  folder: string,
  end: string,
  kept: ReadonlySet<string>,
): Promise<void> {
  for (const name of existsSync(folder) ? await readdir(folder) : []) {
    if (name.endsWith(end) && !kept.has(name)) await rm(join(folder, name), { force: true });
  }
}
