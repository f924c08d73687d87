import type { TargetFailure } from './targets.ts';
import type { ListFailure } from './verify.ts';

/** What can go wrong on the way of a list into the browser, besides what is wrong with the list. */
export type SyncFailure =
  | ListFailure
  | TargetFailure
  | 'unreachable'
  | 'too-large'
  /** Its shards do not go together. */
  | 'incomplete'
  /** The disk is full, or the browser gives no more room. */
  | 'no-room'
  /** Policy names a list, but not all that it takes. */
  | 'settings';

/** What an employee is told of it. */
const PROBLEM_OF = {
  unreachable: 'unreachable',
  'bad-signature': 'forged',
  'other-org': 'forged',
  changed: 'forged',
  rollback: 'old',
  expired: 'expired',
  malformed: 'damaged',
  'too-large': 'damaged',
  'wrong-length': 'damaged',
  'wrong-hash': 'damaged',
  'not-a-shard': 'damaged',
  damaged: 'damaged',
  incomplete: 'damaged',
  'other-spec': 'unfit',
  'other-version': 'unfit',
  'other-inner-version': 'unfit',
  'too-old': 'unfit',
  'self-test': 'unfit',
  'other-hash-key': 'key',
  'no-room': 'room',
  settings: 'settings',
} as const satisfies Record<SyncFailure, string>;

export const SYNC_FAILURES = Object.keys(PROBLEM_OF).filter(isSyncFailure);

function isSyncFailure(name: string): name is SyncFailure {
  return Object.hasOwn(PROBLEM_OF, name);
}

export type ListProblem = (typeof PROBLEM_OF)[SyncFailure];

export const LIST_PROBLEMS = [...new Set(Object.values(PROBLEM_OF))];

export function problemOf(failure: SyncFailure): ListProblem {
  return PROBLEM_OF[failure];
}
