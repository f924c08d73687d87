import type { AuditFormat } from '../policy/audit-schema.ts';
import type { AuditEvent } from './event.ts';
import { ocsfRecord } from './ocsf.ts';
import { otlpBody, otlpRecord } from './otlp.ts';
import { splunkRecord } from './splunk.ts';

/** What receivers take at once without complaint: Splunk and collectors take more, gateways before them less. */
export const MOST_EVENTS = 100;
export const MOST_BYTES = 60_000;

/** How a receiver wants to be spoken to. */
interface Format {
  readonly record: (event: AuditEvent) => object;
  /** @param records in JSON. */
  readonly body: (records: readonly string[]) => string;
  readonly scheme: 'Bearer' | 'Splunk';
}

const FORMATS: Readonly<Record<AuditFormat, Format>> = {
  ocsf: { record: ocsfRecord, body: (all) => `[${all.join(',')}]`, scheme: 'Bearer' },
  otlp: { record: otlpRecord, body: otlpBody, scheme: 'Bearer' },
  // One object after the other, without a list around them.
  splunk: { record: splunkRecord, body: (all) => all.join('\n'), scheme: 'Splunk' },
};

export interface Batch {
  readonly events: readonly AuditEvent[];
  readonly body: string;
}

/**
 * As many of the events, from the first on, as go into one request: at least one.
 *
 * @param most never more than this.
 */
export function batchOf(events: readonly AuditEvent[], format: AuditFormat, most: number): Batch {
  const { record, body } = FORMATS[format];
  const records: string[] = [];
  let bytes = 0;
  for (const event of events.slice(0, Math.min(most, MOST_EVENTS))) {
    const text = JSON.stringify(record(event));
    // All but the name of a person is ASCII, and that is at most 128 characters of 3 bytes: counted as if it were.
    bytes += text.length + (event.user && 'name' in event.user ? 2 * event.user.name.length : 0);
    if (records.length > 0 && bytes > MOST_BYTES) break;
    records.push(text);
  }
  return { events: events.slice(0, records.length), body: body(records) };
}

export function authorization(format: AuditFormat, token: string): string {
  return `${FORMATS[format].scheme} ${token}`;
}
