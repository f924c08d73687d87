import type { SecretLintRuleCreator } from '@secretlint/types';
import type { Match } from '../gate.ts';
import { RULE_PREFIX } from '../secretlint.ts';

/** A rule of secretlint that finds in one go all that it reports. */
export function creatorOf(
  name: string,
  messageIds: readonly string[],
  find: (text: string) => readonly Match[],
): SecretLintRuleCreator {
  const messages = Object.fromEntries(messageIds.map((id) => [id, { en: () => id }]));
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
