import type { Found, PolicyState } from './schemas.ts';

/** Who may send a message. The router refuses everybody else. */
export type Trust = 'content' | 'page' | 'background';

/** Undefined for what is no such thing. */
export type Parse<T = unknown> = (value: unknown) => T | undefined;

/** What a message asks, and who may ask it. */
export interface Request {
  readonly from: readonly Trust[];
  readonly parse: Parse;
}

/** What is answered. */
export interface Answer<T = unknown> {
  readonly parse: Parse<T>;
  /** How long an answer may take, where that is longer than usual. */
  readonly deadlineMs?: number;
}

export const nothing: Parse<null> = (value) => (value === null ? null : undefined);

// A guard hears of the background alone, which is of its own build and has read every word of a policy and of a list
// by their schemas. To read them so once more would take a twentieth of all that the guard may weigh: it looks at the
// outline.
const policyState: Parse<PolicyState> = (value) => (isPolicyState(value) ? value : undefined);
const found: Parse<Found> = (value) => (isFound(value) ? value : undefined);

function isPolicyState(value: unknown): value is PolicyState {
  return isRecord(value) && isRecord(value['policy']) && isRecord(value['policy']['families']);
}

function isFound(value: unknown): value is Found {
  return isRecord(value) && ['groups', 'keys', 'bits'].every((key) => Array.isArray(value[key]));
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** What a guard is asked. */
export const REQUESTS_TO_GUARD = {
  'policy.changed': { from: ['background'], parse: policyState },
  'status.get': { from: ['page'], parse: nothing },
} as const satisfies Record<string, Request>;

/** What a guard is answered. */
export const ANSWERS_TO_GUARD = {
  'policy.get': { parse: policyState },
  'code.lookUp': { parse: found },
  'outcome.report': { parse: nothing },
} as const satisfies Record<string, Answer>;
