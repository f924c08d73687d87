import type { FamilyRule } from './types.ts';

type Change = { readonly [Key in keyof FamilyRule]?: FamilyRule[Key] | undefined } | undefined;

/** What a change sets, over what was there. */
export function overlay(rule: FamilyRule, change: Change = {}): FamilyRule {
  const set = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...rule, ...Object.fromEntries(set) };
}
