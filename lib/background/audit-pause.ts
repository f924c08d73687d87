import * as v from 'valibot';
import { readLocal, writeLocal } from '../browser/storage.ts';
import type { Delay } from './audit-post.ts';

const KEY = 'auditPause';
/** The shortest that an alarm can be, doubled with every failure up to an hour. */
const SHORTEST_MS = 30_000;
const LONGEST_MS = 3_600_000;
/** What a receiver may ask for, from this to that. */
const LEAST_ASKED_MS = 1_000;
const LONGEST_ASKED_MS = 6 * LONGEST_MS;
const JITTER = 0.2;

const pause = v.strictObject({
  endpoint: v.string(),
  /** How often in a row it failed. */
  failures: v.number(),
  why: v.picklist(['unreachable', 'busy', 'unauthorised']),
  from: v.number(),
  until: v.number(),
});
export type Pause = v.InferOutput<typeof pause>;

/** Undefined when events to this address may be sent. A clock that was set back ends it too. */
export async function readPause(endpoint: string): Promise<Pause | undefined> {
  const parsed = v.safeParse(pause, await readLocal(KEY));
  return parsed.success && parsed.output.endpoint === endpoint ? parsed.output : undefined;
}

export function msLeft({ from, until }: Pause, now: number): number {
  return now < from ? 0 : Math.max(0, until - now);
}

export async function endPause(): Promise<void> {
  await writeLocal(KEY, null);
}

/** @returns milliseconds until the next try. */
export async function lengthenPause(
  endpoint: string,
  before: Pause | undefined,
  { why, afterMs }: Delay,
  now: number,
): Promise<number> {
  const failures = (before?.failures ?? 0) + 1;
  const length = pauseMs(failures, afterMs, Math.random());
  await writeLocal(KEY, { endpoint, failures, why, from: now, until: now + length });
  return length;
}

/** @param chance from 0 to 1: not all browsers of an organisation shall come back at once. */
export function pauseMs(failures: number, afterMs: number | undefined, chance: number): number {
  if (afterMs !== undefined) {
    const asked = Math.max(LEAST_ASKED_MS, afterMs * (1 + JITTER * chance));
    return Math.min(LONGEST_ASKED_MS, asked);
  }
  const doubled = Math.min(LONGEST_MS, SHORTEST_MS * 2 ** (failures - 1));
  return doubled * (1 - JITTER + 2 * JITTER * chance);
}
