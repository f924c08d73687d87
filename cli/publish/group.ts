import type { Target } from '../../lib/orglist/manifest.ts';
import type { KeyTable } from './merge.ts';
import type { Past } from './past.ts';
import type { GroupReport } from './report.ts';
import { bytesOf } from './shards.ts';
import type { State } from './state.ts';
import type { Work } from './work.ts';

/** A delta of more than this share of its base is worth a new base. */
const LARGEST_DELTA = 0.25;

/** A group as it is published. */
export interface BuiltGroup {
  readonly base: KeyTable;
  readonly targets: readonly Target[];
  readonly sets: State['groups'][string];
  readonly report: GroupReport;
}

/** What a publication is under. */
export interface Issue {
  readonly keyId: string;
  readonly version: number;
}

/** Builds base and delta of a group: the base of the last time, as long as the delta to it is small. */
export async function buildGroup(
  work: Work,
  past: Past,
  id: string,
  wanted: KeyTable,
  { keyId, version }: Issue,
): Promise<BuiltGroup> {
  const { merge } = work;
  const old = await past.baseOf(id, keyId);
  const added = old && (await merge.difference(`delta-${id}`, wanted, old));
  const isSmall = old && added && added.keys <= LARGEST_DELTA * old.keys;
  const [base, delta] = isSmall ? [old, added] : [wanted, undefined];
  const shards = {
    base: await work.shards(base),
    delta: delta ? await work.shards(delta) : [],
  };
  const last = await past.lastOf(id);
  return {
    base,
    targets: (['base', 'delta'] as const).flatMap((kind) =>
      shards[kind].map((shard) => ({ ...shard, kind, group: id })),
    ),
    sets: {
      base: isSmall ? old.set : await past.keep(wanted, `${id}-${version}-base`),
      last: await past.keep(wanted, `${id}-${version}-last`),
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
