import * as v from 'valibot';
import { KINDS } from '../fingerprint/grams.ts';
import { POLICY } from '../policy/policy-schema.ts';

/** Who may send a message. The router refuses everybody else. */
export type Trust = 'content' | 'page' | 'background';

/** What a message asks, and who may ask it. */
export interface Request {
  readonly from: readonly Trust[];
  readonly request: v.GenericSchema;
}

/** What is answered. */
export interface Answer {
  readonly response: v.GenericSchema;
  /** How long an answer may take, where that is longer than usual. */
  readonly deadlineMs?: number;
}

export const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const policyState = v.strictObject({
  policy: POLICY,
  /** From the organisation, or the built-in default alone. */
  managed: v.boolean(),
  /** Paths of settings that were not understood. */
  rejected: v.array(v.string()),
});
export type PolicyState = v.InferOutput<typeof policyState>;

/** The keys that were found, and the groups of each: bit 0 is the first of `groups`. */
const found = v.strictObject({
  groups: v.array(v.strictObject({ id: v.string(), kind: v.picklist(KINDS) })),
  keys: v.array(count),
  bits: v.array(count),
});
export type Found = v.InferOutput<typeof found>;

export const nothing = v.null();

/** What a guard is asked. */
export const REQUESTS_TO_GUARD = {
  'policy.changed': { from: ['background'], request: policyState },
  'status.get': { from: ['page'], request: nothing },
} as const satisfies Record<string, Request>;

/** What a guard is answered. */
export const ANSWERS_TO_GUARD = {
  'policy.get': { response: policyState },
  'code.lookUp': { response: found },
  'outcome.report': { response: nothing },
} as const satisfies Record<string, Answer>;

/** What travels: the kind and its body. */
export const envelope = v.strictObject({ pasteward: v.string(), body: v.unknown() });
export const reply = v.variant('ok', [
  v.strictObject({ ok: v.literal(true), value: v.unknown() }),
  v.strictObject({ ok: v.literal(false), code: v.string() }),
]);
