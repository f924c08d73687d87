import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { buildFuseFilter } from '../../lib/fingerprint/fuse-build.ts';
import type { SipHash } from '../../lib/fingerprint/siphash.ts';
import { TARGETS } from '../../lib/orglist/list-file.ts';
import type { Target } from '../../lib/orglist/manifest.ts';
import { encodeShard } from '../../lib/orglist/shard.ts';
import type { KeyChunk } from './key-stream.ts';
import { Partition } from './partition.ts';

/** Keys in a shard, about: small enough for a phone's network, large enough to be worth a request. */
const SHARD_KEYS = 1_000_000;
const MOST_PREFIX_BITS = 16;

/** What a target says of its content, whatever the keys are for. */
export type Shards = readonly Pick<Target, 'name' | 'sha256' | 'length'>[];

export function bytesOf(shards: Shards): number {
  return shards.reduce((sum, { length }) => sum + length, 0);
}

/**
 * Writes keys as shards into the folder of targets. The same keys make the same files, which are
 * called by their content; one that is there already is left as it is.
 *
 * @param count how many keys there are.
 * @param hash turns inner hashes into keys.
 * @param scratch for files that are gone afterwards.
 */
export async function writeShards(
  keys: AsyncIterable<KeyChunk>,
  count: number,
  hash: SipHash,
  { out, scratch }: { readonly out: string; readonly scratch: string },
): Promise<Shards> {
  if (count === 0) return [];
  const bits = Math.max(0, Math.ceil(Math.log2(count / SHARD_KEYS)));
  const partition = new Partition(scratch, Math.min(bits, MOST_PREFIX_BITS));
  for await (const { hi, lo } of keys) {
    for (let at = 0; at < hi.length; at += 1) {
      hash.hash(Number(hi[at]), Number(lo[at]));
      partition.add(hash.hi, hash.lo);
    }
  }
  const { prefixBits } = partition;
  const shards: Shards[number][] = [];
  for (let prefix = 0; prefix < 2 ** prefixBits; prefix += 1) {
    const part = partition.take(prefix);
    const filter = buildFuseFilter(part);
    const bytes = encodeShard({ filter, count: part.hi.length, prefixBits, prefix });
    shards.push(await writeTarget(out, bytes));
  }
  return shards;
}

async function writeTarget(out: string, bytes: Uint8Array): Promise<Shards[number]> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const name = `${sha256.slice(0, 40)}.pwf`;
  const file = join(out, TARGETS, name);
  if (!(await isThere(file, sha256))) await writeWhole(file, bytes);
  return { name, sha256, length: bytes.length };
}

/** A file of this name may have been damaged since. */
async function isThere(file: string, sha256: string): Promise<boolean> {
  if (!existsSync(file)) return false;
  return (
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex') === sha256
  );
}

/** The file is there whole or not at all. */
export async function writeWhole(file: string, content: Uint8Array | string): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true });
  const draft = `${file}.${process.pid}.new`;
  const handle = await open(draft, 'w');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}
