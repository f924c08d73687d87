import * as v from 'valibot';
import { name } from '../orglist/manifest.ts';
import { COUNTED, familyName, siteId } from './change-schema.ts';
import { ruleId } from './term-schema.ts';

export const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

const time = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time like 09:00'));
const date = v.pipe(
  v.string(),
  v.check(
    (value) => /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)),
    'a date like 2027-01-31',
  ),
);
const zone = v.pipe(v.string(), v.check(isZone, 'a time zone like Europe/Berlin'));

/** To what a change applies: all sites, families and users but where it says which. */
const scope = {
  id: v.pipe(name, v.description('A name for it, of your choice.')),
  sites: v.optional(v.pipe(v.array(siteId), v.description('Only at these sites.'))),
  families: v.optional(v.pipe(v.array(familyName), v.description('Only for these families.'))),
  rules: v.optional(v.pipe(v.array(ruleId), v.description('Only for these rules and terms.'))),
  groups: v.optional(
    v.pipe(v.array(name), v.description('Only for these groups of the org list.')),
  ),
  userGroups: v.optional(
    v.pipe(v.array(name), v.description('Only for members of these groups of users.')),
  ),
};

/** A change at certain hours. */
export const SCHEDULE = v.strictObject({
  ...scope,
  ...COUNTED,
  days: v.optional(
    v.pipe(
      v.array(v.picklist(DAYS)),
      v.description('On these days: `mon` to `sun`. Without it, on all.'),
    ),
  ),
  from: v.optional(v.pipe(time, v.description('From this time on, like `09:00`.'))),
  to: v.optional(v.pipe(time, v.description('Until this time, which may be of the next day.'))),
  timeZone: v.optional(
    v.pipe(zone, v.description('Like `Europe/Berlin`. Without it, that of the machine.')),
  ),
});
export type Schedule = v.InferOutput<typeof SCHEDULE>;

/** A change that ends by itself. */
export const EXCEPTION = v.strictObject({
  ...scope,
  ...COUNTED,
  reason: v.optional(v.pipe(v.string(), v.description('For whoever reads the policy.'))),
  from: v.optional(v.pipe(date, v.description('The first day, like `2027-01-10`.'))),
  until: v.pipe(date, v.description('The last day, to its end in UTC. It is needed.')),
});
export type Exception = v.InferOutput<typeof EXCEPTION>;

function isZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).format() !== '';
  } catch {
    return false;
  }
}
