import type { Result } from '../../base/result.ts';
import type {
  AuditDays,
  AuditList,
  Kind,
  ListState,
  Receiver,
  RequestOf,
  ResponseOf,
} from '../../messaging/protocol.ts';
import type { PolicyState } from '../../messaging/schemas.ts';

/** What the options page shows. Each part is undefined when the background did not answer for it. */
export interface OptionsState {
  readonly policy: PolicyState | undefined;
  /** Milliseconds since 1970; null when it is not known. */
  readonly since: number | null | undefined;
  /** When its hours or exceptions may change it, within a day; null when none does. */
  readonly next: number | null | undefined;
  /** Null when the organisation has no list. */
  readonly list: ListState | null | undefined;
  /** Null when nothing is reported. */
  readonly receiver: Receiver | null | undefined;
  readonly days: AuditDays | undefined;
  /** The latest events. */
  readonly latest: AuditList | undefined;
}

export type AskBackground = <K extends Kind>(
  kind: K,
  body: RequestOf<K>,
) => Promise<Result<ResponseOf<K>>>;

export async function loadState(ask: AskBackground): Promise<OptionsState> {
  const get = async <K extends Kind>(
    kind: K,
    body: RequestOf<K>,
  ): Promise<ResponseOf<K> | undefined> => {
    const answer = await ask(kind, body);
    return answer.ok ? answer.value : undefined;
  };
  const [policy, since, next, list, receiver, days, latest] = await Promise.all([
    get('policy.get', null),
    get('policy.since', null),
    get('policy.next', null),
    get('list.get', null),
    get('audit.receiver', null),
    get('audit.days', null),
    get('audit.list', { before: null }),
  ]);
  return { policy, since, next, list, receiver, days, latest };
}
