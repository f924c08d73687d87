import * as v from 'valibot';
import { FAMILIES } from '../detect/types.ts';
import { name } from '../orglist/manifest.ts';
import { SITES } from '../sites/index.ts';
import { AT, CHANGE, SITE } from './change-schema.ts';
import { parseLenient } from './lenient.ts';
import type { Rejection } from './lenient.ts';
import { review } from './review.ts';
import { TERM } from './term-schema.ts';
import { EXCEPTION, SCHEDULE } from './timed-schema.ts';
import { MODES, ON_ERROR } from './types.ts';

const siteTable = v.strictObject(Object.fromEntries(SITES.map(({ id }) => [id, v.optional(SITE)])));

/** What a layer may lock beside families. */
const LOCKS = [...FAMILIES, 'access', 'mode', 'onError'] as const;

/** What an organisation may set, key by key. Managed storage, the signed policy and a policy file share it. */
export const LAYER_KEYS = {
  ...AT,
  sites: siteTable,
  groups: v.record(name, v.strictObject(CHANGE)),
  userGroups: v.record(
    name,
    v.strictObject({ ...v.partial(v.strictObject({ ...AT, sites: siteTable })).entries }),
  ),
  schedules: v.array(SCHEDULE),
  exceptions: v.array(EXCEPTION),
  terms: v.array(TERM),
  onError: v.picklist(ON_ERROR),
  mode: v.picklist(MODES),
  locks: v.array(v.picklist(LOCKS)),
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
