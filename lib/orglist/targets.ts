import { fail } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Manifest, Target } from './manifest.ts';
import { decodeShard } from './shard.ts';
import type { Shard, ShardFailure } from './shard.ts';
import type { Platform } from './platform.ts';

export type TargetFailure = ShardFailure | 'wrong-length' | 'wrong-hash';

/** What list.json may weigh: over a thousand shards and their names. */
export const LARGEST_LIST_FILE = 4 * 1024 * 1024;

/** Checks a shard's bytes against what the manifest says of them, then reads it. */
export async function openTarget(
  platform: Platform,
  { sha256, length }: Target,
  bytes: Uint8Array,
): Promise<Result<Shard, TargetFailure>> {
  if (bytes.length !== length) return fail('wrong-length');
  if ((await platform.sha256(bytes)) !== sha256) return fail('wrong-hash');
  return decodeShard(bytes);
}

/** Whether every key of a group has exactly one shard of a kind that it would be in. */
export function isComplete(
  manifest: Pick<Manifest, 'targets'>,
  shards: ReadonlyMap<string, Pick<Shard, 'prefix' | 'prefixBits'>>,
): boolean {
  const parts = new Map<string, { bits: number; prefixes: Set<number>; count: number }>();
  for (const { name, kind, group = '' } of manifest.targets) {
    const shard = shards.get(name);
    if (!shard) return false;
    const part = parts.get(`${kind} ${group}`) ?? {
      bits: shard.prefixBits,
      prefixes: new Set<number>(),
      count: 0,
    };
    if (part.bits !== shard.prefixBits) return false;
    part.prefixes.add(shard.prefix);
    part.count += 1;
    parts.set(`${kind} ${group}`, part);
  }
  return [...parts.values()].every(
    ({ bits, prefixes, count }) => prefixes.size === 2 ** bits && count === prefixes.size,
  );
}
