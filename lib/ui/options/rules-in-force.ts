import { familyOf } from '../../audit/families.ts';
import { FAMILIES } from '../../detect/types.ts';
import type { Family } from '../../detect/types.ts';
import { accessIn, alternativeTo, isShut } from '../../policy/access.ts';
import type { Alternative } from '../../policy/access-schema.ts';
import { groupAt, ruleAt } from '../../policy/decide.ts';
import type { FamilyRule, FamilyTable, Policy } from '../../policy/types.ts';
import { SITES } from '../../sites/index.ts';

/** What holds for one family or one rule. */
export interface Line {
  readonly id: string;
  readonly rule: FamilyRule;
  /** How many different values it takes: of a single rule where one is not enough, of a site where it is another number. */
  readonly atLeast?: number;
  /** What is counted are lines of a group. */
  readonly inLines?: true;
}

/** What holds at a site otherwise than everywhere. */
export interface SiteLine {
  readonly name: string;
  /** `shut`: nobody gets in; `open`: nothing is checked. */
  readonly access: 'guarded' | 'open' | 'shut';
  /** Why, in the organisation's words. */
  readonly message: string | undefined;
  readonly alternative: Alternative | undefined;
  readonly families: readonly Line[];
  readonly rules: readonly Line[];
  /** By their titles, as whoever reads this does not know their ids. */
  readonly groups: readonly Line[];
}

export interface RulesInForce {
  readonly families: readonly Line[];
  /** Single rules that policy names. */
  readonly rules: readonly Line[];
  readonly sites: readonly SiteLine[];
}

/** A policy as a person reads it: what holds, then what is different. */
export function rulesInForce(policy: Policy): RulesInForce {
  const families = familyLines(policy);
  const rules = ruleLines(policy);
  return { families, rules, sites: SITES.flatMap(({ id }) => siteLine(policy, id)) };
}

/** Whether somewhere an original may be let through for a reason. */
export function asksForReasons({ families, sites, rules, groups }: Policy): boolean {
  const tables = [{ families, sites }, ...Object.values(rules)];
  const lines = tables.flatMap((table) => [table.families, ...Object.values(table.sites)]);
  const ofGroups = groups.flatMap(({ rule, sites: at }) => [rule, ...Object.values(at)]);
  return [...lines.flatMap((line) => Object.values(line)), ...ofGroups].some(
    ({ override }) => override === 'justify',
  );
}

function familyLines(policy: FamilyTable, site?: string): (Line & { readonly id: Family })[] {
  return FAMILIES.map((family) => ({ id: family, rule: ruleAt(policy, site, family) }));
}

/** Which family a rule is of decides which line of its table holds; one that nobody knows finds nothing. */
function ruleLines(policy: Policy, site?: string): Line[] {
  const terms = new Set(policy.terms.map(({ id }) => id));
  return Object.entries(policy.rules).flatMap(([id, table]) => {
    const family = familyOf(id, terms);
    if (!family) return [];
    const rule = ruleAt(table, site, family);
    const { atLeast = 1, action } = rule;
    return [{ id, rule, ...(atLeast > 1 && action !== 'allow' && { atLeast }) }];
  });
}

function groupLines({ groups }: Policy, site?: string): Line[] {
  return groups.map((group) => ({
    id: group.title,
    rule: groupAt(group, site),
    inLines: true,
  }));
}

function siteLine(policy: Policy, id: string): SiteLine[] {
  const site = SITES.find((it) => it.id === id);
  const table = accessIn(policy);
  const access = table[id];
  if (!site) return [];
  const isOpen = access?.action === 'allow';
  const line: SiteLine = {
    name: site.name,
    access: isShut(access) ? 'shut' : isOpen ? 'open' : 'guarded',
    message: isShut(access) ? access?.message : undefined,
    alternative: isShut(access) ? alternativeTo(id, table) : undefined,
    families: different(familyLines(policy), familyLines(policy, id)),
    rules: different(ruleLines(policy), ruleLines(policy, id)),
    groups: different(groupLines(policy), groupLines(policy, id)),
  };
  // The demo is of no interest to anybody but where policy speaks of it.
  const differing = line.families.length + line.rules.length + line.groups.length;
  const isPlain = line.access === 'guarded' && differing === 0;
  return id === 'demo' && isPlain ? [] : [line];
}

function different(everywhere: readonly Line[], here: readonly Line[]): Line[] {
  return here.flatMap((line, at) => {
    const other = everywhere[at]?.rule;
    if (other && felt(line.rule) === felt(other)) return [];
    const { action, atLeast } = line.rule;
    const isOther = action !== 'allow' && atLeast !== undefined && atLeast !== other?.atLeast;
    return [{ ...line, ...(isOther && { atLeast }) }];
  });
}

/** All of a rule that an employee can feel: of what is blocked or allowed, nothing can be let through. */
function felt({ action, override, message, alternative, atLeast = 1 }: FamilyRule): string {
  if (action === 'allow') return action;
  const may = action === 'block' ? 'none' : override;
  return JSON.stringify([action, may, message, alternative?.title, alternative?.url, atLeast]);
}
