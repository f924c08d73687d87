import * as v from 'valibot';

/** What leaves a browser is for one receiver's eyes; http only on this machine. */
const SAFE_ADDRESS = /^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])[:/])/;

export const AUDIT_FORMATS = ['ocsf', 'otlp', 'splunk'] as const;
export type AuditFormat = (typeof AUDIT_FORMATS)[number];

/** Whether reasons for letting an original through are sent, with what any rule finds in them masked. */
export const JUSTIFICATION = ['masked', 'off'] as const;

const LONGEST_PAUSE_HOURS = 168;
const HEARTBEAT_HOURS = 6;

function matching(pattern: RegExp, expected: string) {
  return v.pipe(
    v.string(),
    v.check((value) => pattern.test(value), expected),
  );
}

/** Where events go. Without it nothing is recorded. */
export const AUDIT = v.strictObject({
  format: v.picklist(AUDIT_FORMATS),
  /** The whole address that events are posted to. */
  endpoint: v.pipe(v.string(), v.url(), v.regex(SAFE_ADDRESS, 'an https address')),
  /** Goes along in the header `Authorization`, so it is one word. */
  token: v.optional(matching(/^[!-~]{1,2000}$/, 'one word of printable ASCII')),
  heartbeatHours: v.optional(
    v.pipe(
      v.number(),
      v.check(
        (hours) => Number.isInteger(hours) && hours >= 1 && hours <= LONGEST_PAUSE_HOURS,
        `a whole number from 1 to ${LONGEST_PAUSE_HOURS}`,
      ),
    ),
  ),
  /** Who uses this browser. Sent as it is, or as a pseudonym when there is a key. */
  identity: v.optional(matching(/^[^\p{Cc}]{1,128}$/u, 'text of at most 128 characters')),
  /** 32 bytes in base64. */
  pseudonymKey: v.optional(v.pipe(v.string(), v.base64(), v.length(44))),
  justification: v.optional(v.picklist(JUSTIFICATION)),
});

export interface AuditSettings {
  readonly format: AuditFormat;
  readonly endpoint: string;
  readonly token: string | undefined;
  readonly heartbeatHours: number;
  readonly identity: string | undefined;
  readonly pseudonymKey: string | undefined;
  readonly justification: (typeof JUSTIFICATION)[number];
}

/**
 * @param parsed what could be read.
 * @param input what stood there: whoever is to have a pseudonym, under a key with a slip, stays without a name.
 */
export function auditSettings(
  parsed: v.InferOutput<typeof AUDIT> | undefined,
  input: unknown,
): AuditSettings | undefined {
  if (!parsed) return undefined;
  const { format, endpoint, token, heartbeatHours = HEARTBEAT_HOURS, pseudonymKey } = parsed;
  const isBroken = (key: 'pseudonymKey' | 'justification'): boolean =>
    parsed[key] === undefined && Reflect.get(Object(input) as object, key) !== undefined;
  const identity = isBroken('pseudonymKey') ? undefined : parsed.identity;
  // Whoever meant to do without them must not get them for a slip.
  const justification = isBroken('justification') ? 'off' : (parsed.justification ?? 'masked');
  return { format, endpoint, token, heartbeatHours, identity, pseudonymKey, justification };
}
