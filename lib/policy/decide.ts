import type { DetectResult } from '../detect/types.ts';
import { stricter } from './merge.ts';
import type { FamilyRule, Policy, Ruling, Verdict } from './types.ts';

/** What happens to a text with these findings on this site (`undefined`: no site in particular). */
export function decide(policy: Policy, site: string | undefined, result: DetectResult): Verdict {
  let worst: FamilyRule = { action: 'allow', override: 'acknowledge' };
  const rulings: Ruling[] = result.findings.map((finding) => {
    const rule =
      (site === undefined ? undefined : policy.sites[site]?.[finding.family]) ??
      policy.families[finding.family];
    if (rule.action !== 'allow') worst = stricter(worst, rule);
    return { finding, action: rule.action };
  });
  // Masking what was found would pass on what was not read.
  if (!result.complete && worst.action !== 'block') worst = { ...worst, action: policy.onError };
  return { ...worst, rulings, unscanned: !result.complete };
}
