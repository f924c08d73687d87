import type { AuditEvent, EventOf } from '../../audit/event.ts';
import { readEvent } from '../../audit/stored-event.ts';
import type { StoredEvent } from '../../audit/stored-event.ts';
import { TROUBLES } from '../../audit/troubles.ts';
import { KINDS, listRule } from '../../fingerprint/grams.ts';
import { problemOf } from '../../orglist/problems.ts';
import { SITES } from '../../sites/index.ts';
import { titleOf } from '../strings.ts';
import type { Strings } from '../strings.ts';

type Surface = EventOf<'finding'>['surface'];
type Override = EventOf<'override'>['override'];
/** What became of a text. What was let through is told by the way it was. */
type Did = EventOf<'finding'>['outcome'] | Override;

// Named one by one: what is new fails to compile until it has words.
const SURFACES = { paste: 0, submit: 0 } as const satisfies Record<Surface, 0>;
const DIDS = {
  ...{ masked: 0, blocked: 0, cancelled: 0, observed: 0 },
  ...{ acknowledge: 0, justify: 0, 'false-positive': 0 },
} as const satisfies Record<Did, 0>;
/** Rules that are not in the list of rules. */
const OTHER_RULES = [...KINDS.map(listRule), 'unknown-rule'];

export const EVENT_KEYS: readonly string[] = [
  ...Object.keys(DIDS).flatMap((did) =>
    Object.keys(SURFACES).map((surface) => `options_did_${snake(did)}_${surface}`),
  ),
  ...[
    ...['access_block', 'access_redirect', 'list_accepted', 'list_refused', 'policy_managed'],
    ...['policy_default', 'policy_rejected', 'health', 'heartbeat', 'heartbeat_trial'],
    ...['lost_full', 'lost_old', 'other'],
  ].map((name) => `options_event_${name}`),
  ...TROUBLES.map((code) => `options_trouble_${snake(code)}`),
  ...OTHER_RULES.map((rule) => `options_rule_${snake(rule)}`),
  ...['options_site_unknown', 'options_text_clean'],
];

/** What an event is told with. */
export interface EventWords {
  readonly strings: Strings;
  /** What the organisation calls a rule that is a term of its. */
  readonly termTitle: (rule: string) => string | undefined;
}

/** What happened, in one sentence; of an event that this version does not understand, its kind alone. */
export function sentenceOf(stored: StoredEvent, words: EventWords): string {
  const event = readEvent(stored);
  if (event) return told(event, words);
  return words.strings('options_event_other', typeof stored.kind === 'string' ? stored.kind : '?');
}

function told(event: AuditEvent, words: EventWords): string {
  const { strings } = words;
  switch (event.kind) {
    case 'finding':
      return did(event.outcome, event, words, foundIn(event, words));
    case 'override':
      return did(event.override, event, words, foundIn(event, words));
    case 'unscanned': {
      const { outcome, override = 'acknowledge', unread } = event;
      const what = strings(unread ? 'unscanned_text' : 'options_text_clean');
      return did(outcome === 'overridden' ? override : outcome, event, words, what);
    }
    case 'access':
      return strings(`options_event_access_${event.action}`, siteName(strings, event.site));
    case 'list':
      return ofList(event, strings);
    case 'policy':
      return ofPolicy(event, strings);
    case 'health':
      return strings('options_event_health', listed(event.errors, troubleIn(strings), strings));
    case 'heartbeat': {
      const name = event.protection.mode === 'report' ? 'heartbeat_trial' : 'heartbeat';
      return strings(`options_event_${name}`, event.extension);
    }
    case 'lost':
      return strings(`options_event_lost_${event.reason}`, String(event.count));
  }
}

/** What the chat of an event is called. */
function siteName(strings: Strings, id: string): string {
  return SITES.find((site) => site.id === id)?.name ?? strings('options_site_unknown');
}

/** What a rule finds is called. */
export function ruleTitle(rule: string, { strings, termTitle }: EventWords): string {
  if (OTHER_RULES.includes(rule)) return strings(`options_rule_${snake(rule)}`);
  return termTitle(rule) ?? titleOf(strings, rule);
}

function did(
  what: Did,
  { site, surface }: { readonly site: string; readonly surface: Surface },
  { strings }: EventWords,
  found: string,
): string {
  return strings(`options_did_${snake(what)}_${surface}`, found, siteName(strings, site));
}

function foundIn({ rules }: EventOf<'finding' | 'override'>, words: EventWords): string {
  return listed(rules, (rule) => ruleTitle(rule, words), words.strings);
}

/** "GitHub token, AWS access key id (2)". */
function listed(
  counts: Readonly<Record<string, number>>,
  nameOf: (key: string) => string,
  strings: Strings,
): string {
  return Object.entries(counts)
    .map(([key, count]) => (count > 1 ? `${nameOf(key)} (${count})` : nameOf(key)))
    .join(strings('list_and'));
}

/** A code that this version does not know is shown as it is. */
function troubleIn(strings: Strings): (code: string) => string {
  return (code) => {
    const words = strings(`options_trouble_${snake(code)}`);
    return words.startsWith('options_') ? code : words;
  };
}

function ofList({ state, version, problem }: EventOf<'list'>, strings: Strings): string {
  if (state === 'accepted') return strings('options_event_list_accepted', String(version ?? ''));
  const why = problem ? strings(`popup_list_${problemOf(problem)}`) : '';
  return strings('options_event_list_refused', why).trim();
}

function ofPolicy({ managed, rejected }: EventOf<'policy'>, strings: Strings): string {
  const came = strings(managed ? 'options_event_policy_managed' : 'options_event_policy_default');
  if (rejected.length === 0) return came;
  return strings('options_event_policy_rejected', came, rejected.join(strings('list_and')));
}

function snake(name: string): string {
  return name.replaceAll('-', '_');
}
