import { mayContain } from '../fingerprint/fuse-filter.ts';
import type { FuseFilter } from '../fingerprint/fuse-filter.ts';
import { SipHash } from '../fingerprint/siphash.ts';
import type { Manifest } from './manifest.ts';
import type { Shard } from './shard.ts';

/** Filters of one kind and group, by the first bits of a key. */
interface Part {
  readonly shift: number;
  readonly filters: readonly FuseFilter[];
}

/** A list in memory, to ask which groups a key is of. */
export class ListIndex {
  readonly groups: Manifest['groups'];
  readonly #hash: SipHash;
  readonly #parts: readonly (readonly Part[])[];
  readonly #allow: readonly Part[];

  /** @param shards by name: all that the manifest names; see `isComplete`. */
  constructor(manifest: Manifest, hashKey: Uint8Array, shards: ReadonlyMap<string, Shard>) {
    this.groups = manifest.groups;
    this.#hash = new SipHash(hashKey);
    const partOf = (kind: string, group?: string): Part[] => {
      const targets = manifest.targets.filter((it) => it.kind === kind && it.group === group);
      const found = targets.flatMap(({ name }) => shards.get(name) ?? []);
      const [first] = found;
      if (!first) return [];
      const sorted = found.toSorted((one, other) => one.prefix - other.prefix);
      return [{ shift: 32 - first.prefixBits, filters: sorted.map(({ filter }) => filter) }];
    };
    this.#parts = manifest.groups.map(({ id }) => [...partOf('base', id), ...partOf('delta', id)]);
    this.#allow = partOf('allow');
  }

  /**
   * The groups that a gram may be of, one bit for each: bit 0 is the first. Wrong once in 256.
   *
   * @param hi and `lo`: the gram's inner hash.
   */
  groupsOf(hi: number, lo: number): number {
    this.#hash.hash(hi, lo);
    const [keyHi, keyLo] = [this.#hash.hi, this.#hash.lo];
    let groups = 0;
    for (const [group, parts] of this.#parts.entries()) {
      if (isIn(parts, keyHi, keyLo)) groups |= 1 << group;
    }
    return groups !== 0 && isIn(this.#allow, keyHi, keyLo) ? 0 : groups;
  }
}

function isIn(parts: readonly Part[], hi: number, lo: number): boolean {
  for (const { shift, filters } of parts) {
    // A shift by 32 is none at all.
    const filter = filters[shift === 32 ? 0 : hi >>> shift];
    if (filter && mayContain(filter, hi, lo)) return true;
  }
  return false;
}
