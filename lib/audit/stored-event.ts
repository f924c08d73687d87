import * as v from 'valibot';
import { AUDIT_EVENT } from './event.ts';
import type { AuditEvent } from './event.ts';
import { moment } from './fields.ts';

/**
 * An event as it is kept on the disk, by its number. Another version may have written it, which knew other kinds and
 * fields: each is read by itself, so that one that is not understood takes no other along.
 */
export const STORED_EVENT = v.looseObject({
  sequence: v.number(),
  ...{ id: v.exactOptional(v.unknown()), kind: v.exactOptional(v.unknown()) },
});
export type StoredEvent = v.InferOutput<typeof STORED_EVENT>;

/** Undefined for one that this version does not understand. */
export function readEvent(stored: StoredEvent): AuditEvent | undefined {
  const parsed = v.safeParse(AUDIT_EVENT, stored);
  return parsed.success ? parsed.output : undefined;
}

const TIMED = v.object({ time: moment });

/** When it was, in milliseconds since 1970, whatever else is in it; undefined when it does not say. */
export function timeOf(stored: StoredEvent): number | undefined {
  const parsed = v.safeParse(TIMED, stored);
  return parsed.success ? parsed.output.time : undefined;
}
