import * as v from 'valibot';
import { FAMILIES } from '../detect/types.ts';
import type { Family } from '../detect/types.ts';
import { SITES } from '../sites/index.ts';
import { parseLenient } from './lenient.ts';
import type { Rejection } from './lenient.ts';
import { review } from './review.ts';
import { ruleId, TERM } from './term-schema.ts';
import { ACTIONS, ON_ERROR, OVERRIDES } from './types.ts';

const action = v.optional(v.picklist(ACTIONS));
const override = v.optional(v.picklist(OVERRIDES));
const atLeast = v.optional(
  v.pipe(
    v.number(),
    v.check((count) => Number.isInteger(count) && count >= 1, 'a whole number from 1'),
  ),
);

const familyRule = v.strictObject({ action, override });

const families = v.strictObject({
  secret: v.optional(familyRule),
  personal: v.optional(v.strictObject({ action, override, atLeast })),
  code: v.optional(familyRule),
  document: v.optional(familyRule),
  term: v.optional(familyRule),
} satisfies Record<Family, unknown>);

const rules = v.record(ruleId, v.strictObject({ action, override, atLeast }));

const site = v.strictObject({ families: v.optional(families), rules: v.optional(rules) });

/** What an organisation may set, key by key. Managed storage and a policy file share it. */
export const LAYER_KEYS = {
  families,
  rules,
  sites: v.strictObject(Object.fromEntries(SITES.map(({ id }) => [id, v.optional(site)]))),
  terms: v.array(TERM),
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

/**
 * Reads a layer; see `parseLenient`.
 *
 * @param ruleIds those of all built-in rules; undefined: any id may be one.
 */
export function parseLayer(input: unknown, ruleIds?: ReadonlySet<string>): ParsedLayer {
  const { value = {}, rejected, placeOf } = parseLenient(LAYER, Object.keys(LAYER_KEYS), input);
  const reviewed = review(value, ruleIds, placeOf);
  return { layer: reviewed.layer, rejected: [...rejected, ...reviewed.rejected] };
}
