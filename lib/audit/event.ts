import * as v from 'valibot';
import { LIST_PROBLEMS, SYNC_FAILURES } from '../orglist/problems.ts';
import {
  code,
  ENVELOPE,
  families,
  LIST,
  MOST_PATHS,
  rules,
  several,
  site,
  surface,
  unread,
  USED,
  whole,
} from './fields.ts';
import { MODES } from '../policy/types.ts';
import type { USER } from './fields.ts';

/** One audit event. It has no field that could hold what was found, a path, a query or a key. */
export const AUDIT_EVENT = v.variant('kind', [
  /** Something sensitive was found in what somebody pasted or sent, and did not leave as it was. */
  v.strictObject({
    ...ENVELOPE,
    kind: v.literal('finding'),
    site,
    surface,
    /** `observed`: policy is on trial, and would have done something. */
    outcome: v.picklist(['masked', 'blocked', 'cancelled', 'observed']),
    rules,
    families,
    /** Present when a part of the text was not read. */
    unread: v.exactOptional(unread),
  }),
  /** The employee let an original through, as policy allows. */
  v.strictObject({
    ...ENVELOPE,
    kind: v.literal('override'),
    site,
    surface,
    ...USED,
    rules,
    families,
    unread: v.exactOptional(unread),
  }),
  /** Nothing was found in a text and still it was stopped or asked about, mostly because a part was not read. */
  v.strictObject({
    ...ENVELOPE,
    kind: v.literal('unscanned'),
    site,
    surface,
    /** Absent when nobody said why. */
    unread: v.exactOptional(unread),
    outcome: v.picklist(['masked', 'blocked', 'cancelled', 'overridden', 'observed']),
    ...v.partial(v.strictObject(USED)).entries,
  }),
  /** Somebody went to a site that policy shuts, and was told why or led to another. */
  v.strictObject({
    ...ENVELOPE,
    kind: v.literal('access'),
    site,
    action: v.picklist(['block', 'redirect']),
  }),
  /** Another org list came into force, or none could. */
  v.strictObject({
    ...ENVELOPE,
    kind: v.literal('list'),
    state: v.picklist(['accepted', 'refused']),
    ...LIST,
    problem: v.exactOptional(v.picklist(SYNC_FAILURES)),
  }),
  /** Other settings came into force; `rejected` are the paths of those that were not understood. */
  v.strictObject({
    ...ENVELOPE,
    kind: v.literal('policy'),
    managed: v.boolean(),
    rejected: v.pipe(
      v.array(v.pipe(v.string(), v.regex(/^[\w.?-]{0,128}$/))),
      v.maxLength(MOST_PATHS),
    ),
  }),
  /** What went wrong in the extension itself: code to how often. */
  v.strictObject({ ...ENVELOPE, kind: v.literal('health'), errors: v.record(code, several) }),
  /** That it is there, and how it is doing. */
  v.strictObject({
    ...ENVELOPE,
    kind: v.literal('heartbeat'),
    /** Since this version of the extension first ran here. */
    extensionAgeHours: whole,
    policy: v.strictObject({
      managed: v.boolean(),
      /** Since it came into force here. */
      ageHours: v.exactOptional(whole),
      rejected: whole,
      /** Tells two policies apart: see `policyHash`. */
      hash: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))),
      /** Whether one that is signed with the org list is part of it. */
      list: v.exactOptional(v.boolean()),
    }),
    /** Absent when policy names no list. */
    list: v.exactOptional(
      v.strictObject({ ...LIST, problem: v.exactOptional(v.picklist(LIST_PROBLEMS)) }),
    ),
    protection: v.strictObject({
      /** `report`: policy is on trial, and nothing is stopped. */
      mode: v.picklist(MODES),
      /** Number of sites that policy does not leave alone. */
      sites: whole,
      /** Whether requests are checked by the browser too, out of reach of pages. */
      webRequest: v.boolean(),
    }),
    queue: v.strictObject({ waiting: whole, refused: whole, lost: whole }),
  }),
  /** Events that were dropped before they could be sent. */
  v.strictObject({
    ...ENVELOPE,
    kind: v.literal('lost'),
    count: several,
    reason: v.picklist(['full', 'old']),
  }),
]);
export type AuditEvent = v.InferOutput<typeof AUDIT_EVENT>;
export type EventKind = AuditEvent['kind'];
export type EventOf<K extends EventKind> = Extract<AuditEvent, { kind: K }>;
/** Whether it is about what somebody pasted or sent; all others are about sites and the extension itself. */
const IS_OF_TEXT: Readonly<Record<EventKind, boolean>> = {
  ...{ finding: true, override: true, unscanned: true },
  ...{ access: false, list: false, policy: false, health: false, heartbeat: false, lost: false },
};

/** One of another version may be of a kind that this one does not know. */
export function isOfText({ kind }: { readonly kind?: unknown }): boolean {
  return Object.entries(IS_OF_TEXT).some(([known, isText]) => isText && known === kind);
}

export type User = v.InferOutput<typeof USER>;

type Envelope = keyof typeof ENVELOPE;
/** What happened, before it has an id, a number and a time. */
export type Happening = { [K in EventKind]: Omit<EventOf<K>, Envelope> }[EventKind];
