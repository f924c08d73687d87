import { SITES } from '../sites/index.ts';
import type { AuditEvent, EventOf } from './event.ts';
import { severityOf } from './severity.ts';
import type { Severity } from './severity.ts';

/** Of https://schema.ocsf.io. */
const OCSF_VERSION = '1.6.0';

const SEVERITIES: Readonly<Record<Severity, readonly [id: number, name: string]>> = {
  information: [1, 'Informational'],
  low: [2, 'Low'],
  medium: [3, 'Medium'],
};

/** Which class an event is of, and which of its activities. */
interface Class {
  readonly category: readonly [uid: number, name: string];
  readonly class: readonly [uid: number, name: string];
  readonly activity: readonly [id: number, name: string];
}

const FINDING: Class = {
  category: [2, 'Findings'],
  class: [2006, 'Data Security Finding'],
  activity: [1, 'Create'],
};
const STATE_CHANGE: Class = {
  category: [5, 'Discovery'],
  class: [5019, 'Device Config State Change'],
  activity: [1, 'Log'],
};
const INVENTORY: Class = {
  category: [5, 'Discovery'],
  class: [5020, 'Software Inventory Info'],
  activity: [2, 'Collect'],
};
const ERROR: Class = {
  category: [6, 'Application Activity'],
  class: [6008, 'Application Error'],
  activity: [1, 'General Error'],
};

const CLASS_OF: Readonly<Record<AuditEvent['kind'], Class>> = {
  finding: FINDING,
  override: FINDING,
  unscanned: FINDING,
  access: FINDING,
  list: STATE_CHANGE,
  policy: STATE_CHANGE,
  heartbeat: INVENTORY,
  health: ERROR,
  lost: ERROR,
};

/** Names of https://schema.ocsf.io/profiles/security_control. */
const DISPOSITIONS = {
  masked: { action_id: 4, action: 'Modified', disposition_id: 11, disposition: 'Corrected' },
  blocked: { action_id: 2, action: 'Denied', disposition_id: 2, disposition: 'Blocked' },
  // Nothing went out: the employee gave up what policy asked about.
  cancelled: { action_id: 2, action: 'Denied', disposition_id: 2, disposition: 'Blocked' },
  observed: { action_id: 3, action: 'Observed', disposition_id: 17, disposition: 'Logged' },
  overridden: { action_id: 1, action: 'Allowed', disposition_id: 19, disposition: 'Alert' },
} as const;

/** One event of OCSF. What OCSF has no field for is in `unmapped`, as it is in the event. */
export function ocsfRecord(event: AuditEvent): object {
  const { v, id, time, device, sequence, extension, user, ...rest } = event;
  const { category, class: of, activity } = CLASS_OF[event.kind];
  const [severityId, severity] = SEVERITIES[severityOf(event)];
  const product = { name: 'Pasteward', vendor_name: 'Pasteward', version: extension };
  return {
    ...{ category_uid: category[0], category_name: category[1] },
    ...{ class_uid: of[0], class_name: of[1] },
    ...{ activity_id: activity[0], activity_name: activity[1] },
    ...{ type_uid: of[0] * 100 + activity[0], type_name: `${of[1]}: ${activity[1]}` },
    ...{ severity_id: severityId, severity, time },
    metadata: {
      ...{ version: OCSF_VERSION, uid: id, sequence, log_version: String(v), product },
      event_code: event.kind,
      // Device and actor are of `host`, what became of a text is of `security_control`.
      profiles: of === FINDING.class ? ['security_control', 'host'] : ['host'],
    },
    device: { uid: device, type_id: 8, type: 'Browser' },
    ...(user ? { actor: { user: 'name' in user ? user : { uid: user.pseudonym } } } : {}),
    ...details(event),
    unmapped: rest,
  };
}

function details(event: AuditEvent): object {
  switch (event.kind) {
    case 'finding':
    case 'override':
    case 'unscanned':
    case 'access':
      return found(event);
    case 'list':
    case 'policy':
      return { state_id: 99, state: `${event.kind} ${'state' in event ? event.state : 'changed'}` };
    case 'heartbeat':
      return { product: { name: 'Pasteward', vendor_name: 'Pasteward', version: event.extension } };
    case 'health':
    case 'lost':
      return { message: event.kind };
  }
}

const TITLES = {
  ...{ finding: 'Sensitive data', override: 'Override' },
  ...{ unscanned: 'Not scanned', access: 'Site refused' },
} as const;

function found(event: EventOf<keyof typeof TITLES>): object {
  const outcome = { override: 'overridden', access: 'blocked' } as const;
  const became = 'outcome' in event ? event.outcome : outcome[event.kind];
  const host = SITES.find(({ id }) => id === event.site)?.hosts[0];
  const types = 'families' in event ? event.families : [event.kind];
  return {
    ...DISPOSITIONS[became],
    status_id: 1,
    status: 'New',
    finding_info: { uid: event.id, title: TITLES[event.kind], types },
    // Never `pattern_match`, which would be what was found.
    data_security: { data_lifecycle_state_id: 2, data_lifecycle_state: 'Data in-Transit' },
    ...(host === undefined ? {} : { dst_endpoint: { hostname: host } }),
  };
}
