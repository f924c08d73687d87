import type { JSX } from 'preact';
import type { FamilyRule } from '../../policy/types.ts';
import type { Strings } from '../strings.ts';
import type { Line } from './rules-in-force.ts';

interface Props {
  readonly strings: Strings;
  readonly caption: string;
  readonly lines: readonly Line[];
  readonly nameOf: (id: string) => string;
}

/** What happens to each thing, and whether it may be let through. */
export function LineTable({ strings, caption, lines, nameOf }: Props): JSX.Element {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{strings('options_what')}</th>
          <th scope="col">{strings('options_happens')}</th>
          <th scope="col">{strings('options_may')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, rule, atLeast }) => (
          <tr>
            <th scope="row">
              {nameOf(id)}
              {atLeast !== undefined && (
                <p class="note">{strings('options_rule_at_least', String(atLeast))}</p>
              )}
              <Said rule={rule} strings={strings} />
            </th>
            <td class={`action ${rule.action}`}>{strings(`options_action_${rule.action}`)}</td>
            <td>{mayLetThrough(strings, rule)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the organisation says of it. */
function Said({ strings, rule }: { strings: Strings; rule: FamilyRule }): JSX.Element {
  const { message, alternative } = rule;
  return (
    <>
      {message !== undefined && <p class="note">{message}</p>}
      {alternative && (
        <p class="note">
          {strings('use_instead')}{' '}
          <a href={alternative.url} target="_blank" rel="noreferrer">
            {alternative.title}
          </a>
        </p>
      )}
    </>
  );
}

/** `block` never lets an original through, and what is allowed need not be. */
function mayLetThrough(strings: Strings, { action, override }: FamilyRule): string {
  if (action === 'allow') return strings('options_may_allow');
  if (action === 'block') return strings('options_may_none');
  return strings(`options_may_${override.replaceAll('-', '_')}`);
}
