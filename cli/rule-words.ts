import { topicOfId } from '../lib/detect/rules/topics.ts';
import type { Finding } from '../lib/detect/types.ts';
import type { Policy } from '../lib/policy/types.ts';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };

/** What a person reads of a rule. */
export interface RuleWords {
  readonly title: string;
  /** Why it must not go into an AI chat. */
  readonly reason: string;
  /** What to do about it. */
  readonly advice: string;
}

const TEXTS = new Map(Object.entries(messages).map(([key, { message }]) => [key, message]));

export function wordsOfRule(rule: string): RuleWords {
  return { title: titleOf(rule), ...wordsOn(topicOfId(rule)) };
}

/** The same of what was found under a policy, which has words of its own for terms. */
export function wordsOfFinding({ terms }: Policy, { rule, family, group }: Finding): RuleWords {
  if (group !== undefined) return { title: `Internal ${family} (${group})`, ...wordsOn(family) };
  const term = terms.find(({ id }) => id === rule);
  const words = wordsOfRule(rule);
  return term ? { ...words, title: term.title, advice: term.advice ?? words.advice } : words;
}

function titleOf(rule: string): string {
  const title = TEXTS.get(`rule_${underscored(rule)}_title`);
  return title ?? rule.charAt(0).toUpperCase() + rule.slice(1).replaceAll('-', ' ');
}

function wordsOn(topic: string): Omit<RuleWords, 'title'> {
  const text = (kind: string): string => TEXTS.get(`${kind}_${underscored(topic)}`) ?? '';
  return { reason: text('reason'), advice: text('advice') };
}

function underscored(id: string): string {
  return id.replaceAll('-', '_');
}
