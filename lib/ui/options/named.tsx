import type { JSX } from 'preact';
import { ruleFor } from '../../policy/decide.ts';
import type { Policy } from '../../policy/types.ts';
import type { Strings } from '../strings.ts';

interface Props {
  readonly strings: Strings;
  readonly policy: Policy;
}

/** What the organisation calls internal, by the titles that its warnings show: never what they stand for. */
export function Named({ strings, policy }: Props): JSX.Element | null {
  const found = { start: 0, end: 1, confidence: 'high' } as const;
  const terms = policy.terms.map(({ id, title }) => {
    const { action } = ruleFor(policy, undefined, { ...found, rule: id, family: 'term' });
    return { title, action, atLeast: 1 };
  });
  const groups = policy.groups.map(({ title, rule: { action, atLeast = 1 } }) => {
    return { title, action, atLeast: action === 'allow' ? 1 : atLeast };
  });
  const all = [...groups, ...terms];
  if (all.length === 0) return null;
  return (
    <>
      <h3>{strings('options_named')}</h3>
      <ul class="sites">
        {all.map(({ title, action, atLeast }) => (
          <li>
            <strong>{title}</strong>{' '}
            <span class={`action ${action}`}>{strings(`options_action_${action}`)}</span>
            {atLeast > 1 && (
              <p class="note">{strings('options_group_at_least', String(atLeast))}</p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
