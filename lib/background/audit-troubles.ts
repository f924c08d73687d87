import * as v from 'valibot';
import type { Trouble } from '../audit/troubles.ts';
import { readLocal, writeLocal } from '../browser/storage.ts';

const KEY = 'auditTroubles';

const troubles = v.record(v.string(), v.pipe(v.number(), v.safeInteger(), v.minValue(1)));

/** Counts what the next heartbeat tells of. Not in the queue, which may be the trouble. */
export async function noteTrouble(code: Trouble, count: number): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    const known = await readTroubles();
    await writeLocal(KEY, { ...known, [code]: (known[code] ?? 0) + count });
  });
}

/**
 * Hands over what was counted, and forgets it once that is done. What goes wrong meanwhile, in the queue that it is told
 * to, counts for the next time. One at a time.
 *
 * @param tell rejects when it could not be told.
 */
export async function tellTroubles(
  tell: (errors: Readonly<Record<string, number>>) => Promise<void>,
): Promise<void> {
  const known = await readTroubles();
  if (Object.keys(known).length === 0) return;
  await tell(known);
  await navigator.locks.request(KEY, async () => {
    const left = Object.entries(await readTroubles())
      .map(([code, count]) => [code, count - (known[code] ?? 0)] as const)
      .filter(([, count]) => count > 0);
    await writeLocal(KEY, Object.fromEntries(left));
  });
}

async function readTroubles(): Promise<Record<string, number>> {
  const parsed = v.safeParse(troubles, await readLocal(KEY));
  return parsed.success ? parsed.output : {};
}
