import * as v from 'valibot';
import { FAMILIES } from '../detect/types.ts';
import type { Family } from '../detect/types.ts';
import { SITES } from '../sites/index.ts';
import { ACTIONS, ON_ERROR, OVERRIDES } from './types.ts';

const familyRule = v.strictObject({
  action: v.optional(v.picklist(ACTIONS)),
  override: v.optional(v.picklist(OVERRIDES)),
});

const families = v.strictObject({
  secret: v.optional(familyRule),
  personal: v.optional(familyRule),
  code: v.optional(familyRule),
  document: v.optional(familyRule),
  term: v.optional(familyRule),
} satisfies Record<Family, unknown>);

/** What an organisation may set, key by key. Managed storage and a policy file share it. */
export const LAYER_KEYS = {
  families,
  sites: v.strictObject(
    Object.fromEntries(SITES.map((site) => [site.id, v.optional(v.strictObject({ families }))])),
  ),
  onError: v.picklist(ON_ERROR),
  locks: v.array(v.picklist(FAMILIES)),
};

type FamilyLayer = v.InferOutput<typeof families>;

/** One layer of policy: only what it sets. */
export interface PolicyLayer {
  readonly families?: FamilyLayer;
  readonly sites?: Readonly<Record<string, { readonly families: FamilyLayer } | undefined>>;
  readonly onError?: (typeof ON_ERROR)[number];
  /** Families that no other layer may loosen, anywhere. */
  readonly locks?: readonly Family[];
}

/** A setting that was not understood: where it is and what would have been accepted. */
export interface Rejection {
  readonly path: string;
  readonly expected: string;
}

export interface ParsedLayer {
  readonly layer: PolicyLayer;
  readonly rejected: readonly Rejection[];
}

/**
 * Reads a layer key by key: a key that cannot be read is left out and reported, the others count.
 * Leaving one out never switches protection off, because the layers below still hold.
 */
export function parseLayer(input: unknown): ParsedLayer {
  const object = v.safeParse(v.record(v.string(), v.unknown()), input);
  // An array is a record to the library.
  if (!object.success || Array.isArray(input)) {
    return { layer: {}, rejected: [{ path: '', expected: 'an object' }] };
  }
  const layer: Record<string, unknown> = {};
  const rejected: Rejection[] = [];
  for (const [key, value] of Object.entries(object.output)) {
    const schema = Object.entries(LAYER_KEYS).find(([name]) => name === key)?.[1];
    if (!schema) {
      rejected.push({ path: key, expected: `one of ${Object.keys(LAYER_KEYS).join(', ')}` });
      continue;
    }
    const parsed = v.safeParse<v.GenericSchema>(schema, value);
    if (parsed.success) layer[key] = parsed.output;
    else rejected.push(...parsed.issues.map((issue) => describe(key, issue)));
  }
  return { layer, rejected };
}

function describe(key: string, issue: v.BaseIssue<unknown>): Rejection {
  const path = [key, ...(issue.path ?? []).map((item) => String(item.key))].join('.');
  return { path, expected: issue.expected ?? 'another kind of value' };
}
