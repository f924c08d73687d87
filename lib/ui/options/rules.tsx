import type { JSX } from 'preact';
import type { Strings } from '../strings.ts';
import { ruleTitle } from './event-words.ts';
import type { EventWords } from './event-words.ts';
import type { Format } from './format.ts';
import type { OptionsState } from './load-state.ts';
import { LineTable } from './line-table.tsx';
import { Named } from './named.tsx';
import { rulesInForce } from './rules-in-force.ts';
import { SiteList } from './site-list.tsx';

interface Props {
  readonly words: EventWords;
  readonly format: Format;
  readonly state: OptionsState;
}

/** The rules that apply to the employee, in words. */
export function Rules({ words, format, state }: Props): JSX.Element {
  const { strings } = words;
  return (
    <section id="rules" aria-labelledby="rules-title">
      <h2 id="rules-title">{strings('options_rules')}</h2>
      {state.policy ? (
        <>
          <Origin strings={strings} format={format} state={state} />
          <Table words={words} policy={state.policy.policy} />
        </>
      ) : (
        <p role="alert">{strings('options_unreachable')}</p>
      )}
    </section>
  );
}

/** Whose rules they are, since when, and what is wrong with them. */
function Origin({ strings, format, state }: Omit<Props, 'words'> & { strings: Strings }) {
  const { policy, since, next } = state;
  if (!policy) return null;
  const { managed, rejected } = policy;
  return (
    <div class="whereto">
      <p>
        {strings(managed ? 'options_policy_managed' : 'options_policy_default')}{' '}
        {managed && since && strings('options_policy_since', format.day(since), format.time(since))}
      </p>
      {next && <p>{strings('options_policy_next', format.day(next), format.time(next))}</p>}
      {policy.policy.mode === 'report' && <p class="trial">{strings('options_trial')}</p>}
      {rejected.length > 0 && (
        <p role="alert">{strings('popup_policy_rejected', rejected.join(strings('list_and')))}</p>
      )}
    </div>
  );
}

type Policy = NonNullable<OptionsState['policy']>['policy'];

function Table({ words, policy }: { words: EventWords; policy: Policy }): JSX.Element {
  const { strings } = words;
  const { families, rules, sites } = rulesInForce(policy);
  const familyName = (id: string): string => strings(`options_family_${id}`);
  return (
    <>
      <LineTable
        strings={strings}
        caption={strings('options_everywhere')}
        lines={families}
        nameOf={familyName}
      />
      <p class="note">
        {strings('options_at_least', String(policy.families.personal.atLeast ?? 1))}{' '}
        {strings(`options_on_error_${policy.onError}`)}{' '}
        {strings(`options_lasts_${policy.overrideLasts}`)}
      </p>
      {rules.length > 0 && (
        <details>
          <summary>{strings('options_single', String(rules.length))}</summary>
          <LineTable
            strings={strings}
            caption={strings('options_single_caption')}
            lines={rules}
            nameOf={(id) => ruleTitle(id, words)}
          />
        </details>
      )}
      <h3>{strings('options_sites')}</h3>
      <SiteList words={words} sites={sites} familyName={familyName} />
      <Named strings={strings} policy={policy} />
    </>
  );
}
