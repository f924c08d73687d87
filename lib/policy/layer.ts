import * as v from 'valibot';
import { FAMILIES } from '../detect/types.ts';
import { name } from '../orglist/manifest.ts';
import { SITES } from '../sites/index.ts';
import { AT, SITE } from './change-schema.ts';
import { parseLenient } from './lenient.ts';
import type { Rejection } from './lenient.ts';
import { review } from './review.ts';
import { TERM } from './term-schema.ts';
import { EXCEPTION, SCHEDULE } from './timed-schema.ts';
import { MODES, ON_ERROR, OVERRIDE_LASTS } from './types.ts';

const siteTable = v.strictObject(Object.fromEntries(SITES.map(({ id }) => [id, v.optional(SITE)])));

/** What a layer may lock beside families. */
const LOCKS = [...FAMILIES, 'access', 'mode', 'onError', 'overrideLasts'] as const;

/** What an organisation may set, key by key. Managed storage, the signed policy and a policy file share it. */
export const LAYER_KEYS = {
  ...AT,
  sites: v.pipe(
    siteTable,
    v.description('`families`, `rules`, `groups` and `access` for single sites, by their id.'),
  ),
  userGroups: v.pipe(
    v.record(
      name,
      v.strictObject({ ...v.partial(v.strictObject({ ...AT, sites: siteTable })).entries }),
    ),
    v.description(
      '`families`, `rules`, `groups` and `sites` for members of a group of users only; see Who and when.',
    ),
  ),
  schedules: v.pipe(
    v.array(SCHEDULE),
    v.description('Changes at certain hours; see Who and when.'),
  ),
  exceptions: v.pipe(
    v.array(EXCEPTION),
    v.description('Changes that end with a certain day; see Who and when.'),
  ),
  terms: v.pipe(v.array(TERM), v.description('What the organisation calls internal; see Terms.')),
  onError: v.pipe(
    v.picklist(ON_ERROR),
    v.description(
      'When a text could not be checked to its end: `warn` (the default), with the strictest `override` that a family has at the site, or `block`.',
    ),
  ),
  overrideLasts: v.pipe(
    v.picklist(OVERRIDE_LASTS),
    v.description(
      'How long what an employee let through needs no further question: `message` (the default), until it was sent, or `page`, until the page is left.',
    ),
  ),
  mode: v.pipe(
    v.picklist(MODES),
    v.description(
      '`report`: a trial, which stops nothing and reports what it would have. `enforce` is the default.',
    ),
  ),
  locks: v.pipe(
    v.array(v.picklist(LOCKS)),
    v.description(
      'Families, `mode`, `onError`, `overrideLasts` or `access` that no other layer of policy may loosen: nothing is looser than this layer says, or else the built-in policy.',
    ),
  ),
};

export const LAYER = v.partial(v.strictObject(LAYER_KEYS));

/** One layer of policy: only what it sets. `locks` names what no other layer may loosen. */
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
  const reviewed = review(value, ruleIds, [], placeOf);
  return { layer: reviewed.layer, rejected: [...rejected, ...reviewed.rejected] };
}
