import * as v from 'valibot';
import { FAMILIES } from '../detect/types.ts';
import type { Family } from '../detect/types.ts';
import { name } from '../orglist/manifest.ts';
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

/** What policy may say of a family: any part of it. */
const CHANGE = {
  action: v.optional(
    v.pipe(v.picklist(ACTIONS), v.description('`allow`, `warn`, `mask` or `block`.')),
  ),
  override: v.optional(
    v.pipe(
      v.picklist(OVERRIDES),
      v.description(
        'What the employee may do: `none`, `justify`, `false-positive` or `acknowledge`; see the table below.',
      ),
    ),
  ),
  message: v.optional(
    v.pipe(
      words,
      v.description('What the employee reads, in place of our advice; up to 280 characters.'),
    ),
  ),
  alternative: v.optional(
    v.pipe(alternative, v.description('What to use instead: `title` and `url`.')),
  ),
};
/** The same of a rule or a group of the list. */
export const COUNTED = {
  ...CHANGE,
  atLeast: v.optional(
    v.pipe(
      atLeast,
      v.description(
        'Fewer than this in a text are allowed: different values of a rule, lines of a group; of families for `personal` alone, where it is 5 by default. See Numbers.',
      ),
    ),
  ),
};

const change = v.optional(v.strictObject(CHANGE));

const families = v.strictObject({
  secret: change,
  personal: v.optional(v.strictObject(COUNTED)),
  code: change,
  document: change,
  term: change,
} satisfies Record<Family, unknown>);

const rules = v.record(ruleId, v.strictObject(COUNTED));
const groups = v.record(name, v.strictObject(COUNTED));

/** What may be said at all sites, or at one. */
export const AT = {
  families: v.pipe(
    families,
    v.description('What happens, for each family: `families.<family>.action` and so on.'),
  ),
  rules: v.pipe(
    rules,
    v.description('The same for single rules and terms, by their id; `allow` switches one off.'),
  ),
  groups: v.pipe(
    groups,
    v.description('The same for single groups of the org list, by their id; see Groups.'),
  ),
};

export const SITE = v.strictObject({
  ...v.partial(v.strictObject(AT)).entries,
  access: v.optional(
    v.pipe(ACCESS, v.description('What holds at the site as a whole; see Whole sites.')),
  ),
});

export const siteId = v.picklist(SITES.map(({ id }) => id));
export const familyName = v.picklist(FAMILIES);
