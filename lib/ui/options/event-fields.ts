import type { StoredEvent } from '../../audit/stored-event.ts';
import type { Strings } from '../strings.ts';

/** One value of an event, as it was sent. */
export interface Field {
  /** Where it stands, like `policy.ageHours`. */
  readonly path: string;
  readonly value: string;
}

/** Under these, names differ from event to event. */
const OPEN = ['rules', 'errors'];

/** Fields that have a label; one that is new shows its path alone until it has one, which a test forbids. */
export const FIELD_KEYS: readonly string[] = [
  ...['v', 'id', 'time', 'device', 'sequence', 'extension', 'user_pseudonym', 'user_name', 'kind'],
  ...[
    'site',
    'surface',
    'outcome',
    'rules',
    'families',
    'override',
    'justification',
    'unread',
    'action',
    'state',
    'version',
  ],
  ...['age_hours', 'problem', 'managed', 'rejected', 'errors', 'extension_age_hours'],
  ...['policy_managed', 'policy_age_hours', 'policy_rejected', 'policy_hash', 'policy_list'],
  ...['list_version', 'list_age_hours', 'list_problem'],
  ...['protection_mode', 'protection_sites', 'protection_web_request'],
  ...['queue_waiting', 'queue_refused', 'queue_lost', 'count', 'reason'],
].map((name) => `options_field_${name}`);

/** Everything that stands in an event, in its order: nothing is left out and nothing is put into other words. */
export function fieldsOf(event: StoredEvent): Field[] {
  return flatten('', event);
}

function flatten(path: string, value: unknown): Field[] {
  if (Array.isArray(value)) return [{ path, value: value.map(textOf).join(', ') }];
  if (typeof value !== 'object' || value === null) return [{ path, value: textOf(value) }];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    flatten(path === '' ? key : `${path}.${key}`, inner),
  );
}

/** One of another version may have a list of anything. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What a field means; undefined for one that has no label. */
export function labelOf(strings: Strings, path: string): string | undefined {
  const [first = ''] = path.split('.');
  const named = OPEN.includes(first) ? first : path;
  const name = named.replaceAll('.', '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const label = strings(`options_field_${name}`);
  return label.startsWith('options_') ? undefined : label;
}
