import { hasAlarm, onAlarm, startAlarm } from '../browser/alarms.ts';
import { readLocal, writeLocal } from '../browser/storage.ts';
import type { Found, ListState } from '../messaging/protocol.ts';
import { LIST_PROBLEMS, problemOf } from '../orglist/problems.ts';
import type { ListProblem } from '../orglist/problems.ts';
import { clearList, readList } from './list-store.ts';
import { syncList } from './list-sync.ts';
import { forgetLoaded, loadedList } from './look-up.ts';
import { listSettings } from './policy-store.ts';

const ALARM = 'org-list';
const KEY = 'listSync';
/** Every hour, give or take a fifth, so that not all browsers of an organisation ask at once. */
const MINUTES = 60;
const JITTER = 0.2;
/** After a failure sooner, then later and later. */
const RETRY_MINUTES = 2;
const LONGEST_MINUTES = 240;

interface SyncRecord {
  /** How often in a row it failed. */
  readonly failures: number;
  readonly problem?: ListProblem;
}

/** Keeps the org list up to date. `onChange` is called when another one is in force. */
export function startListService(onChange: () => void): void {
  onAlarm(ALARM, () => void sync(onChange));
  // The worker is started many times an hour; the alarm alone says when it is time.
  void hasAlarm(ALARM).then((isSet) => (isSet ? undefined : sync(onChange)));
}

/** Looks for a newer list now. One at a time; what fails is tried again by itself. */
export async function sync(onChange: () => void): Promise<void> {
  await navigator.locks.request(ALARM, async () => {
    const settings = await listSettings();
    if (!settings) {
      if (await readList().catch(() => undefined)) {
        await clearList();
        forgetLoaded();
        onChange();
      }
      await writeLocal(KEY, null);
      return;
    }
    const before = await readRecord();
    // A worker that is stopped meanwhile is woken to try again.
    await startAlarm(ALARM, RETRY_MINUTES);
    const outcome = await syncList(settings, Date.now());
    const failures = outcome.ok ? 0 : before.failures + 1;
    await writeLocal(
      KEY,
      outcome.ok ? { failures } : { failures, problem: problemOf(outcome.code) },
    );
    await startAlarm(ALARM, minutesUntilNext(failures, Math.random()));
    if (outcome.ok && outcome.value === 'changed') {
      forgetLoaded();
      onChange();
    }
  });
}

/** @param chance from 0 to 1. */
export function minutesUntilNext(failures: number, chance: number): number {
  const pause =
    failures === 0 ? MINUTES : Math.min(LONGEST_MINUTES, RETRY_MINUTES * 2 ** (failures - 1));
  return pause * (1 - JITTER + 2 * JITTER * chance);
}

/** Null when the organisation has no list. */
export async function listState(): Promise<ListState | null> {
  if (!(await listSettings())) return null;
  const { problem } = await readRecord();
  const stored = await readList().catch(() => undefined);
  const version = stored?.manifest.version;
  // Past its end a list goes on to protect, but whoever looks must know.
  const isStale = stored !== undefined && Date.parse(stored.manifest.expires) <= Date.now();
  return { version, problem: problem ?? (isStale ? 'expired' : undefined) };
}

/**
 * Answers which of these keys are internal.
 *
 * @throws Error when what is stored is damaged; it is then fetched again.
 */
export async function lookUp(
  question: { readonly hi: readonly number[]; readonly lo: readonly number[] },
  onChange: () => void,
): Promise<Found> {
  const list = await loadedList().catch((error: unknown) => {
    void sync(onChange);
    throw error;
  });
  if (!list) return { groups: [], keys: [], bits: [] };
  const keys: number[] = [];
  const bits: number[] = [];
  for (const [key, hi] of question.hi.entries()) {
    const groups = list.index.groupsOf(hi, question.lo[key] ?? 0);
    if (groups === 0) continue;
    keys.push(key);
    bits.push(groups);
  }
  return { groups: list.index.groups.map(({ id, kind }) => ({ id, kind })), keys, bits };
}

async function readRecord(): Promise<SyncRecord> {
  const stored = await readLocal(KEY);
  if (typeof stored !== 'object' || stored === null) return { failures: 0 };
  const failures: unknown = Reflect.get(stored, 'failures');
  const problem: unknown = Reflect.get(stored, 'problem');
  return {
    failures: typeof failures === 'number' ? failures : 0,
    ...(isProblem(problem) ? { problem } : {}),
  };
}

function isProblem(value: unknown): value is ListProblem {
  return LIST_PROBLEMS.some((problem) => problem === value);
}
