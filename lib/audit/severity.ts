import type { AuditEvent } from './event.ts';

/** `medium`: something left, or may have; `low`: something is to be looked at; `information`: as it should be. */
export type Severity = 'information' | 'low' | 'medium';

export function severityOf(event: AuditEvent): Severity {
  switch (event.kind) {
    case 'override':
    case 'lost':
      return 'medium';
    case 'unscanned':
      return event.outcome === 'overridden' ? 'medium' : 'low';
    case 'access':
    // What a trial lets out too: it is there to count.
    case 'finding':
    case 'health':
      return 'low';
    case 'list':
      return event.state === 'refused' ? 'low' : 'information';
    case 'policy':
      return event.rejected.length > 0 ? 'low' : 'information';
    case 'heartbeat':
      return 'information';
  }
}
