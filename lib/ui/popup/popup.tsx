import { render } from 'preact';
import type { JSX } from 'preact';
import { SITES } from '../../sites/index.ts';
import { ShieldIcon, StopIcon } from '../icons.tsx';
import type { Strings } from '../strings.ts';
import { ListSection } from './list-section.tsx';
import type { LookAgain } from './list-section.tsx';
import type { PopupState } from './load-state.ts';
import { TryBox } from './try-box.tsx';
import type { Listed } from './try-box.tsx';

interface Props {
  readonly strings: Strings;
  readonly state: PopupState;
}

/** What the popup asks for while it is open. */
export interface Wishes {
  readonly lookAgain: LookAgain;
  readonly listed: Listed;
}

export function showPopup(
  root: Element,
  strings: Strings,
  state: PopupState,
  wishes: Wishes,
): void {
  render(<Popup strings={strings} state={state} {...wishes} />, root);
}

function Popup({ strings, state, lookAgain, listed }: Props & Wishes): JSX.Element {
  return (
    <>
      <h1>{strings('popup_title')}</h1>
      <Protection strings={strings} state={state} />
      {state.counts && <Today strings={strings} counts={state.counts} />}
      {state.policy ? (
        <TryBox
          strings={strings}
          policy={state.policy.policy}
          siteId={state.siteId}
          listed={listed}
        />
      ) : (
        <p role="alert">{strings('popup_unreachable')}</p>
      )}
      {state.list && <ListSection strings={strings} list={state.list} lookAgain={lookAgain} />}
      <Foot strings={strings} state={state} />
    </>
  );
}

function Protection({ strings, state }: Props): JSX.Element {
  const { protection } = state;
  const { kind } = protection;
  const names = SITES.filter((site) => site.id !== 'demo').map((site) => site.name);
  const why =
    kind === 'protected'
      ? strings('popup_protected_on', protection.siteName)
      : kind === 'reload'
        ? strings('popup_reload_why')
        : strings('popup_elsewhere_why', names.join(strings('list_and')));
  return (
    <section class={`protection ${kind}`}>
      {kind === 'reload' ? <StopIcon /> : <ShieldIcon />}
      <div>
        <h2>{strings(`popup_${kind}`)}</h2>
        <p>{why}</p>
      </div>
    </section>
  );
}

type Counts = NonNullable<PopupState['counts']>;

function Today({ strings, counts }: { strings: Strings; counts: Counts }): JSX.Element {
  const kinds = ['masked', 'blocked', 'overridden'] as const;
  return (
    <section>
      <h2>{strings('popup_today')}</h2>
      <dl class="counts">
        {kinds.map((kind) => (
          <div>
            <dt>{strings(`popup_${kind}`)}</dt>
            <dd>{counts[kind]}</dd>
          </div>
        ))}
      </dl>
      <p class="note">{strings('popup_today_why')}</p>
    </section>
  );
}

function Foot({ strings, state }: Props): JSX.Element {
  return (
    <footer>
      {state.policy && <PolicyLine strings={strings} policy={state.policy} />}
      <p>
        <a href="options.html" target="_blank">
          {strings('popup_options')}
        </a>
      </p>
    </footer>
  );
}

type PolicyState = NonNullable<PopupState['policy']>;

function PolicyLine({ strings, policy }: { strings: Strings; policy: PolicyState }): JSX.Element {
  const { managed, rejected } = policy;
  return (
    <>
      <p>{strings(managed ? 'popup_policy_managed' : 'popup_policy_default')}</p>
      {rejected.length > 0 && (
        <p role="alert">{strings('popup_policy_rejected', rejected.join(strings('list_and')))}</p>
      )}
    </>
  );
}
