import { batchOf, MOST_EVENTS } from '../audit/batch.ts';
import { hasAlarm, startAlarm } from '../browser/alarms.ts';
import type { AuditSettings } from '../policy/audit-schema.ts';
import { endPause, lengthenPause, msLeft, readPause } from './audit-pause.ts';
import { momentOf } from './audit-moment.ts';
import { post } from './audit-post.ts';
import type { Delay } from './audit-post.ts';
import { expire, nextBatch, settle, tellLosses } from './audit-queue.ts';
import { noteTrouble } from './audit-troubles.ts';

export const SEND_ALARM = 'audit-send';
/** The shortest that there is. */
const SOON_MINUTES = 0.5;
const MINUTE_MS = 60_000;

/**
 * Sends what waits, unless somebody is at it. What the receiver took is marked so afterwards: a worker that is stopped
 * in between sends it again, under the same id.
 */
export async function sendWaiting(settings: AuditSettings): Promise<void> {
  const isMine = await navigator.locks.request(SEND_ALARM, { ifAvailable: true }, async (lock) => {
    if (lock) await sendUnlessPaused(settings);
    return lock !== null;
  });
  // Whoever is at it may just have seen the end of the queue.
  if (!isMine && !(await hasAlarm(SEND_ALARM))) await startAlarm(SEND_ALARM, SOON_MINUTES);
}

async function sendUnlessPaused(settings: AuditSettings): Promise<void> {
  const { endpoint } = settings;
  const pause = await readPause(endpoint);
  const left = pause ? msLeft(pause, Date.now()) : 0;
  if (left > 0) {
    if (!(await hasAlarm(SEND_ALARM))) await wakeAfter(left);
    return;
  }
  const delay = await sendAll(settings);
  if (delay) {
    await noteTrouble(`receiver-${delay.why}`, 1);
    await wakeAfter(await lengthenPause(endpoint, pause, delay, Date.now()));
  } else if (pause) await endPause();
}

/** @returns why it had to stop before the end. */
async function sendAll(settings: AuditSettings): Promise<Delay | undefined> {
  await expire(Date.now());
  let most = MOST_EVENTS;
  for (;;) {
    const waiting = await nextBatch(most);
    if (waiting.length === 0) {
      if (await tellLosses(await momentOf(settings))) continue;
      return undefined;
    }
    // A worker that is stopped meanwhile is woken to try again.
    await startAlarm(SEND_ALARM, SOON_MINUTES);
    const { events, body } = batchOf(waiting, settings.format, most);
    const delivery = await post(settings, body);
    if (delivery.kind === 'later') return delivery;
    if (delivery.kind === 'too-large' && events.length > 1) {
      most = Math.floor(events.length / 2);
      continue;
    }
    await settle(events, delivery.kind === 'taken' ? 'sent' : 'refused');
    if (delivery.kind !== 'taken') await noteTrouble('events-refused', events.length);
  }
}

async function wakeAfter(milliseconds: number): Promise<void> {
  await startAlarm(SEND_ALARM, Math.max(SOON_MINUTES, milliseconds / MINUTE_MS));
}
