import * as v from 'valibot';
import { FAMILIES } from '../detect/types.ts';
import { LIST_PROBLEMS, SYNC_FAILURES } from '../orglist/problems.ts';
import { SITE_IDS } from '../sites/index.ts';

/** Counts up when a field changes its meaning or goes; new fields and kinds may come without. */
export const EVENT_VERSION = 1;

/** Most rules that one event names, and most settings. */
export const MOST_RULES = 100;
export const MOST_PATHS = 50;

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const several = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const uuid = (version: 4 | 7) =>
  v.pipe(
    v.string(),
    v.regex(
      new RegExp(`^[0-9a-f]{8}-[0-9a-f]{4}-${version}[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`),
    ),
  );
const site = v.picklist(SITE_IDS);
const surface = v.picklist(['paste', 'submit']);
/** Rule id to number of findings. */
const rules = v.pipe(
  v.record(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)), several),
  v.maxEntries(MOST_RULES),
);
const families = v.array(v.picklist(FAMILIES));
const code = v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/));

/** Who, as far as policy says: a keyed pseudonym, or the name that the policy gave. */
export const USER = v.union([
  v.strictObject({ pseudonym: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)) }),
  v.strictObject({ name: v.pipe(v.string(), v.minLength(1), v.maxLength(128)) }),
]);

/** What every event says. */
const ENVELOPE = {
  v: v.literal(EVENT_VERSION),
  /** UUIDv7: the same event that arrives twice has the same one. */
  id: uuid(7),
  /** Milliseconds since 1970, by the clock of the device. */
  time: whole,
  /** Random, made once for each browser profile. */
  device: uuid(4),
  /** Counts up by one for each event of the device, from 1: a number that never comes was lost. */
  sequence: several,
  /** Version of the extension. */
  extension: v.pipe(v.string(), v.regex(/^\d+(?:\.\d+){0,3}$/)),
  user: v.exactOptional(USER),
};

const LIST = {
  version: v.exactOptional(whole),
  /** Since it was published. */
  ageHours: v.exactOptional(whole),
};

/** One audit event. It has no field that could hold a text, a path, a query or a key. */
export const AUDIT_EVENT = v.variant('kind', [
  /** Something sensitive was found in what somebody pasted or sent, and did not leave as it was. */
  v.strictObject({
    ...ENVELOPE,
    kind: v.literal('finding'),
    site,
    surface,
    outcome: v.picklist(['masked', 'blocked', 'cancelled']),
    rules,
    families,
  }),
  /** The employee let an original through, as policy allows. */
  v.strictObject({
    ...ENVELOPE,
    kind: v.literal('override'),
    site,
    surface,
    override: v.picklist(['acknowledge']),
    rules,
    families,
  }),
  /** Part of a text was not read, because it was too large or took too long. */
  v.strictObject({
    ...ENVELOPE,
    kind: v.literal('unscanned'),
    site,
    surface,
    outcome: v.picklist(['masked', 'blocked', 'cancelled', 'overridden']),
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
    }),
    /** Absent when policy names no list. */
    list: v.exactOptional(
      v.strictObject({ ...LIST, problem: v.exactOptional(v.picklist(LIST_PROBLEMS)) }),
    ),
    protection: v.strictObject({
      /** Number of sites with a guard. */
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
export type User = v.InferOutput<typeof USER>;

type Envelope = keyof typeof ENVELOPE;
/** What happened, before it has an id, a number and a time. */
export type Happening = { [K in EventKind]: Omit<EventOf<K>, Envelope> }[EventKind];
