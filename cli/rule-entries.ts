import { RULES } from '../lib/detect/rules/index.ts';
import { ORDINARY } from '../lib/detect/rules/ordinary.ts';
import { byGravity, topicOf } from '../lib/detect/rules/topics.ts';
import type { Topic } from '../lib/detect/rules/topics.ts';
import type { Rule } from '../lib/detect/rules/types.ts';
import sources from './rule-sources.json' with { type: 'json' };
import { wordsOfRule } from './rule-words.ts';
import type { RuleWords } from './rule-words.ts';

/** All that is to be said of a rule. */
export interface RuleEntry extends RuleWords, Pick<Rule, 'id' | 'family' | 'confidence'> {
  readonly topic: Topic;
  /** Usual in small numbers: policy counts the different ones in a text. */
  readonly counted: boolean;
  /** Who says what it looks like. */
  readonly source: string | undefined;
}

const SOURCES = new Map(Object.entries(sources));

export const RULE_ENTRIES: readonly RuleEntry[] = RULES.map((rule) => {
  const { id, family, confidence } = rule;
  return {
    id,
    family,
    confidence,
    counted: ORDINARY.has(id),
    topic: topicOf(rule),
    ...wordsOfRule(id),
    source: SOURCES.get(id),
  };
});

/** One under the other, by topic, so that each reason is read once. */
export function listRules(entries: readonly RuleEntry[]): string {
  const topics = new Set(entries.toSorted(byGravity).map(({ topic }) => topic));
  const parts = [...topics].map((topic) => {
    const own = entries.filter((entry) => entry.topic === topic);
    const width = Math.max(...own.map(({ id }) => id.length));
    const lines = own.map((entry) => `    ${entry.id.padEnd(width)}  ${nameOf(entry)}`);
    const words = own.slice(0, 1).map(({ reason, advice }) => `why: ${reason}\ndo: ${advice}`);
    return [...words, ...lines].join('\n');
  });
  return [...parts, `${entries.length} ${entries.length === 1 ? 'rule' : 'rules'}.`].join('\n\n');
}

function nameOf({ title, confidence, counted }: RuleEntry): string {
  const sure = confidence === 'high' ? [] : [`${confidence} confidence`];
  const notes = counted ? [...sure, 'counted'] : sure;
  return notes.length === 0 ? title : `${title} (${notes.join(', ')})`;
}

export function explainRule(entry: RuleEntry): string {
  const rows = [
    ['why:', entry.reason],
    ['do:', entry.advice],
    ['family:', entry.family],
    ['confidence:', entry.confidence],
    ...(entry.counted
      ? [['counted:', `from families.${entry.family}.atLeast different ones in a text on`]]
      : []),
    ...(entry.source === undefined ? [] : [['looks like:', entry.source]]),
    ['policy:', `"rules": { "${entry.id}": { "action": "allow" } } switches it off`],
  ];
  const lines = rows.map(([name = '', value = '']) => `    ${name.padEnd(12)}${value}`);
  return [`${entry.title} (${entry.id})`, ...lines].join('\n');
}
