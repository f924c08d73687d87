import type { EventOf } from '../audit/event.ts';
import { readLocal, writeLocal } from '../browser/storage.ts';
import type { ListState } from '../messaging/protocol.ts';
import { LIST_PROBLEMS } from '../orglist/problems.ts';
import type { ListProblem } from '../orglist/problems.ts';
import { readList } from './list-store.ts';
import type { StoredList } from './list-store.ts';
import { listSettings } from './policy-store.ts';

const KEY = 'listSync';

/** How the last look for a newer list went. */
export interface SyncRecord {
  /** How often in a row it failed. */
  readonly failures: number;
  readonly problem?: ListProblem;
}

/** A store that cannot be read is as good as empty. */
export function readStored(): Promise<StoredList | undefined> {
  return readList().catch(() => undefined);
}

/** Null when the organisation has no list. */
export async function listState(now: number): Promise<ListState | null> {
  const settings = await listSettings();
  if (!settings) return null;
  const { problem } = await readRecord();
  const manifest = (await readStored())?.manifest;
  // Past its end a list goes on to protect, but whoever looks must know.
  const isStale = manifest !== undefined && Date.parse(manifest.expires) <= now;
  return {
    version: manifest?.version,
    ageHours: manifest && ageOf(manifest, now),
    problem: problem ?? (isStale ? 'expired' : undefined),
  };
}

/** The same for those who run it; undefined when the organisation has no list. */
export async function listHealth(now: number): Promise<EventOf<'heartbeat'>['list']> {
  const state = await listState(now);
  if (!state) return undefined;
  const { version, ageHours, problem } = state;
  return {
    ...(version === undefined ? {} : { version }),
    ...(ageHours === undefined ? {} : { ageHours }),
    ...(problem ? { problem } : {}),
  };
}

/** Hours since it was published; by a clock that is behind, none. */
export function ageOf({ issuedAt }: StoredList['manifest'], now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(issuedAt)) / 3_600_000));
}

export async function readRecord(): Promise<SyncRecord> {
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

export function writeRecord(record: SyncRecord | null): Promise<void> {
  return writeLocal(KEY, record);
}
