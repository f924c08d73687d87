import type { User } from '../audit/event.ts';
import { ownVersion } from '../browser/runtime.ts';
import type { AuditSettings } from '../policy/audit-schema.ts';
import { userOf } from './audit-user.ts';

/** What is the same for all events of a moment. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly extension: string;
  readonly user: User | undefined;
}

export async function momentOf(settings: AuditSettings): Promise<Moment> {
  return { now: Date.now(), extension: ownVersion(), user: await userOf(settings) };
}
