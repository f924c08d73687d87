import { FAMILIES } from '../detect/types.ts';
import type { DetectResult, Family, Finding } from '../detect/types.ts';
import { UNKNOWN_SITE } from '../sites/index.ts';
import { Counts } from './counts.ts';
import { stricter } from './strictness.ts';
import type { FamilyRule, FamilyTable, Group, Policy, Verdict } from './types.ts';

/** At a site that policy leaves alone. */
const UNGUARDED: Verdict = {
  action: 'allow',
  override: 'acknowledge',
  rulings: [],
  unscanned: false,
};

/** What happens to a text with these findings on this site (`undefined`: no site in particular). */
export function decide(policy: Policy, site: string | undefined, result: DetectResult): Verdict {
  if (policy.access[site ?? '']?.action === 'allow') return UNGUARDED;
  const ruled = rulesFor(policy, site, result.findings);
  const worst = ruled
    .map(({ rule }) => rule)
    .filter(({ action }) => action !== 'allow')
    .reduce(stricter, { action: 'allow', override: 'acknowledge' });
  // Masking what was found would pass on what was not read.
  const isUnsure = !result.complete && worst.action !== 'block';
  const action = isUnsure ? policy.onError : worst.action;
  // What was not read may be of any family.
  const { override } = isUnsure ? strictestAt(policy, site, worst) : worst;
  const isTrial = policy.mode === 'report' && action !== 'allow';
  return {
    ...worst,
    override,
    action: isTrial ? 'allow' : action,
    ...(isTrial && { onTrial: action }),
    rulings: ruled.map(({ finding, rule }) => ({ finding, action: rule.action })),
    unscanned: !result.complete,
  };
}

function strictestAt(policy: Policy, site: string | undefined, found: FamilyRule): FamilyRule {
  return FAMILIES.map((family) => ruleAt(policy, site, family)).reduce(stricter, found);
}

/** What holds for each of the findings of a text: some are allowed as long as they are few. */
export function rulesFor(
  policy: Policy,
  site: string | undefined,
  findings: readonly Finding[],
): { readonly finding: Finding; readonly rule: FamilyRule }[] {
  const counts = new Counts(findings.flatMap((finding) => [finding, ...(finding.also ?? [])]));
  const ruleOf = (finding: Finding): FamilyRule => {
    const rule = ruleFor(policy, site, finding);
    // Of a group its lines count, and no table of a rule is about it.
    if (finding.group !== undefined) return rule;
    const own = ownTable(policy, finding) && rule.atLeast;
    const isFew = counts.isFew(finding, own, ruleAt(policy, site, finding.family).atLeast);
    return isFew ? { ...rule, action: 'allow' } : rule;
  };
  return findings.map((finding) => {
    const rule = ruleOf(finding);
    // Where its own rule is allowed, what else was found in it need not be.
    const others = (finding.also ?? []).map(ruleOf).filter(({ action }) => action !== 'allow');
    const [first, ...rest] = rule.action === 'allow' ? others : [rule, ...others];
    return { finding, rule: first ? rest.reduce(stricter, first) : rule };
  });
}

/**
 * What holds for a finding, were it the only one. For what the org list knows it is never more than a question when the
 * match may be chance.
 */
export function ruleFor(policy: Policy, site: string | undefined, finding: Finding): FamilyRule {
  const { family, group, lines = Infinity, confidence } = finding;
  if (group === undefined) return ruleAt(ownTable(policy, finding) ?? policy, site, family);
  const rule = groupRuleAt(policy, site, family, group);
  if (rule.action === 'allow' || lines < (rule.atLeast ?? 1)) return { ...rule, action: 'allow' };
  return confidence === 'high' ? rule : { ...rule, action: 'warn' };
}

function groupRuleAt(
  policy: Policy,
  site: string | undefined,
  family: Family,
  id: string,
): FamilyRule {
  const group = policy.groups.find((one) => one.id === id);
  if (group) return groupAt(group, site);
  // One that is not known here is of a newer list.
  const rule = ruleAt(policy, site, family);
  return rule.action === 'allow' ? rule : { ...rule, action: 'block' };
}

/** What policy says of one rule. An id may be the name of what every object has. */
function ownTable({ rules }: Policy, { rule }: Finding): FamilyTable | undefined {
  return Object.hasOwn(rules, rule) ? rules[rule] : undefined;
}

/** What holds for a family on this site (`undefined`: no site in particular). */
export function ruleAt(
  { families, sites }: FamilyTable,
  site: string | undefined,
  family: Family,
): FamilyRule {
  return atSite(families[family], sites, (rules) => rules[family], site);
}

/** The same for a group of the org list. */
export function groupAt({ rule, sites }: Group, site: string | undefined): FamilyRule {
  return atSite(rule, sites, (own) => own, site);
}

/** @param sites what holds instead, at those that differ. */
function atSite<T>(
  everywhere: FamilyRule,
  sites: Readonly<Record<string, T>>,
  ruleOf: (at: T) => FamilyRule,
  site: string | undefined,
): FamilyRule {
  if (site === undefined) return everywhere;
  if (site === UNKNOWN_SITE) {
    // It may be any of them, and none of them must be passed by.
    return Object.values(sites).map(ruleOf).reduce(stricter, everywhere);
  }
  const own = sites[site];
  return own === undefined ? everywhere : ruleOf(own);
}
