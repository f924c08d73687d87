import type { Choice, Item, Said, Warnings } from '../base/warnings.ts';
import { byGravity, topicOfId } from '../detect/rules/topics.ts';
import { keyOfTopic, titleOf } from './strings.ts';
import type { Strings } from './strings.ts';

/** Puts what was found into words. */
export interface Words {
  readonly strings: Strings;
  readonly siteName: string;
  /** Selectors of what a notice must not cover: the site's send control. */
  readonly avoid: readonly string[];
  /** What the organisation calls a group of its list. */
  groupTitle(group: string): string;
  /** What the organisation says of a rule that is a term of its. */
  termOf(rule: string): TermWords | undefined;
}

/** What a dialog is about. */
export interface Found {
  readonly items: readonly Item[];
  readonly said?: Said | undefined;
  readonly unscanned: boolean;
}

/** The words that policy has for a term. */
export interface TermWords {
  readonly title: string;
  readonly advice?: string | undefined;
}

/** "GitHub token, AWS access key (2)", and that there is text that was not read. */
export function namesOf(words: Words, items: readonly Item[], unscanned = false): string {
  const { strings } = words;
  const names = items.map(({ rule, count, listed }) => {
    if (listed) {
      return strings(`${listed.kind}_item`, words.groupTitle(listed.group), listed.lines);
    }
    const title = words.termOf(rule)?.title ?? titleOf(strings, rule);
    return count > 1 ? `${title} (${String(count)})` : title;
  });
  if (unscanned || items.length === 0) names.push(strings('unscanned_text'));
  return names.join(strings('list_and'));
}

/** Why it matters, for the gravest that was found: one reason is read, five are not. */
export function reasonFor(words: Words, items: readonly Item[]): string {
  const topic = gravestOf(items)?.topic;
  return words.strings(topic ? `reason_${topic}` : 'unscanned_reason');
}

/** What to do instead. */
export function adviceFor(words: Words, items: readonly Item[]): string {
  const { topic, rule = '' } = gravestOf(items) ?? {};
  const own = words.termOf(rule)?.advice;
  return own ?? words.strings(topic ? `advice_${topic}` : 'unscanned_advice');
}

export type Asked = Parameters<Warnings['ask']>[0];

/** The answers to a question, the safe one last. */
export function buttonsFor(
  { strings }: Words,
  { surface, override, unscanned }: Asked,
): { readonly label: string; readonly choice: Choice; readonly safe: boolean }[] {
  const choices: Choice[] = surface === 'undo' ? [] : ['cancel'];
  if (override !== 'none') choices.unshift('original');
  if (!unscanned || surface === 'undo') choices.push('masked');
  const safe = choices.at(-1);
  return choices.map((choice) => {
    const words = choice === 'original' && override === 'false-positive' ? 'mistaken' : choice;
    return { label: strings(`button_${words}_${surface}`), choice, safe: choice === safe };
  });
}

/** The rule to speak of, and its topic as it stands in the keys of strings. */
function gravestOf(items: readonly Item[]): { rule: string; topic: string } | undefined {
  const grave = items.map(({ rule, listed }) => ({ rule, topic: listed?.kind ?? topicOfId(rule) }));
  const [first] = grave.toSorted(byGravity);
  return first && { rule: first.rule, topic: keyOfTopic(first.topic) };
}
