import { existsSync } from 'node:fs';
import { copyFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyTable } from './merge.ts';
import { stateFolder } from './state.ts';
import type { KeySet, State } from './state.ts';

/** A table of an earlier publication, and how the state names it. */
export type Kept = KeyTable & { readonly set: KeySet };

/** What the publications before have left in the store. */
export class Past {
  readonly #folder: string;
  readonly #state: State | undefined;
  readonly #isReadable: (path: string) => Promise<boolean>;

  /** @param isReadable whether a table can be used: one that was damaged is as good as none. */
  constructor(
    store: string,
    state: State | undefined,
    isReadable: (path: string) => Promise<boolean>,
  ) {
    this.#isReadable = isReadable;
    this.#folder = stateFolder(store);
    this.#state = state;
  }

  get version(): number {
    return this.#state?.version ?? 0;
  }

  /** What a group's base shards were built from, if that was under this key and is still there. */
  async baseOf(group: string, keyId: string): Promise<Kept | undefined> {
    if (this.#state?.hashKeyId !== keyId) return undefined;
    return this.#tableOf(this.#state.groups[group]?.base);
  }

  /** Everything that a group held in the last list. */
  lastOf(group: string): Promise<Kept | undefined> {
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

  async #tableOf(set: KeySet | undefined): Promise<Kept | undefined> {
    if (!set) return undefined;
    const path = join(this.#folder, set.file);
    const isUsable = existsSync(path) && (await this.#isReadable(path));
    return isUsable ? { path, keys: set.keys, set } : undefined;
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
