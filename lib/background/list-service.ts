import { hasAlarm, onAlarm, startAlarm } from '../browser/alarms.ts';
import { readLocal, writeLocal } from '../browser/storage.ts';
import { decodeKeys } from '../messaging/key-text.ts';
import type { Found, ListState } from '../messaging/protocol.ts';
import { LIST_PROBLEMS, problemOf } from '../orglist/problems.ts';
import type { ListProblem } from '../orglist/problems.ts';
import { clearList, readList } from './list-store.ts';
import type { StoredList } from './list-store.ts';
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

/** A store that cannot be read is as good as empty. */
function readStored(): Promise<StoredList | undefined> {
  return readList().catch(() => undefined);
}

/** Looks for a newer list now. One at a time; what fails is tried again by itself. */
export async function sync(onChange: () => void): Promise<void> {
  await navigator.locks.request(ALARM, async () => {
    const settings = await listSettings();
    if (!settings) {
      if (await readStored()) {
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
  const stored = await readStored();
  const version = stored?.manifest.version;
  // Past its end a list goes on to protect, but whoever looks must know.
  const isStale = stored !== undefined && Date.parse(stored.manifest.expires) <= Date.now();
  return { version, problem: problem ?? (isStale ? 'expired' : undefined) };
}

/**
 * Answers which of these keys are internal.
 *
 * @throws Error when what is stored is damaged or gone; it is then fetched again.
 */
export async function lookUp(
  question: { readonly keys: string },
  onChange: () => void,
): Promise<Found> {
  const { hi, lo } = decodeKeys(question.keys);
  const list = await loadedList().catch((error: unknown) => {
    void sync(onChange);
    throw error;
  });
  if (!list) throw new Error('The list is gone');
  const keys: number[] = [];
  const bits: number[] = [];
  for (const [key, half] of hi.entries()) {
    const groups = list.groupsOf(half, lo[key] ?? 0);
    if (groups === 0) continue;
    keys.push(key);
    bits.push(groups);
  }
  return { groups: list.groups.map(({ id, kind }) => ({ id, kind })), keys, bits };
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
