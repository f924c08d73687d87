import type { JSX } from 'preact';
import type { FamilyRule } from '../../policy/types.ts';
import type { Strings } from '../strings.ts';
import type { Line, SiteLine } from './rules-in-force.ts';

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
        {lines.map((line) => (
          <tr>
            <th scope="row">
              {nameOf(line.id)}
              <Notes strings={strings} line={line} />
            </th>
            <td class={`action ${line.rule.action}`}>
              {strings(`options_action_${line.rule.action}`)}
            </td>
            <td>{mayLetThrough(strings, line.rule)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** From how many on it counts, and what the organisation says of it. */
export function Notes({ strings, line }: { strings: Strings; line: Line }): JSX.Element {
  const { rule, atLeast, inLines } = line;
  const counts = inLines ? 'options_group_at_least' : 'options_rule_at_least';
  return (
    <>
      {atLeast !== undefined && <p class="note">{strings(counts, String(atLeast))}</p>}
      <SaidOf strings={strings} said={rule} />
    </>
  );
}

type Words = Partial<Pick<SiteLine, 'message' | 'alternative'>>;

/** What the organisation says, and what it wants to be used instead. */
export function SaidOf({ strings, said }: { strings: Strings; said: Words }): JSX.Element {
  const { message, alternative } = said;
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

/**
 * `block` never lets an original through, and what is allowed need not be. What is masked can be put back where it was
 * pasted; a message goes out as it was masked.
 */
export function mayLetThrough(strings: Strings, { action, override }: FamilyRule): string {
  if (action === 'allow') return strings('options_may_allow');
  if (action === 'block' || override === 'none') return strings('options_may_none');
  const may = strings(`options_may_${override.replaceAll('-', '_')}`);
  return action === 'mask' ? strings('options_may_pasted', may) : may;
}
