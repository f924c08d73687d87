import * as v from 'valibot';
import { USED_OVERRIDES } from '../base/overrides.ts';
import { FAMILIES } from '../detect/types.ts';
import { SITE_IDS } from '../sites/index.ts';

/** Counts up when a field changes its meaning or goes; new fields and kinds may come without. */
export const EVENT_VERSION = 1;

/** Most rules that one event names, and most settings. */
export const MOST_RULES = 100;
export const MOST_PATHS = 50;

export const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** What a `Date` can be made of. */
export const moment = v.pipe(whole, v.maxValue(8_640_000_000_000_000));
export const several = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const uuid = (version: 4 | 7) =>
  v.pipe(
    v.string(),
    v.regex(
      new RegExp(`^[0-9a-f]{8}-[0-9a-f]{4}-${version}[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`),
    ),
  );
export const site = v.picklist(SITE_IDS);
export const surface = v.picklist(['paste', 'submit']);
/** Rule id to number of findings. */
export const rules = v.pipe(
  v.record(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)), several),
  v.maxEntries(MOST_RULES),
);
export const families = v.array(v.picklist(FAMILIES));
/**
 * Why a part of a text was not read: it was too much for the rules or one of them failed; the page did not have all of it
 * yet; nobody answered what the org list knows of it.
 */
export const unread = v.picklist(['rules', 'page', 'list']);

/** In letters: a reason of which much was masked gets longer than it was. */
export const LONGEST_JUSTIFICATION = 600;

/** How the employee let an original through. */
export const USED = {
  override: v.picklist(USED_OVERRIDES),
  /** Why, in the employee's words on one line, with placeholders for whatever any rule finds; unless policy does without. */
  justification: v.exactOptional(
    v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_JUSTIFICATION)),
  ),
};
export const code = v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/));

/** Who, as far as policy says: a keyed pseudonym, or the name that the policy gave. */
export const USER = v.union([
  v.strictObject({ pseudonym: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)) }),
  v.strictObject({ name: v.pipe(v.string(), v.minLength(1), v.maxLength(128)) }),
]);

/** What every event says. */
export const ENVELOPE = {
  v: v.literal(EVENT_VERSION),
  /** UUIDv7: the same event that arrives twice has the same one. */
  id: uuid(7),
  /** Milliseconds since 1970, by the clock of the device. */
  time: moment,
  /** Random, made once for each browser profile. */
  device: uuid(4),
  /** Counts up by one for each event of the device, from 1: a number that never comes was lost. */
  sequence: several,
  /** Version of the extension. */
  extension: v.pipe(v.string(), v.regex(/^\d+(?:\.\d+){0,3}$/)),
  user: v.exactOptional(USER),
};

/** Of the org list. */
export const LIST = {
  version: v.exactOptional(whole),
  /** Since it was published. */
  ageHours: v.exactOptional(whole),
};
