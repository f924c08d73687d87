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
  id: name,
  sites: v.optional(v.array(siteId)),
  families: v.optional(v.array(familyName)),
  rules: v.optional(v.array(ruleId)),
  userGroups: v.optional(v.array(name)),
};

/** A change at certain hours. */
export const SCHEDULE = v.strictObject({
  ...scope,
  ...COUNTED,
  days: v.optional(v.array(v.picklist(DAYS))),
  /** From this time to that one, which may be of the next day; both are left out for the whole day. */
  from: v.optional(time),
  to: v.optional(time),
  /** Undefined: that of the machine. */
  timeZone: v.optional(zone),
});
export type Schedule = v.InferOutput<typeof SCHEDULE>;

/** A change that ends by itself. */
export const EXCEPTION = v.strictObject({
  ...scope,
  ...COUNTED,
  /** For whoever reads the policy. */
  reason: v.optional(v.string()),
  /** The first day. */
  from: v.optional(date),
  /** The last day, to its end, in UTC. */
  until: date,
});
export type Exception = v.InferOutput<typeof EXCEPTION>;

function isZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).format() !== '';
  } catch {
    return false;
  }
}
