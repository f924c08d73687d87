import * as v from 'valibot';
import { name } from '../orglist/manifest.ts';
import { AUDIT, auditSettings } from './audit-schema.ts';
import type { AuditSettings } from './audit-schema.ts';
import { LAYER_KEYS } from './layer.ts';
import type { PolicyLayer } from './layer.ts';
import { parseLenient } from './lenient.ts';
import type { Rejection } from './lenient.ts';
import { review } from './review.ts';
import type { Term } from './term-schema.ts';

/** Bytes in base64: 32 are 44 letters, 16 are 24. */
const base64 = (letters: number) => v.pipe(v.string(), v.base64(), v.length(letters));

/** What is signed is still not for everybody to read; http only on this machine. */
const SAFE_ADDRESS = /^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])[:/])/;

/** Where the org list is, and what no server may say of it. */
const LIST_KEYS = {
  orgId: v.pipe(name, v.description("The organisation's id, as in `pasteward.yaml`.")),
  listUrl: v.pipe(
    v.string(),
    v.url(),
    v.regex(SAFE_ADDRESS, 'an https address'),
    v.description('Where the org list is: the address of its folder.'),
  ),
  rootKey: v.pipe(base64(44), v.description('The public root key, in base64: `keys/root.pub`.')),
  hashKeys: v.pipe(
    v.array(base64(24)),
    v.description('Hash keys, in base64: `keys/hash.key` and `keys/hash-next.key`.'),
  ),
  minListVersion: v.pipe(
    v.number(),
    v.description('Lists of a lower version are refused. 0 by default.'),
  ),
};

const NEEDED = ['orgId', 'listUrl', 'rootKey', 'hashKeys'] as const;

/** Which groups of users this browser is in: policy for groups of machines or of people sets it. */
const MEMBER_KEYS = {
  memberOf: v.pipe(
    v.array(name),
    v.description('The groups of users that this browser is in; see Who and when.'),
  ),
};

/** Every key of managed storage. */
export const MANAGED_KEYS = {
  ...LAYER_KEYS,
  ...MEMBER_KEYS,
  ...LIST_KEYS,
  audit: v.pipe(
    AUDIT,
    v.description('Where audit events go; see docs/events.md. Without it nothing is recorded.'),
  ),
};

const MANAGED = v.partial(v.strictObject(MANAGED_KEYS));

/** What it takes to fetch and check a list. */
export interface ListSettings {
  readonly orgId: string;
  readonly listUrl: string;
  readonly rootKey: string;
  readonly hashKeys: readonly string[];
  readonly minListVersion: number;
}

export interface Managed {
  readonly layer: PolicyLayer;
  readonly memberOf: readonly string[];
  /** Undefined when there is no list; `incomplete` when a setting that it needs is missing or wrong. */
  readonly list: ListSettings | 'incomplete' | undefined;
  /** Undefined when nothing is to be reported. */
  readonly audit: AuditSettings | undefined;
  readonly rejected: readonly Rejection[];
}

/**
 * Reads managed storage; see `parseLayer`.
 *
 * @param beneath terms of the layers beneath, which rules may be named by as well.
 */
export function parseManaged(
  input: unknown,
  ruleIds?: ReadonlySet<string>,
  beneath: readonly Term[] = [],
): Managed {
  const parsed = parseLenient(MANAGED, Object.keys(MANAGED_KEYS), input);
  const {
    orgId,
    listUrl,
    rootKey,
    hashKeys = [],
    minListVersion = 0,
    audit: sink,
    memberOf = [],
    ...rest
  } = parsed.value ?? {};
  const { layer, rejected: more } = review(rest, ruleIds, beneath, parsed.placeOf);
  const rejected = [...parsed.rejected, ...more];
  const audit = auditSettings(sink, Reflect.get(Object(input) as object, 'audit'));
  const isWhole = orgId !== undefined && listUrl !== undefined && rootKey !== undefined;
  if (isWhole && hashKeys.length > 0) {
    return {
      layer,
      memberOf,
      audit,
      list: { orgId, listUrl, rootKey, hashKeys, minListVersion },
      rejected,
    };
  }
  const missing = NEEDED.filter((key) => Reflect.get(Object(input) as object, key) === undefined);
  if (missing.length === NEEDED.length)
    return { layer, memberOf, audit, list: undefined, rejected };
  const needed = missing.map((path) => ({ path, expected: 'to be there, as the list needs it' }));
  return { layer, memberOf, audit, list: 'incomplete', rejected: [...rejected, ...needed] };
}
