import { createHash, randomFillSync } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildFuseFilter } from '../../../lib/fingerprint/fuse-build.ts';
import type { Manifest } from '../../../lib/orglist/manifest.ts';
import { encodeShard } from '../../../lib/orglist/shard.ts';
import { GROUPS } from '../../harness/org.ts';
import type { Org } from '../../harness/org.ts';

/** Of 1000 lines, in both channels of code: what was measured on real code. */
const KEYS_PER_LINE = 0.627;
const SHARD_KEYS = 1_000_000;

/** Publishes a list of as many random keys as so many lines of code would have. Answers its bytes. */
export async function publishSynthetic(org: Org, lines: number): Promise<number> {
  const { version, ...manifest } = await org.manifest();
  const folder = join(org.out, 'targets');
  for (const name of await readdir(folder)) await rm(join(folder, name));
  const targets = await writeShards(folder, Math.round(lines * KEYS_PER_LINE));
  await org.sign({ ...manifest, version: version + 1, targets });
  return targets.reduce((sum, { length }) => sum + length, 0);
}

async function writeShards(folder: string, keys: number): Promise<Manifest['targets']> {
  await mkdir(folder, { recursive: true });
  const prefixBits = Math.max(0, Math.ceil(Math.log2(keys / SHARD_KEYS)));
  const count = Math.round(keys / 2 ** prefixBits);
  const targets: Manifest['targets'] = [];
  for (let prefix = 0; prefix < 2 ** prefixBits; prefix += 1) {
    const [hi, lo] = [new Uint32Array(count), new Uint32Array(count)];
    randomFillSync(hi);
    randomFillSync(lo);
    const bytes = encodeShard({ filter: buildFuseFilter({ hi, lo }), count, prefixBits, prefix });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const name = `${sha256.slice(0, 40)}.pwf`;
    await writeFile(join(folder, name), bytes);
    const { length } = bytes;
    targets.push({ name, kind: 'base', group: GROUPS.payments.id, sha256, length });
  }
  return targets;
}
