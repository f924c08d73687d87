import type { Gate } from '../../gate.ts';
import { tokenRule } from '../types.ts';
import type { Rule } from '../types.ts';
import { passwordInAddress } from './address.ts';
import { columnBelow } from './column.ts';
import { credentialAt } from './credentials.ts';
import { labelAt } from './label.ts';
import { PASSWORD_WORDS, TOKEN_WORDS } from './labels.ts';

/** Passwords, keys and tokens that the word beside them gives away, whatever they look like. */
export const CREDENTIALS_RULE = 'credentials';

/** What of a value only its label gives away. */
export const LABELLED: readonly string[] = ['password', 'credential'];

export const CREDENTIAL_RULES: readonly Rule[] = [
  tokenRule({
    id: 'password',
    confidence: 'medium',
    nature: 'data', // What is none was left out where its label could be seen.
    reports: { [CREDENTIALS_RULE]: ['PASSWORD'] },
    publicPrefix: /^/,
  }),
  tokenRule({
    id: 'credential',
    confidence: 'medium',
    reports: { [CREDENTIALS_RULE]: ['CREDENTIAL'] },
    publicPrefix: /^/,
  }),
  tokenRule({
    id: 'url-password',
    nature: 'data',
    reports: { [CREDENTIALS_RULE]: ['URL_PASSWORD'] },
    publicPrefix: /^/,
  }),
];

function gateOf(keywords: readonly string[], isPassword: boolean): Gate {
  const messageId = isPassword ? 'PASSWORD' : 'CREDENTIAL';
  // Many labels hold several of the words, as `secret_access_key` does, and are judged once.
  let last = { start: -1, end: -1, isPlain: false };
  let lastRuns: readonly number[] = [];
  /** Up to here a column was read, in which the same words may stand. */
  let read = 0;
  return {
    rule: CREDENTIALS_RULE,
    keywords,
    anyCase: true,
    window: { before: 0, after: 0 },
    match(text, start, end, runs) {
      const label = labelAt(text, start, end, isPassword);
      if (!label) return undefined;
      const { isPlain } = label;
      const isSame = label.start === last.start && label.end === last.end;
      if (runs !== lastRuns) read = 0;
      else if (isSame && isPlain === last.isPlain) return undefined;
      last = { start: label.start, end: label.end, isPlain };
      lastRuns = runs;
      const found = credentialAt(text, runs, label);
      const column = label.start < read ? undefined : columnBelow(text, label);
      read = Math.max(read, column?.end ?? 0);
      if (column?.found.length) return column.found.map((cell) => ({ messageId, ...cell }));
      return found && { messageId, start: found.start, end: found.end };
    },
  };
}

export const CREDENTIAL_GATES: readonly Gate[] = [
  gateOf(PASSWORD_WORDS, true),
  gateOf(TOKEN_WORDS, false),
  {
    rule: CREDENTIALS_RULE,
    keywords: ['://'],
    window: { before: 0, after: 0 },
    match(text, _, end) {
      const found = passwordInAddress(text, end);
      return found && { messageId: 'URL_PASSWORD', ...found };
    },
  },
];
