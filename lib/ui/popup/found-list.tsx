import type { JSX } from 'preact';
import { byGravity, topicOfId } from '../../detect/rules/topics.ts';
import type { Topic } from '../../detect/rules/topics.ts';
import type { Finding } from '../../detect/types.ts';
import type { Policy } from '../../policy/types.ts';
import { keyOfTopic, titleOf } from '../strings.ts';
import type { Strings } from '../strings.ts';

interface Props {
  readonly strings: Strings;
  readonly policy: Policy;
  readonly findings: readonly Finding[];
  /** Whether there is text that was not read. */
  readonly unscanned: boolean;
}

/** What is told of something that was found. */
interface Entry {
  readonly title: string;
  /** Why it matters and what to do. */
  readonly words: string;
}

/** What was found, why it matters and what to do: gravest first, and each reason once. */
export function FoundList(props: Props): JSX.Element {
  const entries = entriesOf(props);
  const titlesUnder = (words: string): string[] =>
    entries.filter((entry) => entry.words === words).map(({ title }) => title);
  return (
    <ul>
      {[...new Set(entries.map(({ words }) => words))].map((words) => (
        <li>
          {[...new Set(titlesUnder(words))].join(props.strings('list_and'))}
          <p class="note">{words}</p>
        </li>
      ))}
    </ul>
  );
}

function entriesOf({ strings, policy, findings, unscanned }: Props): Entry[] {
  const kinds = new Map(findings.map((finding) => [`${finding.rule} ${finding.group}`, finding]));
  const entries = [...kinds.values()]
    .map((finding) => ({ finding, topic: topicOfFinding(finding) }))
    .toSorted(byGravity)
    .map(({ finding: { rule, group }, topic }) => {
      const term = policy.terms.find(({ id }) => id === rule);
      const known = term ?? policy.groups.find(({ id }) => id === group);
      const advice = term?.advice ?? strings(`advice_${keyOfTopic(topic)}`);
      return {
        title: known?.title ?? titleOf(strings, rule),
        words: `${strings(`reason_${keyOfTopic(topic)}`)} ${advice}`,
      };
    });
  if (!unscanned) return entries;
  const words = `${strings('unscanned_reason')} ${strings('unscanned_advice')}`;
  return [...entries, { title: strings('unscanned_text'), words }];
}

function topicOfFinding({ rule, family, group }: Finding): Topic {
  const isListed = group !== undefined && (family === 'code' || family === 'document');
  return isListed ? family : topicOfId(rule);
}
