import type { SecretLintRuleCreator } from '@secretlint/types';
import { runsIn } from '../../text/runs.ts';
import type { Gate } from '../gate.ts';
import { NUMBER, NUMBER_PATTERN } from '../number-runs.ts';
import { creatorOf } from './creator.ts';
import { CREDENTIALS_RULE, CREDENTIAL_GATES, CREDENTIAL_RULES } from './credentials/index.ts';
import { PERSONAL, PERSONAL_GATES, PERSONAL_RULE } from './personal/index.ts';
import type { Rule } from './types.ts';

// The rules whose gates decide at the keyword itself, as rules of secretlint, to be used with secretlint: nothing here
// runs in the browser.
export const credentials = matched(CREDENTIALS_RULE, CREDENTIAL_RULES, CREDENTIAL_GATES);
export const personal = matched(PERSONAL_RULE, PERSONAL, PERSONAL_GATES);

function matched(
  name: string,
  rules: readonly Rule[],
  gates: readonly Gate[],
): SecretLintRuleCreator {
  const messageIds = rules.flatMap(({ reports }) => reports[name] ?? []);
  return creatorOf(name, messageIds, (text) => {
    const runs = runsIn(text);
    return gates.flatMap(({ keywords, match }) =>
      keywords
        .flatMap((word) => [...text.matchAll(new RegExp(sourceOf(word), 'gi'))])
        .flatMap(({ 0: word, index }) => match?.(text, index, index + word.length, runs) ?? []),
    );
  });
}

function sourceOf(word: string): string {
  return word === NUMBER ? NUMBER_PATTERN : word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
