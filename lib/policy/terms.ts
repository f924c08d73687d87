import { compileTerms } from '../detect/terms/compile.ts';
import type { TermMatcher } from '../detect/terms/compile.ts';
import type { Term } from './term-schema.ts';
import type { Policy } from './types.ts';

/** By the terms and not by the policy, which is put together anew when the org list changes. */
const matchers = new WeakMap<readonly Term[], TermMatcher>();

/** What finds the terms of a policy; compiled once for as long as it is in force. */
export function termsOf({ terms }: Policy): TermMatcher {
  const known = matchers.get(terms);
  if (known) return known;
  const matcher = compileTerms(terms);
  matchers.set(terms, matcher);
  return matcher;
}

/** What the organisation calls what a rule found, if that rule is a term of its. */
export function titleOfTerm({ terms }: Policy, ruleId: string): string | undefined {
  return terms.find(({ id }) => id === ruleId)?.title;
}
