import { AI } from './ai.ts';
import { CLOUD } from './cloud.ts';
import { CODE_HOSTS } from './code-hosts.ts';
import { CREDENTIAL_RULES, LABELLED } from './credentials/index.ts';
import { KEYS_AND_URLS } from './keys-and-urls.ts';
import { KINDS } from './kinds/index.ts';
import { ruleOf } from './kinds/kind.ts';
import { ORDINARY } from './ordinary.ts';
import { PERSONAL } from './personal/index.ts';
import { SERVICES } from './services.ts';
import type { Rule } from './types.ts';

/** Every kind that can be found. Of two for the same span, the earlier one gives it its name. */
export const RULES: readonly Rule[] = [
  ...CLOUD,
  ...AI,
  ...CODE_HOSTS,
  ...SERVICES,
  ...KEYS_AND_URLS,
  ...KINDS.map(ruleOf),
  ...CREDENTIAL_RULES,
  ...PERSONAL,
];

/** What policy may name. Some ids are those of columns of tables alone. */
export const RULE_IDS: ReadonlySet<string> = new Set([...RULES.map(({ id }) => id), ...ORDINARY]);

const BY_REPORT = new Map(
  RULES.flatMap((rule) =>
    Object.entries(rule.reports).flatMap(([creator, messageIds]) =>
      messageIds.map((messageId) => [`${creator} ${messageId}`, rule] as const),
    ),
  ),
);

const RANKS = new Map(RULES.map((rule, rank) => [rule.id, rank]));

/** The place in `RULES`; a rule from elsewhere comes last. */
export function rankOf(ruleId: string): number {
  return RANKS.get(ruleId) ?? RULES.length;
}

const GENERAL: ReadonlySet<string> = new Set([...LABELLED, 'unarmoured-private-key']);

/** Whether only the label of a value, or the lack of one, gives it away: any other rule knows better what it is. */
export function isGeneral(ruleId: string): boolean {
  return GENERAL.has(ruleId);
}

/** The kind that a report of a secretlint rule means, or undefined for one that nobody listed. */
export function ruleOfReport(creator: string, messageId: string): Rule | undefined {
  return BY_REPORT.get(`${creator} ${messageId}`);
}

/**
 * `github-token` is masked as `[GITHUB_TOKEN_1]`, and the password in a connection string as one. Works for rules
 * from elsewhere too.
 */
export function labelOf(ruleId: string): string {
  const masked = ruleId.replace(/-(?:connection-string|auth-url)$/, '-password');
  return masked.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
}
