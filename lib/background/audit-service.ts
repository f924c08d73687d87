import { ofOutcome, ofPolicy } from '../audit/happening.ts';
import { justificationOf } from '../audit/justification.ts';
import { onAlarm } from '../browser/alarms.ts';
import type { Outcome } from '../messaging/protocol.ts';
import { termsOf } from '../policy/terms.ts';
import type { Policy } from '../policy/types.ts';
import { beatWhenDue, HEARTBEAT_ALARM, notePolicyChange } from './audit-heartbeat.ts';
import { expire } from './audit-queue.ts';
import { report } from './audit-report.ts';
import { SEND_ALARM, sendWaiting } from './audit-sender.ts';
import { noteTrouble } from './audit-troubles.ts';
import type { Refused } from './site-gate.ts';
import { currentPolicy, readAuditSettings } from './policy-store.ts';

/** Sends what waits and says that all is there: at every start of the worker, and when an alarm says so. */
export function startAuditService(): void {
  onAlarm(SEND_ALARM, () => void flush());
  onAlarm(HEARTBEAT_ALARM, () => void beatWhenDue());
  // What went wrong could quote what was handled, so only the fact counts. If not even that can be kept, it ends here.
  addEventListener('unhandledrejection', () => {
    noteTrouble('worker-error', 1).catch(() => undefined);
  });
  void flush();
  void beatWhenDue();
}

/** Where policy names no receiver any more, what is left of before goes when its time is up. */
async function flush(): Promise<void> {
  const settings = await readAuditSettings();
  await (settings ? sendWaiting(settings) : expire(Date.now()));
}

/** What became of a text. Done when it is on the disk. */
export async function reportOutcome(outcome: Outcome): Promise<void> {
  const { policy } = await currentPolicy();
  const terms = new Set(policy.terms.map(({ id }) => id));
  const { reason = '' } = outcome;
  const isKept = reason !== '' && (await readAuditSettings())?.justification === 'masked';
  await report(ofOutcome(outcome, terms, isKept ? await masked(reason, policy) : undefined));
}

/** A reason that cannot be masked is left out: that an original was let through is told all the same. */
async function masked(reason: string, policy: Policy): Promise<string | undefined> {
  try {
    return justificationOf(reason, termsOf(policy));
  } catch {
    await noteTrouble('worker-error', 1);
    return undefined;
  }
}

/** Somebody went to a site that policy shuts. */
export function reportRefused(refused: Refused): Promise<void> {
  return report({ kind: 'access', ...refused });
}

/**
 * Another policy is in force; events may go to another place from now on.
 *
 * @param mark see `append`.
 */
export async function reportPolicy(mark?: string): Promise<void> {
  const { managed, rejected } = await currentPolicy();
  await notePolicyChange();
  await report(ofPolicy(managed, rejected), mark);
  await beatWhenDue();
}
