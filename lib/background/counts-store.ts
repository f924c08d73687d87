import * as v from 'valibot';
import { readLocal, writeLocal } from '../browser/storage.ts';
import { countsSchema } from '../messaging/protocol.ts';
import type { Counts, Outcome } from '../messaging/protocol.ts';

const KEY = 'counts';

/**
 * What happened today, by the clock of this machine: events, not pastes. One paste is two of them
 * when it was masked and then put back, or blocked because the original arrived all the same; the
 * popup says so. To know that two events are of one paste, they would have to carry a name for it.
 */
export async function readCounts(today: string): Promise<Counts> {
  const stored = v.safeParse(countsSchema, await readLocal(KEY));
  if (stored.success && stored.output.day === today) return stored.output;
  return { day: today, masked: 0, blocked: 0, overridden: 0 };
}

/** Counts one outcome. Tabs report at the same time, so the counts are read and written in turn. */
export async function addOutcome({ outcome }: Outcome, today: string): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    const counts = await readCounts(today);
    if (outcome === 'cancelled' || outcome === 'observed') return;
    await writeLocal(KEY, { ...counts, [outcome]: counts[outcome] + 1 });
  });
}

/** The day as `YYYY-MM-DD` in local time. */
export function localDay(now: Date): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
