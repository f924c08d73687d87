import { ofOutcome, ofPolicy } from '../audit/happening.ts';
import { onAlarm } from '../browser/alarms.ts';
import type { Outcome } from '../messaging/protocol.ts';
import { beatWhenDue, HEARTBEAT_ALARM, notePolicyChange } from './audit-heartbeat.ts';
import { report } from './audit-report.ts';
import { SEND_ALARM, sendWaiting } from './audit-sender.ts';
import { noteTrouble } from './audit-troubles.ts';
import { currentPolicy, readAuditSettings } from './policy-store.ts';

/** Sends what waits and says that all is there: at every start of the worker, and when an alarm says so. */
export function startAuditService(): void {
  onAlarm(SEND_ALARM, () => void flush());
  onAlarm(HEARTBEAT_ALARM, () => void beatWhenDue());
  // What went wrong could quote what was handled, so only the fact counts.
  addEventListener('unhandledrejection', () => void noteTrouble('worker-error', 1));
  void flush();
  void beatWhenDue();
}

async function flush(): Promise<void> {
  const settings = await readAuditSettings();
  if (settings) await sendWaiting(settings);
}

/** What became of a text. Done when it is on the disk. */
export async function reportOutcome(outcome: Outcome): Promise<void> {
  const { policy } = await currentPolicy();
  await report(ofOutcome(outcome, new Set(policy.terms.map(({ id }) => id))));
}

/** Another policy is in force; events may go to another place from now on. */
export async function reportPolicy(): Promise<void> {
  const { managed, rejected } = await currentPolicy();
  await notePolicyChange();
  await report(ofPolicy(managed, rejected));
  await beatWhenDue();
}
