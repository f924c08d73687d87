import { fail } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { hasAlarm, onAlarm, startAlarm } from '../browser/alarms.ts';
import { problemOf } from '../orglist/problems.ts';
import type { SyncFailure } from '../orglist/problems.ts';
import type { Managed } from '../policy/managed.ts';
import { report } from './audit-report.ts';
import { reportPolicy } from './audit-service.ts';
import { noteTrouble } from './audit-troubles.ts';
import { isOf, LIST_IN_FORCE, policyInForce, SIGNED_POLICY } from './list-record.ts';
import type { Arrival, Kept } from './list-record.ts';
import { ageOf, readRecord, readStored, writeRecord } from './list-state.ts';
import { clearList } from './list-store.ts';
import type { Origin } from './list-store.ts';
import { syncList } from './list-sync.ts';
import { forgetLoaded } from './look-up.ts';
import { listSettings } from './policy-store.ts';

const ALARM = 'org-list';
/** Every hour, give or take a fifth, so that not all browsers of an organisation ask at once. */
const MINUTES = 60;
const JITTER = 0.2;
/** After a failure sooner, then later and later. */
const RETRY_MINUTES = 2;
const LONGEST_MINUTES = 240;

/** Keeps the org list up to date. `onChange` is called when another one is in force. */
export function startListService(onChange: () => Promise<void>): void {
  onAlarm(ALARM, () => void sync(onChange));
  void isDue().then((due) => (due ? sync(onChange) : undefined));
}

/**
 * The worker is started many times an hour, and the alarm says when it is time; but an update takes
 * the alarm away, and a browser that is short of room the list.
 */
async function isDue(): Promise<boolean> {
  if (!(await hasAlarm(ALARM))) return true;
  const { failures } = await readRecord();
  return failures === 0 && (await listSettings()) !== undefined && !(await readStored());
}

/** Looks for a newer list now. One at a time; what fails is tried again by itself. */
export async function sync(onChange: () => Promise<void>): Promise<void> {
  await navigator.locks.request(ALARM, async () => {
    const settings = await listSettings();
    if (!settings) {
      await forgetList(onChange);
      return;
    }
    const before = await readRecord();
    // A worker that is stopped meanwhile is woken to try again.
    await startAlarm(ALARM, RETRY_MINUTES);
    const outcome: Result<unknown, SyncFailure> =
      settings === 'incomplete'
        ? fail('settings')
        : await syncList(settings, Date.now(), (list) =>
            // What fails there is done the next time, and must not keep the list from coming.
            announcePolicy(settings, list, onChange).catch(() => noteTrouble('worker-error', 1)),
          );
    // Once, and not with every try.
    if (!outcome.ok && problemOf(outcome.code) !== before.problem) {
      await report({ kind: 'list', state: 'refused', problem: outcome.code });
    }
    const failures = outcome.ok ? 0 : before.failures + 1;
    const problem = outcome.ok ? {} : { problem: problemOf(outcome.code) };
    await writeRecord({ failures, ...problem });
    await announceList(onChange);
    await startAlarm(ALARM, minutesUntilNext(failures, Math.random()));
  });
}

/**
 * Puts the policy of a list in force that was verified, be its shards there or not: it is small, and what it stops
 * is stopped at once.
 */
async function announcePolicy(
  settings: Managed['list'],
  list: Origin,
  onChange: () => Promise<void>,
): Promise<void> {
  const { policy } = list.manifest;
  await announce(SIGNED_POLICY, list, policy ? { policy } : {}, async (mark, known) => {
    const isOther = JSON.stringify(policyInForce(known, settings)) !== JSON.stringify(policy);
    // Whoever was stopped halfway may not have said it.
    if (!isOther && known?.told !== false) return;
    await onChange();
    await reportPolicy(mark);
  });
}

/** Tells of the list that is in force now. */
async function announceList(onChange: () => Promise<void>): Promise<void> {
  const list = await readStored();
  if (!list) return;
  const { groups, version } = list.manifest;
  await announce(LIST_IN_FORCE, list, { groups }, async (mark) => {
    forgetLoaded();
    await onChange();
    const ageHours = ageOf(list.manifest, Date.now());
    await report({ kind: 'list', state: 'accepted', version, ageHours }, mark);
  });
}

/** Keeps what came and tells of it, unless that was done. Also after a worker that was stopped halfway. */
async function announce<What extends object>(
  kept: Kept<What & Arrival>,
  { manifest: { orgId }, accepted, rootKey }: Origin,
  what: What,
  tell: (mark: string, known: (What & Arrival) | undefined) => Promise<void>,
): Promise<void> {
  const known = await kept.read();
  const isKnown = isOf(known, { accepted, rootKey });
  if (known?.told && isKnown) return;
  const mark = known && isKnown ? known.mark : crypto.randomUUID();
  const record = { ...what, orgId, accepted, rootKey, mark };
  await kept.write({ ...record, told: false });
  await tell(mark, known);
  await kept.write({ ...record, told: true });
}

/** The organisation has no list, or none any more. */
async function forgetList(onChange: () => Promise<void>): Promise<void> {
  const known = (await LIST_IN_FORCE.read()) ?? (await SIGNED_POLICY.read());
  if (!known && !(await readStored())) return;
  await LIST_IN_FORCE.write(null);
  await SIGNED_POLICY.write(null);
  await writeRecord(null);
  await clearList();
  forgetLoaded();
  await onChange();
}

/** @param chance from 0 to 1. */
export function minutesUntilNext(failures: number, chance: number): number {
  const pause =
    failures === 0 ? MINUTES : Math.min(LONGEST_MINUTES, RETRY_MINUTES * 2 ** (failures - 1));
  return pause * (1 - JITTER + 2 * JITTER * chance);
}
