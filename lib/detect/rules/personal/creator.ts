import type { SecretLintRuleCreator } from '@secretlint/types';

/** Says where something of a kind stands. The kind is a rule id. */
export type Report = (rule: string, start: number, end: number) => void;

/** `iban` is reported as `IBAN`, `payment-card` as `PAYMENT_CARD`. */
export function messageIdOf(rule: string): string {
  return rule.toUpperCase().replaceAll('-', '_');
}

/** A secretlint rule that reports the rule ids of personal data as its messages. */
export function personalCreator(
  name: string,
  rules: readonly string[],
  find: (text: string, report: Report) => void,
): SecretLintRuleCreator {
  const messages = Object.fromEntries(
    rules.map((rule) => [messageIdOf(rule), { en: () => `found: ${rule}` }]),
  );
  return {
    messages,
    meta: {
      id: `@secretlint/secretlint-rule-${name}`,
      recommended: true,
      type: 'scanner',
      supportedContentTypes: ['text'],
    },
    create(context) {
      const t = context.createTranslator(messages);
      return {
        file({ content }) {
          find(content, (rule, start, end) => {
            context.report({ message: t(messageIdOf(rule)), range: [start, end] });
          });
        },
      };
    },
  };
}
