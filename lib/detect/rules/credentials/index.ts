import type { SecretLintRuleCreator } from '@secretlint/types';
import { runsIn } from '../../../text/runs.ts';
import type { Gate } from '../../gate.ts';
import { RULE_PREFIX } from '../../secretlint.ts';
import { tokenRule } from '../types.ts';
import type { Rule } from '../types.ts';
import { passwordInAddress } from './address.ts';
import { credentialAt } from './credentials.ts';
import { PASSWORD_WORDS, TOKEN_WORDS } from './labels.ts';

const ID = 'credentials';

const MESSAGES = {
  PASSWORD: { en: () => 'found a password' },
  CREDENTIAL: { en: () => 'found a key or token by its name' },
  URL_PASSWORD: { en: () => 'found a password in an address' },
};

/** What of a value only its label gives away. */
export const LABELLED: readonly string[] = ['password', 'credential'];

const MESSAGE_IDS = ['PASSWORD', 'CREDENTIAL', 'URL_PASSWORD'] as const;

export const CREDENTIAL_RULES: readonly Rule[] = [
  tokenRule({
    id: 'password',
    confidence: 'medium',
    nature: 'data', // What is none was left out where its label could be seen.
    reports: { [ID]: ['PASSWORD'] },
    publicPrefix: /^/,
  }),
  tokenRule({
    id: 'credential',
    confidence: 'medium',
    reports: { [ID]: ['CREDENTIAL'] },
    publicPrefix: /^/,
  }),
  tokenRule({
    id: 'url-password',
    nature: 'data',
    reports: { [ID]: ['URL_PASSWORD'] },
    publicPrefix: /^/,
  }),
];

function gateOf(keywords: readonly string[], isPassword: boolean): Gate {
  const messageId: keyof typeof MESSAGES = isPassword ? 'PASSWORD' : 'CREDENTIAL';
  return {
    rule: ID,
    keywords,
    anyCase: true,
    window: { before: 0, after: 0 },
    match(text, start, end, runs) {
      const found = credentialAt(text, runs, start, end, isPassword);
      return found && { messageId, start: found.start, end: found.end };
    },
  };
}

export const CREDENTIAL_GATES: readonly Gate[] = [
  gateOf(PASSWORD_WORDS, true),
  gateOf(TOKEN_WORDS, false),
  {
    rule: ID,
    keywords: ['://'],
    window: { before: 0, after: 0 },
    match(text, _, end) {
      const found = passwordInAddress(text, end);
      return found && { messageId: 'URL_PASSWORD', ...found };
    },
  },
];

/** Passwords, keys and tokens that the word beside them gives away, whatever they look like. */
export const credentials: SecretLintRuleCreator = {
  messages: MESSAGES,
  meta: {
    id: RULE_PREFIX + ID,
    recommended: true,
    type: 'scanner',
    supportedContentTypes: ['text'],
  },
  create(context) {
    const t = context.createTranslator(MESSAGES);
    return {
      file({ content }) {
        const runs = runsIn(content);
        for (const { keywords, match } of CREDENTIAL_GATES) {
          const words = keywords.map((word) => word.replace(/[.+]/g, '\\$&')).join('|');
          for (const { 0: word, index } of content.matchAll(new RegExp(words, 'gi'))) {
            const found = match?.(content, index, index + word.length, runs);
            if (!found) continue;
            const id = MESSAGE_IDS.find((one) => one === found.messageId) ?? 'CREDENTIAL';
            context.report({ message: t(id), range: [found.start, found.end] });
          }
        }
      },
    };
  },
};
