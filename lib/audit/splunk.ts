import type { AuditEvent } from './event.ts';

/**
 * One event of Splunk's HTTP Event Collector
 * (https://help.splunk.com/en/splunk-enterprise/get-started/get-data-in/10.0/get-data-with-http-event-collector/format-events-for-http-event-collector).
 */
export function splunkRecord(event: AuditEvent): object {
  return {
    // Seconds since 1970.
    time: event.time / 1000,
    host: event.device,
    source: 'pasteward',
    sourcetype: `pasteward:${event.kind}`,
    event,
  };
}
