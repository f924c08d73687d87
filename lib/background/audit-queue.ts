import * as v from 'valibot';
import { AUDIT_EVENT } from '../audit/event.ts';
import type { AuditEvent, Happening } from '../audit/event.ts';
import { EVENT_VERSION } from '../audit/fields.ts';
import { readEvent, timeOf } from '../audit/stored-event.ts';
import type { StoredEvent } from '../audit/stored-event.ts';
import { uuidV7 } from '../audit/uuid.ts';
import type { AuditList } from '../messaging/protocol.ts';
import { changing, rangeOf, reading, readingBack } from './audit-db.ts';
import type { Book, Change, EventState } from './audit-db.ts';
import { isNew } from './audit-marks.ts';
import type { Moment } from './audit-moment.ts';

/** Weeks of a busy employee without a network; a few megabytes. */
const MOST_WAITING = 20_000;
/** As long as an event is kept, sent or not. */
const LONGEST_MS = 30 * 24 * 3_600_000;
/** Of those that an employee can look at, in one answer. */
const PAGE = 500;

/**
 * Puts an event behind the others; of too many, the oldest go, and are counted.
 *
 * @param mark what happened, for whoever may be stopped before it can note that this was told: an event of that kind
 *   with the same mark as the last one is left out.
 */
export function append(happening: Happening, moment: Moment, mark?: string): Promise<void> {
  return changing(async (change, book) => {
    if (mark !== undefined && !(await isNew(change, happening.kind, mark))) return;
    await put(change, book, happening, moment);
    while (book.waiting > MOST_WAITING) await dropFirst(change, book, 'full');
  });
}

async function put(
  change: Change,
  book: Book,
  happening: Happening,
  { now, extension, user }: Moment,
): Promise<void> {
  const event = v.parse(AUDIT_EVENT, {
    v: EVENT_VERSION,
    id: uuidV7(now, crypto.getRandomValues(new Uint8Array(10))),
    time: now,
    device: book.device,
    sequence: book.next,
    extension,
    ...(user ? { user } : {}),
    ...happening,
  });
  await change.objectStore('events').put({ event, state: 'waiting' });
  book.next += 1;
  book.waiting += 1;
}

/** An event that told of lost ones takes their number along. */
async function dropFirst(change: Change, book: Book, reason: 'full' | 'old'): Promise<void> {
  const cursor = await change.objectStore('events').index('state').openCursor(rangeOf('waiting'));
  if (!cursor) {
    book.waiting = 0;
    return;
  }
  const event = readEvent(cursor.value.event);
  await cursor.delete();
  book.waiting -= 1;
  book.lost += 1;
  book.untold[reason] += 1;
  if (event?.kind === 'lost') book.untold[event.reason] += event.count;
}

/** Drops what is too old, or does not say how old: uncounted when it was settled, counted when it was not. */
export function expire(now: number): Promise<void> {
  const isOld = (event: StoredEvent): boolean => (timeOf(event) ?? 0) < now - LONGEST_MS;
  return changing(async (change, book) => {
    const index = change.objectStore('events').index('state');
    for (const state of ['sent', 'refused'] as const) {
      let cursor = await index.openCursor(rangeOf(state));
      while (cursor && isOld(cursor.value.event)) {
        await cursor.delete();
        cursor = await cursor.continue();
      }
    }
    for (;;) {
      const first = await index.openCursor(rangeOf('waiting'));
      if (!first || !isOld(first.value.event)) break;
      await dropFirst(change, book, 'old');
    }
  });
}

/**
 * The first events that wait, at most `most`. Those that this version does not understand wait for one that does, until
 * they are too old.
 */
export function nextBatch(most: number): Promise<readonly AuditEvent[]> {
  return reading('waiting', most);
}

/** What became of events. Those that were dropped meanwhile stay dropped. */
export function settle(
  events: readonly AuditEvent[],
  state: Exclude<EventState, 'waiting'>,
): Promise<void> {
  return changing(async (change, book) => {
    const store = change.objectStore('events');
    const ids = new Map(events.map(({ id, sequence }) => [sequence, id]));
    const numbers = [...ids.keys()];
    const range = IDBKeyRange.bound(Math.min(...numbers), Math.max(...numbers));
    const waiting = (await store.getAll(range)).filter(
      (kept) => kept.state === 'waiting' && ids.get(kept.event.sequence) === kept.event.id,
    );
    await Promise.all(waiting.map(({ event }) => store.put({ event, state })));
    book.waiting -= waiting.length;
    if (state === 'refused') book.refused += waiting.length;
  });
}

/**
 * Makes one event for each reason of loss that nobody was told of.
 *
 * @returns whether there was any.
 */
export function tellLosses(moment: Moment): Promise<boolean> {
  return changing(async (change, book) => {
    const { waiting } = book;
    for (const reason of ['full', 'old'] as const) {
      const count = book.untold[reason];
      if (count === 0) continue;
      book.untold[reason] = 0;
      await put(change, book, { kind: 'lost', count, reason }, moment);
    }
    return book.waiting > waiting;
  });
}

/** What was and will be reported, the latest first. */
export async function listEvents(before: number | null): Promise<AuditList> {
  const events = await readingBack(before, PAGE + 1);
  return { events: events.slice(0, PAGE), more: events.length > PAGE };
}
