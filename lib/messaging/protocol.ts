import * as v from 'valibot';
import { LIST_PROBLEMS } from '../orglist/problems.ts';
import { SITE_IDS } from '../sites/index.ts';
import { ANSWERS_TO_GUARD, REQUESTS_TO_GUARD, count, nothing } from './guard-protocol.ts';
import type { Answer, Request } from './guard-protocol.ts';

const site = v.picklist(SITE_IDS);

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

/** More than the keys of a text of some megabytes; what is larger is no look-up. */
const LONGEST_KEYS = 8_000_000;
/** Inner hashes of a text, never the text; see `encodeKeys`. */
const question = v.strictObject({ keys: v.pipe(v.string(), v.maxLength(LONGEST_KEYS)) });

/** How the list is doing, for people. */
const listState = v.strictObject({
  /** Undefined before the first one. */
  version: v.optional(count),
  /** Why the last look for a newer one failed. */
  problem: v.optional(v.picklist(LIST_PROBLEMS)),
});
export type ListState = v.InferOutput<typeof listState>;

// Every message there is. What a guard sends and gets is in `guard-protocol.ts`, and it has no need of the rest.

export const REQUESTS = {
  ...REQUESTS_TO_GUARD,
  'policy.get': { from: ['content', 'page'], request: nothing },
  'code.lookUp': { from: ['content', 'page'], request: question },
  'outcome.report': { from: ['content'], request: outcome },
  'list.get': { from: ['page'], request: nothing },
  /** Looks for a newer list now, and answers how that went. */
  'list.sync': { from: ['page'], request: nothing },
  'counts.get': { from: ['page'], request: nothing },
} as const satisfies Record<string, Request>;

export const ANSWERS = {
  ...ANSWERS_TO_GUARD,
  'policy.changed': { response: nothing },
  'status.get': { response: status },
  'list.get': { response: v.nullable(listState) },
  'list.sync': { response: v.nullable(listState), deadlineMs: 120_000 },
  'counts.get': { response: counts },
} as const satisfies Record<keyof typeof REQUESTS, Answer>;

export type Kind = keyof typeof REQUESTS;
export type RequestOf<K extends Kind> = v.InferOutput<(typeof REQUESTS)[K]['request']>;
export type ResponseOf<K extends Kind> = v.InferOutput<(typeof ANSWERS)[K]['response']>;

export { counts as countsSchema };
