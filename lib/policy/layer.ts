import * as v from 'valibot';
import { FAMILIES } from '../detect/types.ts';
import type { Family } from '../detect/types.ts';
import { SITES } from '../sites/index.ts';
import { parseLenient } from './lenient.ts';
import type { Rejection } from './lenient.ts';
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

const LAYER = v.partial(v.strictObject(LAYER_KEYS));

/** One layer of policy: only what it sets. `locks` names families that no other layer may loosen. */
export type PolicyLayer = v.InferOutput<typeof LAYER>;

export interface ParsedLayer {
  readonly layer: PolicyLayer;
  readonly rejected: readonly Rejection[];
}

/** Reads a layer; see `parseLenient`. */
export function parseLayer(input: unknown): ParsedLayer {
  const { value = {}, rejected } = parseLenient(LAYER, Object.keys(LAYER_KEYS), input);
  return { layer: value, rejected };
}
