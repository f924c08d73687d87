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
    return { title, action };
  });
  const groups = policy.groups.map(({ id, kind, title }) => {
    const rule = `internal-${kind}`;
    const { action } = ruleFor(policy, undefined, { ...found, rule, family: kind, group: id });
    return { title, action };
  });
  const all = [...groups, ...terms];
  if (all.length === 0) return null;
  return (
    <>
      <h3>{strings('options_named')}</h3>
      <ul class="sites">
        {all.map(({ title, action }) => (
          <li>
            <strong>{title}</strong>{' '}
            <span class={`action ${action}`}>{strings(`options_action_${action}`)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
