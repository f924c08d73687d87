import * as v from 'valibot';
import { LONGEST_REASON, USED_OVERRIDES } from '../base/overrides.ts';
import { unread, USER } from '../audit/fields.ts';
import { STORED_EVENT } from '../audit/stored-event.ts';
import { LIST_PROBLEMS } from '../orglist/problems.ts';
import { JUSTIFICATION } from '../policy/audit-schema.ts';
import { SITE_IDS } from '../sites/index.ts';
import { ANSWERS_TO_GUARD, REQUESTS_TO_GUARD, nothing } from './guard-protocol.ts';
import type { Answer, Parse, Request } from './guard-protocol.ts';
import { count, found, policyState } from './schemas.ts';

const site = v.picklist(SITE_IDS);
/** What became of a text: never the text. */
const outcome = v.strictObject({
  site,
  surface: v.picklist(['paste', 'submit']),
  outcome: v.picklist(['masked', 'blocked', 'cancelled', 'overridden', 'observed']),
  /** Rule id to number of findings. */
  rules: v.record(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)), count),
  /** Present when a part was not read. */
  unread: v.exactOptional(unread),
  /** How the original was let through, and why; `overridden` only. */
  override: v.exactOptional(v.picklist(USED_OVERRIDES)),
  reason: v.exactOptional(v.pipe(v.string(), v.maxLength(LONGEST_REASON))),
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
  /** Since it was published. */
  ageHours: v.optional(count),
  /** Why the last look for a newer one failed. */
  problem: v.optional(v.picklist(LIST_PROBLEMS)),
});
export type ListState = v.InferOutput<typeof listState>;

const auditPage = v.strictObject({
  /** Only events with a smaller number; null: the latest. */
  before: v.nullable(count),
});

const auditList = v.strictObject({
  /** The latest first. `refused`: the receiver would not have it. */
  events: v.array(
    v.strictObject({
      /** As it is kept: whoever shows it reads each by itself. */
      event: STORED_EVENT,
      state: v.picklist(['waiting', 'sent', 'refused']),
    }),
  ),
  /** There are earlier ones. */
  more: v.boolean(),
});
export type AuditList = v.InferOutput<typeof auditList>;

/** Who gets the events: a host, and not the whole address, in which there may be a token. */
const receiver = v.strictObject({
  host: v.string(),
  user: v.exactOptional(USER),
  /** What becomes of reasons for letting an original through. */
  reasons: v.picklist(JUSTIFICATION),
});
export type Receiver = v.InferOutput<typeof receiver>;

/** How many events there were on a day of this computer: of texts, and of the extension itself. */
const auditDays = v.array(v.strictObject({ day: v.string(), texts: count, own: count }));
export type AuditDays = v.InferOutput<typeof auditDays>;

/** For a page of thousands of events on a busy computer. */
const AUDIT_DEADLINE_MS = 20_000;

function by<T>(schema: v.GenericSchema<unknown, T>): Parse<T> {
  return (value) => {
    const parsed = v.safeParse(schema, value);
    return parsed.success ? parsed.output : undefined;
  };
}

// Every message there is. What a guard sends and gets is in `guard-protocol.ts`, and it has no need of the rest.

export const REQUESTS = {
  ...REQUESTS_TO_GUARD,
  'policy.get': { from: ['content', 'page'], parse: nothing },
  'code.lookUp': { from: ['content', 'page'], parse: by(question) },
  'outcome.report': { from: ['content'], parse: by(outcome) },
  'list.get': { from: ['page'], parse: nothing },
  /** Looks for a newer list now, and answers how that went. */
  'list.sync': { from: ['page'], parse: nothing },
  'counts.get': { from: ['page'], parse: nothing },
  /** What was and will be reported of the last 30 days, page by page. */
  'audit.list': { from: ['page'], parse: by(auditPage) },
  'audit.days': { from: ['page'], parse: nothing },
  'audit.receiver': { from: ['page'], parse: nothing },
  /** When the policy in force came, and when it may change by itself. */
  'policy.since': { from: ['page'], parse: nothing },
  'policy.next': { from: ['page'], parse: nothing },
} as const satisfies Record<string, Request>;

export const ANSWERS = {
  ...ANSWERS_TO_GUARD,
  'policy.get': { parse: by(policyState) },
  'code.lookUp': { parse: by(found) },
  'policy.changed': { parse: nothing },
  'status.get': { parse: by(status) },
  'list.get': { parse: by(v.nullable(listState)) },
  'list.sync': { parse: by(v.nullable(listState)), deadlineMs: 120_000 },
  'counts.get': { parse: by(counts) },
  'audit.list': { parse: by(auditList), deadlineMs: AUDIT_DEADLINE_MS },
  'audit.days': { parse: by(auditDays), deadlineMs: AUDIT_DEADLINE_MS },
  /** Null: nothing is reported. */
  'audit.receiver': { parse: by(v.nullable(receiver)) },
  /** Milliseconds since 1970; null when nobody noted it. */
  'policy.since': { parse: by(v.nullable(count)) },
  /** The same; null when it does not within a day. */
  'policy.next': { parse: by(v.nullable(count)) },
} as const satisfies Record<keyof typeof REQUESTS, Answer>;

export type Kind = keyof typeof REQUESTS;
type Parsed<P extends Parse> = NonNullable<ReturnType<P>> | Extract<ReturnType<P>, null>;
export type RequestOf<K extends Kind> = Parsed<(typeof REQUESTS)[K]['parse']>;
export type ResponseOf<K extends Kind> = Parsed<(typeof ANSWERS)[K]['parse']>;

export { counts as countsSchema };
