import { render } from 'preact';
import type { JSX } from 'preact';
import { ShieldIcon } from '../icons.tsx';
import { ListSection } from '../popup/list-section.tsx';
import type { LookAgain } from '../popup/list-section.tsx';
import { TryBox } from '../popup/try-box.tsx';
import type { Listed } from '../popup/try-box.tsx';
import type { Strings } from '../strings.ts';
import type { EventWords } from './event-words.ts';
import type { Earlier } from './events.tsx';
import { formatIn } from './format.ts';
import type { OptionsState } from './load-state.ts';
import { Reported } from './reported.tsx';
import { Rules } from './rules.tsx';

/** What the page asks for while it is open. */
export interface OptionsWishes {
  readonly earlier: Earlier;
  readonly lookAgain: LookAgain;
  readonly listed: Listed;
}

interface Props extends OptionsWishes {
  readonly strings: Strings;
  /** Undefined while it is being asked for. */
  readonly state: OptionsState | undefined;
}

/** What was reported, the rules, and a box to try them. It only shows: there is nothing to set. */
export function showOptions(root: Element, props: Props): void {
  document.title = props.strings('options_title');
  render(<Options {...props} />, root);
}

const PARTS = ['reported', 'rules', 'try'] as const;

function Options(props: Props): JSX.Element {
  const { strings, state } = props;
  return (
    <>
      <header>
        <h1>
          <ShieldIcon /> {strings('ext_name')}
        </h1>
        <p>{strings('options_intro')}</p>
        <p class="note">{strings('options_only_shows')}</p>
        <nav aria-label={strings('options_nav')}>
          <ul>
            {PARTS.map((part) => (
              <li>
                <a href={`#${part}`}>
                  {part === 'try' ? strings('popup_try') : strings(`options_${part}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main aria-busy={!state}>
        <p role="status" class="progress">
          {!state && strings('options_loading')}
        </p>
        {state && <Parts {...props} state={state} />}
      </main>
    </>
  );
}

function Parts({ strings, state, earlier, lookAgain, listed }: Props & { state: OptionsState }) {
  const format = formatIn(strings('language'));
  const terms = state.policy?.policy.terms ?? [];
  const words: EventWords = {
    strings,
    termTitle: (rule) => terms.find(({ id }) => id === rule)?.title,
  };
  return (
    <>
      <Reported words={words} format={format} state={state} earlier={earlier} />
      <Rules words={words} format={format} state={state} />
      {state.list && <ListSection strings={strings} list={state.list} lookAgain={lookAgain} />}
      {state.policy && (
        <TryBox strings={strings} policy={state.policy.policy} siteId={undefined} listed={listed} />
      )}
    </>
  );
}
