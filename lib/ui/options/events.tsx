import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isOfText } from '../../audit/event.ts';
import type { AuditList } from '../../messaging/protocol.ts';
import type { Strings } from '../strings.ts';
import { EventList } from './event-list.tsx';
import type { EventWords } from './event-words.ts';
import type { Format } from './format.ts';

/** Events with a smaller number; undefined when nobody answered. */
export type Earlier = (before: number) => Promise<AuditList | undefined>;

const FILTERS = ['all', 'texts', 'own'] as const;
type Filter = (typeof FILTERS)[number];

interface Props {
  readonly words: EventWords;
  readonly format: Format;
  readonly latest: AuditList;
  readonly earlier: Earlier;
}

/** The latest events, and on demand those before them, all or of one sort. */
export function Events({ words, format, latest, earlier }: Props): JSX.Element {
  const { strings } = words;
  const [list, setList] = useState(latest);
  const [progress, setProgress] = useState<'idle' | 'busy' | 'failed'>('idle');
  const [filter, setFilter] = useState<Filter>('all');
  const shown = list.events.filter(
    ({ event }) => filter === 'all' || isOfText(event) === (filter === 'texts'),
  );
  const load = async (): Promise<void> => {
    if (progress === 'busy') return;
    setProgress('busy');
    const answer = await earlier(list.events.at(-1)?.event.sequence ?? 0);
    if (answer) setList({ events: [...list.events, ...answer.events], more: answer.more });
    setProgress(answer ? 'idle' : 'failed');
  };
  if (list.events.length === 0) return <p class="empty">{strings('options_no_events')}</p>;
  return (
    <>
      <FilterBox strings={strings} filter={filter} onChoose={setFilter} />
      <p role="status">
        {progress === 'busy'
          ? strings('options_loading')
          : strings(
              'options_shown',
              format.number(shown.length),
              format.number(list.events.length),
            )}
      </p>
      <EventList words={words} format={format} events={shown} />
      {progress === 'failed' && <p role="alert">{strings('options_unreachable')}</p>}
      {list.more ? (
        <button type="button" aria-disabled={progress === 'busy'} onClick={() => void load()}>
          {strings('options_earlier')}
        </button>
      ) : (
        <TheEnd strings={strings} wasLoaded={list !== latest} />
      )}
    </>
  );
}

/** Takes the focus over from the button that stood here. */
function TheEnd({ strings, wasLoaded }: { strings: Strings; wasLoaded: boolean }): JSX.Element {
  const end = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (wasLoaded) end.current?.focus();
  }, [wasLoaded]);
  return (
    <p class="note" tabIndex={-1} ref={end}>
      {strings('options_end')}
    </p>
  );
}

interface FilterProps {
  readonly strings: Strings;
  readonly filter: Filter;
  readonly onChoose: (filter: Filter) => void;
}

function FilterBox({ strings, filter, onChoose }: FilterProps): JSX.Element {
  return (
    <fieldset class="filter">
      <legend>{strings('options_filter')}</legend>
      {FILTERS.map((one) => (
        <label>
          <input
            type="radio"
            name="filter"
            checked={one === filter}
            onChange={() => {
              onChoose(one);
            }}
          />{' '}
          {one === 'all' ? strings('options_filter_all') : strings(`options_of_${one}`)}
        </label>
      ))}
    </fieldset>
  );
}
