import type { Manifest } from '../../lib/orglist/manifest.ts';
import { count } from '../index/progress.ts';
import { Refusal } from '../index/refusal.ts';
import type { Merge } from './merge.ts';
import type { Past } from './past.ts';

/** A group that keeps less than this share has hardly lost it on purpose. */
const LEAST_LEFT = 0.5;
/** What a filter takes, about. */
const BITS_PER_KEY = 8.62;

/** A group and the key files it is published from. */
export interface Publishing {
  readonly id: string;
  /** Without what is left out. */
  readonly keys: number;
  readonly files: readonly string[];
}

/**
 * Stops what a lost store or a wrong one would publish. What was left out on purpose is no loss.
 *
 * @throws Refusal when a group has lost most of its keys.
 */
export async function refuseLoss(
  { id, keys, files }: Publishing,
  merge: Merge,
  past: Past,
  before: Manifest | undefined,
): Promise<void> {
  const last = await past.lastOf(id);
  const had = last?.keys ?? keysOfShards(id, before);
  if (keys >= LEAST_LEFT * had) return;
  const { keys: all } = await merge.distinct(`all-${id}`, files);
  if (all >= LEAST_LEFT * had) return;
  throw new Refusal(
    `the group ${id} has ${count(all)} keys, and had ${count(Math.round(had))}: browsers would recognise less. Check the store; if it is meant so, publish with --fewer.`,
  );
}

/**
 * Stops what settings without their `policy` would publish: what the policy of the list stops would go through in every browser.
 *
 * @throws Refusal when the list had a policy, and has none any more.
 */
export function refusePolicyLoss(before: Manifest | undefined, policy: object | undefined): void {
  if (!before?.policy || policy) return;
  throw new Refusal(
    'the list has a policy, and would have none any more. Name its file as "policy" in pasteward.yaml; if it is meant so, publish with --fewer.',
  );
}

/** Where the store has no memory of it. */
function keysOfShards(group: string, before: Manifest | undefined): number {
  const shards = (before?.targets ?? []).filter((target) => target.group === group);
  return (8 * shards.reduce((sum, { length }) => sum + length, 0)) / BITS_PER_KEY;
}
