import type { DetectResult, Family, Finding } from '../detect/types.ts';
import { UNKNOWN_SITE } from '../sites/index.ts';
import { stricter } from './merge.ts';
import type { FamilyRule, Policy, Ruling, Verdict } from './types.ts';

/** What happens to a text with these findings on this site (`undefined`: no site in particular). */
export function decide(policy: Policy, site: string | undefined, result: DetectResult): Verdict {
  let worst: FamilyRule = { action: 'allow', override: 'acknowledge' };
  const rulings: Ruling[] = result.findings.map((finding) => {
    const rule = ruleFor(policy, site, finding);
    if (rule.action !== 'allow') worst = stricter(worst, rule);
    return { finding, action: rule.action };
  });
  // Masking what was found would pass on what was not read.
  if (!result.complete && worst.action !== 'block') worst = { ...worst, action: policy.onError };
  return { ...worst, rulings, unscanned: !result.complete };
}

/**
 * What holds for a finding. For internal code the stricter of what its group and its family ask for, and never more
 * than a question when the match may be chance. A family that is allowed is not looked for at all.
 */
export function ruleFor(policy: Policy, site: string | undefined, finding: Finding): FamilyRule {
  const rule = ruleAt(policy, site, finding.family);
  if (finding.group === undefined || rule.action === 'allow') return rule;
  const group = policy.groups.find(({ id }) => id === finding.group);
  // One that is not known here is of a newer list.
  const { action } = stricter(rule, { ...rule, action: group?.action ?? 'block' });
  const isSure = finding.confidence === 'high' || action === 'allow';
  return { ...rule, action: isSure ? action : 'warn' };
}

/** What holds for a family on this site (`undefined`: no site in particular). */
export function ruleAt(
  { families, sites }: Policy,
  site: string | undefined,
  family: Family,
): FamilyRule {
  if (site === undefined) return families[family];
  if (site !== UNKNOWN_SITE) return sites[site]?.[family] ?? families[family];
  // It may be any of them, and none of them must be passed by.
  return Object.values(sites)
    .map((rules) => rules[family])
    .reduce(stricter, families[family]);
}
