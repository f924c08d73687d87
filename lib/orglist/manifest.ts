import * as v from 'valibot';
import { fail, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { KINDS } from '../fingerprint/grams.ts';
import { GROUP_ACTIONS } from '../policy/types.ts';

/** A newer number means that this version cannot read the list; what it may pass over needs none. */
export const SPEC = 1;
/** The first bits of a hit decide nothing about where it came from, and 16 groups keep it so. */
export const MOST_GROUPS = 16;

/** Bytes of all shards: what 1.5 thousand million lines of code take. */
const LARGEST_LIST = 1024 * 1024 * 1024;

/** Characters of a signed policy, as JSON: 20,000 words of 20 letters and much beside. */
const LARGEST_POLICY = 512 * 1024;

/** Of an organisation or a group: small letters, digits and hyphens. */
export const name = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));
const instant = v.pipe(v.string(), v.isoTimestamp());
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const target = v.object({
  /** File name: the content's own hash, so that it can be cached for ever. */
  name: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,64}\.pwf$/)),
  kind: v.picklist(['base', 'delta', 'allow']),
  /** Which group's keys; those of `allow` count for all. */
  group: v.optional(name),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  length: v.pipe(whole, v.maxValue(64 * 1024 * 1024)),
});
export type Target = v.InferOutput<typeof target>;

/**
 * A layer of policy, which `parseLayer` reads: what is in it may be of a later version, and must not cost a browser the
 * list.
 */
export const signedPolicy = v.pipe(
  v.custom<Readonly<Record<string, unknown>>>(
    (input) => typeof input === 'object' && input !== null && !Array.isArray(input),
  ),
  v.check((layer) => JSON.stringify(layer).length <= LARGEST_POLICY),
);
export type SignedPolicy = v.InferOutput<typeof signedPolicy>;

/** Of what a later version of the same `spec` has beside this nothing is read, and the list is good all the same. */
export const manifestSchema = v.object({
  spec: v.literal(SPEC),
  orgId: name,
  /** Counts up with every publication. */
  version: whole,
  issuedAt: instant,
  expires: instant,
  minExtensionVersion: v.pipe(v.string(), v.regex(/^\d+(?:\.\d+){0,3}$/)),
  innerVersion: whole,
  /** See `selfTest`. */
  selfTest: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  /** Under which of the organisation's hash keys the shards are: see `hashKeyId`. */
  hashKeyId: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)),
  groups: v.pipe(
    v.array(
      v.object({
        id: name,
        kind: v.picklist(KINDS),
        title: v.string(),
        action: v.picklist(GROUP_ACTIONS),
      }),
    ),
    v.maxLength(MOST_GROUPS),
  ),
  policy: v.exactOptional(signedPolicy),
  targets: v.pipe(
    v.array(target),
    v.maxLength(4096),
    v.check((targets) => targets.reduce((sum, { length }) => sum + length, 0) <= LARGEST_LIST),
  ),
});
export type Manifest = v.InferOutput<typeof manifestSchema>;

/**
 * Which keys sign lists, signed in turn by the root key that browsers know from policy. It may have nothing else: what a later
 * version says of a key could be that it is good for less.
 */
export const keyringSchema = v.strictObject({
  spec: v.literal(SPEC),
  orgId: name,
  version: whole,
  expires: instant,
  keys: v.pipe(
    v.array(v.pipe(v.string(), v.base64(), v.length(44))),
    v.minLength(1),
    v.maxLength(8),
  ),
});
export type Keyring = v.InferOutput<typeof keyringSchema>;

export type ParseFailure = 'malformed' | 'other-spec';

/** Reads a document whose signature was checked. */
export function parseSigned<T>(
  schema: v.GenericSchema<unknown, T>,
  text: string,
): Result<T, ParseFailure> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail('malformed');
  }
  const spec = v.safeParse(v.looseObject({ spec: v.number() }), json);
  if (spec.success && spec.output.spec > SPEC) return fail('other-spec');
  const parsed = v.safeParse(schema, json);
  return parsed.success ? ok(parsed.output) : fail('malformed');
}
