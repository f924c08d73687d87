import * as v from 'valibot';
import { FAMILIES } from '../detect/types.ts';
import type { Family } from '../detect/types.ts';
import { SITES } from '../sites/index.ts';
import { ACCESS, alternative } from './access-schema.ts';
import { ruleId } from './term-schema.ts';
import { OVERRIDES } from '../base/overrides.ts';
import { ACTIONS } from './types.ts';

const LONGEST_MESSAGE = 280;

const words = v.pipe(
  v.string(),
  v.check(
    (value) => value.trim() !== '' && value.length <= LONGEST_MESSAGE,
    `text of at most ${LONGEST_MESSAGE} characters`,
  ),
);

const atLeast = v.pipe(
  v.number(),
  v.check((count) => Number.isInteger(count) && count >= 1, 'a whole number from 1'),
);

/** What policy may say of a family, a rule or a group: any part of it. */
export const CHANGE = {
  action: v.optional(v.picklist(ACTIONS)),
  override: v.optional(v.picklist(OVERRIDES)),
  message: v.optional(words),
  alternative: v.optional(alternative),
};
export const COUNTED = { ...CHANGE, atLeast: v.optional(atLeast) };

const change = v.optional(v.strictObject(CHANGE));

const families = v.strictObject({
  secret: change,
  personal: v.optional(v.strictObject(COUNTED)),
  code: change,
  document: change,
  term: change,
} satisfies Record<Family, unknown>);

const rules = v.record(ruleId, v.strictObject(COUNTED));

/** What may be said at all sites, or at one. */
export const AT = { families, rules };

export const SITE = v.strictObject({
  ...v.partial(v.strictObject(AT)).entries,
  access: v.optional(ACCESS),
});

export const siteId = v.picklist(SITES.map(({ id }) => id));
export const familyName = v.picklist(FAMILIES);
