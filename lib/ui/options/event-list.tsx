import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { timeOf } from '../../audit/stored-event.ts';
import type { StoredEvent } from '../../audit/stored-event.ts';
import type { AuditList } from '../../messaging/protocol.ts';
import type { Strings } from '../strings.ts';
import { fieldsOf, labelOf } from './event-fields.ts';
import { sentenceOf } from './event-words.ts';
import type { EventWords } from './event-words.ts';
import type { Format } from './format.ts';

type Kept = AuditList['events'][number];

interface Props {
  readonly words: EventWords;
  readonly format: Format;
  /** The latest first. */
  readonly events: readonly Kept[];
}

/** Events under the days on which they were; of those, the latest is unfolded. */
export function EventList({ words, format, events }: Props): JSX.Element {
  const byDay = Map.groupBy(events, ({ event }) => {
    const time = timeOf(event);
    return time === undefined ? words.strings('options_no_day') : format.day(time);
  });
  return (
    <>
      {[...byDay].map(([day, ofDay], at) => (
        <Day key={day} day={day} first={at === 0} words={words} format={format} events={ofDay} />
      ))}
    </>
  );
}

interface DayProps extends Props {
  readonly day: string;
  readonly first: boolean;
}

/** What is folded is not there yet: thousands of events are thirty lines. */
function Day({ day, first, words, format, events }: DayProps): JSX.Element {
  const [open, setOpen] = useState(first);
  return (
    <details
      class="day"
      open={first}
      onToggle={({ target, currentTarget }) => {
        if (target === currentTarget) setOpen(currentTarget.open);
      }}
    >
      <summary>
        <h3>{day}</h3> <span class="note">{format.number(events.length)}</span>
      </summary>
      {open && (
        <ol>
          {events.map((kept) => (
            <Row key={kept.event.sequence} words={words} format={format} kept={kept} />
          ))}
        </ol>
      )}
    </details>
  );
}

interface RowProps extends Omit<Props, 'events'> {
  readonly kept: Kept;
}

/** What is in an event is put together when somebody looks: a page of 500 would have ten thousand elements. */
function Row({ words, format, kept: { event, state } }: RowProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const time = timeOf(event);
  return (
    <li>
      <details
        onToggle={({ currentTarget }) => {
          setOpen(currentTarget.open);
        }}
      >
        <summary>
          {time !== undefined && (
            <time dateTime={new Date(time).toISOString()}>{format.time(time)}</time>
          )}{' '}
          <span class="sentence">{sentenceOf(event, words)}</span>{' '}
          <span class={`state ${state}`}>{words.strings(`options_state_${state}`)}</span>
        </summary>
        {open && <Fields strings={words.strings} event={event} />}
      </details>
    </li>
  );
}

interface FieldsProps {
  readonly strings: Strings;
  readonly event: StoredEvent;
}

function Fields({ strings, event }: FieldsProps): JSX.Element {
  return (
    <>
      <p class="note">{strings('options_fields')}</p>
      <dl class="fields">
        {fieldsOf(event).map(({ path, value }) => (
          <div>
            <dt>
              {labelOf(strings, path)} <code>{path}</code>
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
