import * as v from 'valibot';
import { readLocal, writeLocal } from '../browser/storage.ts';
import { manifestSchema } from '../orglist/manifest.ts';
import type { Accepted } from '../orglist/verify.ts';
import type { Managed } from '../policy/managed.ts';

const { orgId, groups, policy } = manifestSchema.entries;

export const acceptedSchema = v.object({
  keyringVersion: v.number(),
  version: v.number(),
  manifestHash: v.string(),
});

/** Of what a list brings, and what became of it here. */
const arrival = {
  orgId,
  /** What no list may go back behind, under this root key. */
  accepted: acceptedSchema,
  rootKey: v.string(),
  /** Whether open chats and the receiver of events have heard of it. */
  told: v.boolean(),
  /** Names the telling, so that events of one that was stopped halfway do not come twice. */
  mark: v.optional(v.string(), ''),
};
export type Arrival = v.InferOutput<v.ObjectSchema<typeof arrival, undefined>>;

/**
 * What must be known of the list in force. Kept apart from the list: one that the browser has taken away, or cannot
 * read, must not look like no list, nor let an older one in.
 */
const inForceSchema = v.object({ ...arrival, groups });

/** The layer of policy that is signed with the latest list that was verified, whether all of that list came or not. */
const signedSchema = v.object({ ...arrival, policy });
export type Signed = v.InferOutput<typeof signedSchema>;

/** One thing that is known of lists, in `storage.local`. */
export interface Kept<T extends Arrival> {
  /** Undefined as well for what another version wrote. */
  read(): Promise<T | undefined>;
  write(record: T | null): Promise<void>;
}

export const LIST_IN_FORCE = kept('listInForce', inForceSchema);
export const SIGNED_POLICY = kept('signedPolicy', signedSchema);

function kept<T extends Arrival>(key: string, schema: v.GenericSchema<unknown, T>): Kept<T> {
  return {
    read: async () => {
      const parsed = v.safeParse(schema, await readLocal(key));
      return parsed.success ? parsed.output : undefined;
    },
    write: (record) => writeLocal(key, record),
  };
}

/** Whether a list is the one that a record is of. */
export function isOf(
  record: Pick<Arrival, 'accepted' | 'rootKey'> | undefined,
  { accepted, rootKey }: Pick<Arrival, 'accepted' | 'rootKey'>,
): boolean {
  return (
    record?.rootKey === rootKey &&
    record.accepted.manifestHash === accepted.manifestHash &&
    record.accepted.keyringVersion === accepted.keyringVersion
  );
}

/** Which of two lists under one root key no other may go back behind. */
export function later(one: Accepted | undefined, other: Accepted): Accepted {
  if (!one) return other;
  const keyrings = one.keyringVersion - other.keyringVersion;
  return (keyrings === 0 ? one.version - other.version : keyrings) > 0 ? one : other;
}

/**
 * The policy that counts of what is signed with lists. The groups of a list protect, and stay until another list is there; a
 * policy may also loosen, so it ends at once with whom its list was believed from: when managed storage names another
 * organisation or root key, or calls for a later version.
 */
export function policyInForce(record: Signed | undefined, list: Managed['list']): Signed['policy'] {
  if (!record || !list || list === 'incomplete') return undefined;
  const fits =
    record.orgId === list.orgId &&
    record.rootKey === list.rootKey &&
    record.accepted.version >= list.minListVersion;
  return fits ? record.policy : undefined;
}
