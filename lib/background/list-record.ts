import * as v from 'valibot';
import { readLocal, writeLocal } from '../browser/storage.ts';
import { manifestSchema } from '../orglist/manifest.ts';
import type { Managed } from '../policy/managed.ts';

const KEY = 'listInForce';
const { orgId, groups, policy } = manifestSchema.entries;

export const acceptedSchema = v.object({
  keyringVersion: v.number(),
  version: v.number(),
  manifestHash: v.string(),
});

const inForceSchema = v.strictObject({
  orgId,
  groups,
  /** The layer of policy that is signed with it. */
  policy,
  /** What no list may go back behind, under this root key. */
  accepted: acceptedSchema,
  rootKey: v.string(),
  /** Whether open chats have heard of it. */
  told: v.boolean(),
});

/**
 * What must be known of the list in force. Kept apart from the list: one that the browser has taken away, or cannot
 * read, must not look like no list, nor let an older one in.
 */
export type InForce = v.InferOutput<typeof inForceSchema>;

export async function readInForce(): Promise<InForce | undefined> {
  const parsed = v.safeParse(inForceSchema, await readLocal(KEY));
  return parsed.success ? parsed.output : undefined;
}

export function writeInForce(record: InForce | null): Promise<void> {
  return writeLocal(KEY, record);
}

/**
 * The policy that counts of a list. Its groups protect, and stay until another list is there; a policy may also loosen, so it
 * ends at once with whom its list was believed from: when managed storage names another organisation or root key, or
 * calls for a later version.
 */
export function policyInForce(
  record: InForce | undefined,
  list: Managed['list'],
): InForce['policy'] {
  if (!record || !list || list === 'incomplete') return undefined;
  const fits =
    record.orgId === list.orgId &&
    record.rootKey === list.rootKey &&
    record.accepted.version >= list.minListVersion;
  return fits ? record.policy : undefined;
}
