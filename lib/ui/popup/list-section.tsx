import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ListState } from '../../messaging/protocol.ts';
import type { Strings } from '../strings.ts';

/** Looks for a newer list, and answers how it is then; undefined when nobody answered. */
export type LookAgain = () => Promise<ListState | null | undefined>;

interface Props {
  readonly strings: Strings;
  readonly list: ListState;
  readonly lookAgain: LookAgain;
}

/** How the organisation's list is doing, and a way to fetch it now. */
export function ListSection({ strings, list, lookAgain }: Props): JSX.Element {
  const [state, setState] = useState(list);
  const [busy, setBusy] = useState(false);
  const look = async (): Promise<void> => {
    setBusy(true);
    const answer = await lookAgain();
    if (answer) setState(answer);
    setBusy(false);
  };
  const { version, ageHours, problem } = state;
  const inForce =
    version === undefined
      ? strings('popup_list_none')
      : strings('popup_list_version', String(version));
  return (
    <section class="list">
      <h2>{strings('popup_list')}</h2>
      <div role="status">
        <p>{busy ? strings('popup_list_busy') : inForce}</p>
        {!busy && problem && <p class="problem">{strings(`popup_list_${problem}`)}</p>}
      </div>
      {ageHours !== undefined && (
        <p class="note">{strings('popup_list_age', agoIn(strings('language'), ageHours))}</p>
      )}
      <button type="button" disabled={busy} onClick={() => void look()}>
        {strings('popup_list_look')}
      </button>
    </section>
  );
}

const DAY_HOURS = 24;

/** Like "this hour" and "3 hours ago", and from two days on in days. */
function agoIn(language: string, hours: number): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (hours < 2 * DAY_HOURS) return format.format(-hours, 'hour');
  return format.format(-Math.floor(hours / DAY_HOURS), 'day');
}
