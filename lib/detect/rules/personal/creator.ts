import type { SecretLintRuleCreator } from '@secretlint/types';
import type { Match } from '../../gate.ts';
import { RULE_PREFIX } from '../../secretlint.ts';

/** A secretlint rule that reports the rule ids of personal data as its messages. */
export function personalCreator(
  name: string,
  rules: readonly string[],
  find: (text: string) => readonly Match[],
): SecretLintRuleCreator {
  const messages = Object.fromEntries(rules.map((rule) => [rule, { en: () => rule }]));
  return {
    messages,
    meta: {
      id: RULE_PREFIX + name,
      recommended: true,
      type: 'scanner',
      supportedContentTypes: ['text'],
    },
    create(context) {
      const t = context.createTranslator(messages);
      return {
        file({ content }) {
          for (const { messageId, start, end } of find(content)) {
            context.report({ message: t(messageId), range: [start, end] });
          }
        },
      };
    },
  };
}
