import * as v from 'valibot';
import { readLocal, writeLocal } from '../browser/storage.ts';
import { manifestSchema } from '../orglist/manifest.ts';

const KEY = 'listInForce';
const { orgId, version, groups } = manifestSchema.entries;

const inForceSchema = v.strictObject({
  orgId,
  version,
  groups,
  /** Of the manifest, in hex. */
  manifestHash: v.string(),
  /** Whether open chats have heard of it. */
  told: v.boolean(),
});

/**
 * What guards must know of the list in force. Kept apart from the list: a list that the browser has
 * taken away, or cannot read, must not look like no list.
 */
export type InForce = v.InferOutput<typeof inForceSchema>;

export async function readInForce(): Promise<InForce | undefined> {
  const parsed = v.safeParse(inForceSchema, await readLocal(KEY));
  return parsed.success ? parsed.output : undefined;
}

export function writeInForce(record: InForce | null): Promise<void> {
  return writeLocal(KEY, record);
}
