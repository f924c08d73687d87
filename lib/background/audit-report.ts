import type { Happening } from '../audit/event.ts';
import { momentOf } from './audit-moment.ts';
import { append } from './audit-queue.ts';
import { sendWaiting } from './audit-sender.ts';
import { noteTrouble } from './audit-troubles.ts';
import { readAuditSettings } from './policy-store.ts';

/**
 * Keeps an event and sends it when it can. Without a receiver nothing is kept. Done when it is on the disk.
 *
 * @param mark see `append`.
 */
export async function report(happening: Happening, mark?: string): Promise<void> {
  const settings = await readAuditSettings();
  if (!settings) return;
  try {
    await append(happening, await momentOf(settings), mark);
  } catch {
    await noteTrouble('queue-unwritable', 1);
    return;
  }
  void sendWaiting(settings);
}
