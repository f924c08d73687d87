import type { JSX } from 'preact';
import type { Receiver } from '../../messaging/protocol.ts';
import type { Strings } from '../strings.ts';
import { lastDays } from './day-counts.ts';
import { DaysChart } from './days-chart.tsx';
import type { EventWords } from './event-words.ts';
import { Events } from './events.tsx';
import type { Earlier } from './events.tsx';
import type { Format } from './format.ts';
import type { OptionsState } from './load-state.ts';
import { asksForReasons } from './rules-in-force.ts';

interface Props {
  readonly words: EventWords;
  readonly format: Format;
  readonly state: OptionsState;
  readonly earlier: Earlier;
}

/** What was reported about the employee, all of it. */
export function Reported({ words, format, state, earlier }: Props): JSX.Element {
  const { strings } = words;
  const { receiver, days, latest, policy } = state;
  return (
    <section id="reported" aria-labelledby="reported-title">
      <h2 id="reported-title">{strings('options_reported')}</h2>
      {receiver !== undefined && (
        <Whereto
          strings={strings}
          receiver={receiver}
          asksForReasons={policy !== undefined && asksForReasons(policy.policy)}
        />
      )}
      {days && days.length > 0 && (
        <DaysChart strings={strings} format={format} days={lastDays(days, Date.now())} />
      )}
      {receiver === null && latest && latest.events.length > 0 && (
        <p class="note">{strings('options_from_before')}</p>
      )}
      {latest ? (
        <Events words={words} format={format} latest={latest} earlier={earlier} />
      ) : (
        <p role="alert">{strings('options_unreachable')}</p>
      )}
    </section>
  );
}

interface WheretoProps {
  readonly strings: Strings;
  readonly receiver: Receiver | null;
  readonly asksForReasons: boolean;
}

function Whereto({ strings, receiver, asksForReasons: isAsked }: WheretoProps): JSX.Element {
  if (!receiver) return <p class="whereto">{strings('options_no_receiver')}</p>;
  const { host, user } = receiver;
  const who =
    user === undefined
      ? strings('options_as_nobody')
      : 'name' in user
        ? strings('options_as_name', user.name)
        : strings('options_as_pseudonym', user.pseudonym);
  return (
    <div class="whereto">
      <p>{strings('options_receiver', host)}</p>
      <p>{who}</p>
      <p>{strings('options_never')}</p>
      {isAsked && <p>{strings(`options_reasons_${receiver.reasons}`)}</p>}
    </div>
  );
}
