/**
 * What the employee may do about what policy stops, from strict to lenient: nothing; let it through and give a reason;
 * say that it is a mistake; let it through knowingly.
 */
export const OVERRIDES = ['none', 'justify', 'false-positive', 'acknowledge'] as const;
export type Override = (typeof OVERRIDES)[number];
/** How something was let through. */
export const USED_OVERRIDES = [
  'justify',
  'false-positive',
  'acknowledge',
] as const satisfies readonly Override[];

/** Letters of a reason, at most: one that is longer holds more than a reason. */
export const LONGEST_REASON = 280;
