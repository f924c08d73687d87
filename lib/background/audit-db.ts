import type { DBSchema, IDBPTransaction } from 'idb';
import * as v from 'valibot';
import type { AuditEvent } from '../audit/event.ts';
import { readEvent } from '../audit/stored-event.ts';
import type { AuditList } from '../messaging/protocol.ts';
import { usingDatabase } from './database.ts';
import { noteTrouble } from './audit-troubles.ts';

type Kept = AuditList['events'][number];
export type EventState = Kept['state'];

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** What is known of the queue as a whole: changed in the same transaction as its events. */
const book = v.strictObject({
  device: v.string(),
  /** Number of the next event. */
  next: count,
  waiting: count,
  /** How many the receiver would not have. */
  refused: count,
  /** How many were dropped, ever. */
  lost: count,
  /** Those that no event has told of yet. */
  untold: v.strictObject({ full: count, old: count }),
});
export type Book = v.InferOutput<typeof book>;

interface Schema extends DBSchema {
  events: { key: number; value: Kept; indexes: { state: [EventState, number] } };
  /** Beside the book, what was told last of a kind of event that must not come twice. */
  book: { key: 'current' | `mark:${AuditEvent['kind']}`; value: unknown };
}

export type Change = IDBPTransaction<Schema, ('book' | 'events')[], 'readwrite'>;

const using = usingDatabase<Schema>('audit', (db) => {
  const events = db.createObjectStore('events', { keyPath: 'event.sequence' });
  events.createIndex('state', ['state', 'event.sequence']);
  db.createObjectStore('book');
});

/**
 * Runs one transaction: all of it happens or, when the worker is stopped or something fails, nothing. It may wait for
 * the database alone. What it changes in the book is written at the end.
 */
export function changing<T>(work: (change: Change, book: Book) => Promise<T>): Promise<T> {
  return using(async (db) => {
    const change = db.transaction(['events', 'book'], 'readwrite', { durability: 'strict' });
    try {
      const written: unknown = await change.objectStore('book').get('current');
      const parsed = v.safeParse(book, written);
      const known = parsed.success ? parsed.output : await newBook(change);
      const result = await work(change, known);
      await change.objectStore('book').put(known, 'current');
      await change.done;
      if (!parsed.success && written !== undefined) await noteTrouble('queue-damaged', 1);
      return result;
    } catch (error) {
      // It may have ended by itself, which is why it failed.
      await Promise.allSettled([change.done, Promise.resolve().then(() => change.abort())]);
      throw error;
    }
  });
}

/** Events of before a book that is damaged go with it: their numbers are of another device. */
async function newBook(change: Change): Promise<Book> {
  await change.objectStore('events').clear();
  const nothing = { waiting: 0, refused: 0, lost: 0, untold: { full: 0, old: 0 } };
  return { device: crypto.randomUUID(), next: 1, ...nothing };
}

export function readBook(): Promise<Book | undefined> {
  return using(async (db) => {
    const parsed = v.safeParse(book, await db.get('book', 'current'));
    return parsed.success ? parsed.output : undefined;
  });
}

/** The first events of a state that this version understands, at most `most`, in the order of their numbers. */
export function reading(state: EventState, most: number): Promise<AuditEvent[]> {
  return using(async (db) => {
    const found: AuditEvent[] = [];
    const index = db.transaction('events').store.index('state');
    let after = 0;
    while (found.length < most) {
      // All in one answer: one by one takes ten times as long.
      const kept = await index.getAll(rangeOf(state, after), most);
      found.push(...kept.flatMap(({ event }) => readEvent(event) ?? []));
      const last = kept.at(-1);
      if (!last || kept.length < most) break;
      after = last.event.sequence;
    }
    return found.slice(0, most);
  });
}

/** At most `most` events of whatever state, the latest first, with a number below `before`. */
export function readingBack(before: number | null, most: number): Promise<Kept[]> {
  return using(async (db) => {
    const found: Kept[] = [];
    const range = before === null ? null : IDBKeyRange.upperBound(before, true);
    let cursor = await db.transaction('events').store.openCursor(range, 'prev');
    while (cursor && found.length < most) {
      found.push(cursor.value);
      cursor = await cursor.continue();
    }
    return found;
  });
}

const PORTION = 1000;

/** Every event once, in the order of their numbers, read in portions. */
export function visiting(visit: (event: Kept['event']) => void): Promise<void> {
  return using(async (db) => {
    let after = 0;
    for (;;) {
      const kept = await db.getAll('events', IDBKeyRange.lowerBound(after, true), PORTION);
      for (const { event } of kept) visit(event);
      const last = kept.at(-1);
      if (!last || kept.length < PORTION) return;
      after = last.event.sequence;
    }
  });
}

/** Those of a state whose numbers, which begin with 1, are above `after`. */
export function rangeOf(state: EventState, after = 0): IDBKeyRange {
  return IDBKeyRange.bound([state, after], [state, Infinity], true);
}
