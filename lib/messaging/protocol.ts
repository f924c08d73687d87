import * as v from 'valibot';
import { KINDS } from '../fingerprint/grams.ts';
import { LIST_PROBLEMS } from '../orglist/problems.ts';
import { POLICY } from '../policy/policy-schema.ts';
import { SITE_IDS } from '../sites/index.ts';

/** Who may send a message. The router refuses everybody else. */
export type Trust = 'content' | 'page' | 'background';

export interface Entry {
  readonly from: readonly Trust[];
  readonly request: v.GenericSchema;
  readonly response: v.GenericSchema;
  /** How long an answer may take, where that is longer than usual. */
  readonly deadlineMs?: number;
}

const site = v.picklist(SITE_IDS);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What became of a text: never the text. */
const outcome = v.strictObject({
  site,
  surface: v.picklist(['paste', 'submit']),
  outcome: v.picklist(['masked', 'blocked', 'cancelled', 'overridden']),
  /** Rule id to number of findings. */
  rules: v.record(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)), count),
});
export type Outcome = v.InferOutput<typeof outcome>;

const counts = v.strictObject({
  day: v.string(),
  masked: count,
  blocked: count,
  overridden: count,
});
export type Counts = v.InferOutput<typeof counts>;

const status = v.strictObject({ site, armed: v.boolean() });
const policyState = v.strictObject({
  policy: POLICY,
  /** From the organisation, or the built-in default alone. */
  managed: v.boolean(),
  /** Paths of settings that were not understood. */
  rejected: v.array(v.string()),
});
export type PolicyState = v.InferOutput<typeof policyState>;

/** More than the keys of a text of some megabytes; what is larger is no look-up. */
const LONGEST_KEYS = 8_000_000;
/** Inner hashes of a text, never the text; see `encodeKeys`. */
const question = v.strictObject({ keys: v.pipe(v.string(), v.maxLength(LONGEST_KEYS)) });
/** The keys that were found, and the groups of each: bit 0 is the first of `groups`. */
const found = v.strictObject({
  groups: v.array(v.strictObject({ id: v.string(), kind: v.picklist(KINDS) })),
  keys: v.array(count),
  bits: v.array(count),
});
export type Found = v.InferOutput<typeof found>;

/** How the list is doing, for people. */
const listState = v.strictObject({
  /** Undefined before the first one. */
  version: v.optional(count),
  /** Why the last look for a newer one failed. */
  problem: v.optional(v.picklist(LIST_PROBLEMS)),
});
export type ListState = v.InferOutput<typeof listState>;

const nothing = v.null();

/** Every message there is. */
export const PROTOCOL = {
  'policy.get': { from: ['content', 'page'], request: nothing, response: policyState },
  'policy.changed': { from: ['background'], request: policyState, response: nothing },
  'code.lookUp': { from: ['content', 'page'], request: question, response: found },
  'list.get': { from: ['page'], request: nothing, response: v.nullable(listState) },
  /** Looks for a newer list now, and answers how that went. */
  'list.sync': {
    from: ['page'],
    request: nothing,
    response: v.nullable(listState),
    deadlineMs: 120_000,
  },
  'outcome.report': { from: ['content'], request: outcome, response: nothing },
  'counts.get': { from: ['page'], request: nothing, response: counts },
  'status.get': { from: ['page'], request: nothing, response: status },
} as const satisfies Record<string, Entry>;

export type Protocol = typeof PROTOCOL;
export type Kind = keyof Protocol;
export type RequestOf<K extends Kind> = v.InferOutput<Protocol[K]['request']>;
export type ResponseOf<K extends Kind> = v.InferOutput<Protocol[K]['response']>;

/** What travels: the kind and its body. */
export const envelope = v.strictObject({ pasteward: v.string(), body: v.unknown() });
export const reply = v.variant('ok', [
  v.strictObject({ ok: v.literal(true), value: v.unknown() }),
  v.strictObject({ ok: v.literal(false), code: v.string() }),
]);

export { counts as countsSchema };
