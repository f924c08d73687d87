import type { Finding } from '../detect/types.ts';
import { ruleFor, rulesFor } from './decide.ts';
import { ACTIONS } from './types.ts';
import type { Policy } from './types.ts';

/**
 * Puts what a list knows of a text beside what rules found in it. Where both are, the rule's finding stands, unless
 * policy allows it: then it is a part of the internal lines around it. Lines that two groups know are of the one that
 * policy treats more strictly.
 *
 * @param site where the text is to go; undefined: no site in particular.
 * @param local not overlapping.
 */
export function withListed(
  policy: Policy,
  site: string | undefined,
  local: readonly Finding[],
  listed: readonly Finding[],
): readonly Finding[] {
  // What is allowed must not take lines from what is not.
  const internal = listed.filter((finding) => ruleFor(policy, site, finding).action !== 'allow');
  if (internal.length === 0) return local;
  const standing = rulesFor(policy, site, local).flatMap(({ finding, rule }) => {
    const isInside = ({ start, end }: Finding): boolean =>
      start < finding.end && finding.start < end;
    return rule.action === 'allow' && internal.some(isInside) ? [] : [finding];
  });
  const strictness = (finding: Finding): number =>
    ACTIONS.indexOf(ruleFor(policy, site, finding).action);
  const isSure = ({ confidence }: Finding): number => (confidence === 'high' ? 0 : 1);
  const strictest = internal.toSorted(
    (one, other) =>
      strictness(other) - strictness(one) || isSure(one) - isSure(other) || one.start - other.start,
  );
  return cut(standing, strictest);
}

/**
 * Adds findings to others that stand: of the new ones only what is left between those.
 *
 * @param standing not overlapping.
 * @returns sorted by `start`, not overlapping.
 */
export function cut(standing: readonly Finding[], added: readonly Finding[]): Finding[] {
  const all = standing.toSorted((one, other) => one.start - other.start);
  for (const finding of added) {
    let { start } = finding;
    const pieces: Finding[] = [];
    for (const other of all) {
      if (other.end <= start || other.start >= finding.end) continue;
      if (other.start > start) pieces.push({ ...finding, start, end: other.start });
      start = Math.max(start, other.end);
    }
    if (start < finding.end) pieces.push({ ...finding, start });
    all.push(...pieces);
    all.sort((one, other) => one.start - other.start);
  }
  return all;
}
