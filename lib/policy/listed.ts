import type { Finding } from '../detect/types.ts';
import { cut } from '../orglist/code-findings.ts';
import { ruleAt } from './decide.ts';
import type { Policy } from './types.ts';

/**
 * Puts what a list knows of a text beside what rules found in it. Where both are, the rule's finding stands, unless
 * policy allows it: then it is a part of the internal lines around it.
 *
 * @param site where the text is to go; undefined: no site in particular.
 */
export function withListed(
  policy: Policy,
  site: string | undefined,
  local: readonly Finding[],
  listed: readonly Finding[],
): readonly Finding[] {
  if (listed.length === 0) return local;
  const standing = local.filter(
    (finding) =>
      ruleAt(policy, site, finding.family).action !== 'allow' ||
      !listed.some((other) => other.start < finding.end && finding.start < other.end),
  );
  return cut(standing, listed);
}
