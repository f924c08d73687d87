import { ownVersion } from '../browser/runtime.ts';
import type { AuditSettings } from '../policy/audit-schema.ts';
import type { Moment } from './audit-queue.ts';
import { userOf } from './audit-user.ts';

export async function momentOf(settings: AuditSettings): Promise<Moment> {
  return { now: Date.now(), extension: ownVersion(), user: await userOf(settings) };
}
