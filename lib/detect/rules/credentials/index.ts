import type { Gate } from '../../gate.ts';
import { tokenRule } from '../types.ts';
import type { Rule } from '../types.ts';
import { passwordInAddress } from './address.ts';
import { secretsBelow, tableBelow } from './column.ts';
import type { Table } from './column.ts';
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
  /** Its header was read for all its labels, and in its rows the same words may stand. */
  let table: Table | undefined;
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
      if (runs !== lastRuns) table = undefined;
      else if (isSame && isPlain === last.isPlain) return undefined;
      last = { start: label.start, end: label.end, isPlain };
      lastRuns = runs;
      const found = credentialAt(text, runs, label);
      // The row of a name and its value is no header.
      if (!found || text.slice(label.end, found.start).includes('\n')) {
        if (label.start >= (table?.last ?? 0)) table = tableBelow(text, label) ?? table;
        if (table && label.start < table.end && table.rows.length > 0)
          return secretsBelow(text, table, label).map((cell) => ({ messageId, ...cell }));
      }
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
