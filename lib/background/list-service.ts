import { fail } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { hasAlarm, onAlarm, startAlarm } from '../browser/alarms.ts';
import { problemOf } from '../orglist/problems.ts';
import type { SyncFailure } from '../orglist/problems.ts';
import type { Managed } from '../policy/managed.ts';
import { report } from './audit-report.ts';
import { reportPolicy } from './audit-service.ts';
import { policyInForce, readInForce, writeInForce } from './list-record.ts';
import { ageOf, readRecord, readStored, writeRecord } from './list-state.ts';
import { clearList } from './list-store.ts';
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
      settings === 'incomplete' ? fail('settings') : await syncList(settings, Date.now());
    const failures = outcome.ok ? 0 : before.failures + 1;
    const problem = outcome.ok ? {} : { problem: problemOf(outcome.code) };
    await writeRecord({ failures, ...problem });
    await startAlarm(ALARM, minutesUntilNext(failures, Math.random()));
    if (outcome.ok) await announce(settings, onChange);
    // Once, and not with every try.
    else if (problemOf(outcome.code) !== before.problem) {
      await report({ kind: 'list', state: 'refused', problem: outcome.code });
    }
  });
}

/** Tells guards of the list in force, unless they know. Also after a worker that was stopped halfway. */
async function announce(settings: Managed['list'], onChange: () => Promise<void>): Promise<void> {
  const stored = await readStored();
  if (!stored) return;
  const known = await readInForce();
  const { accepted, rootKey, manifest } = stored;
  const isKnown =
    known?.told &&
    known.rootKey === rootKey &&
    known.accepted.manifestHash === accepted.manifestHash &&
    known.accepted.keyringVersion === accepted.keyringVersion;
  if (isKnown) return;
  const { orgId, groups, policy } = manifest;
  const record = { orgId, groups, ...(policy && { policy }), accepted, rootKey };
  forgetLoaded();
  await writeInForce({ ...record, told: false });
  await onChange();
  const ageHours = ageOf(manifest, Date.now());
  await report({ kind: 'list', state: 'accepted', version: manifest.version, ageHours });
  const counted = policyInForce(known, settings);
  const isOther = JSON.stringify(counted) !== JSON.stringify(policy);
  // Whoever was stopped halfway may not have said it.
  if (isOther || known?.told === false) await reportPolicy();
  await writeInForce({ ...record, told: true });
}

/** The organisation has no list, or none any more. */
async function forgetList(onChange: () => Promise<void>): Promise<void> {
  const known = await readInForce();
  if (!known && !(await readStored())) return;
  await writeInForce(null);
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
