import * as v from 'valibot';
import { KINDS } from '../fingerprint/grams.ts';
import { POLICY } from '../policy/policy-schema.ts';

export const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const policyState = v.strictObject({
  policy: POLICY,
  /** From the organisation, or the built-in default alone. */
  managed: v.boolean(),
  /** Paths of settings that were not understood. */
  rejected: v.array(v.string()),
});
export type PolicyState = v.InferOutput<typeof policyState>;

/** The keys that were found, and the groups of each: bit 0 is the first of `groups`. */
export const found = v.strictObject({
  groups: v.array(v.strictObject({ id: v.string(), kind: v.picklist(KINDS) })),
  keys: v.array(count),
  bits: v.array(count),
});
export type Found = v.InferOutput<typeof found>;
