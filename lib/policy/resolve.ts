import { ORDINARY } from '../detect/rules/ordinary.ts';
import type { Family } from '../detect/types.ts';
import type { Kind } from '../fingerprint/grams.ts';
import { DEFAULT_POLICY } from './default.ts';
import type { PolicyLayer } from './layer.ts';
import { overlay } from './overlay.ts';
import { stricter } from './strictness.ts';
import type { FamilyRule, ListedGroup } from './types.ts';

type Layers = readonly PolicyLayer[];

/** Which kind of group a family can be of. */
export function kindOf(family: Family): Kind {
  return family === 'document' ? 'document' : 'code';
}

/** What holds at a site (`undefined`: at those that no layer names) for what is not named in a family. */
export function familyRule(layers: Layers, family: Family, site: string | undefined): FamilyRule {
  let rule = DEFAULT_POLICY.families[family];
  for (const at of levels(layers, site)) rule = overlay(rule, at?.families?.[family]);
  return rule;
}

/**
 * From the most general to what is said of one rule at one site: what is more special wins, in
 * whichever layer it stands.
 */
export function singleRule(
  layers: Layers,
  family: Family,
  id: string,
  site: string | undefined,
): FamilyRule {
  const { action, override } = familyRule(layers, family, site);
  // One that is ordinary in small numbers is counted with its family, until it has a number of its own.
  let rule: FamilyRule = ORDINARY.has(id) ? { action, override } : { action, override, atLeast: 1 };
  for (const at of levels(layers, site)) rule = overlay(rule, at?.rules?.[id]);
  return rule;
}

/**
 * The same for a group of the list. What the list asks for can only be stricter than the family; what policy says of
 * the group is more special than both. A family that is allowed is not looked for, so that nothing of it is found.
 */
export function groupRule(
  layers: Layers,
  { id, kind, action }: Omit<ListedGroup, 'title'>,
  site: string | undefined,
): FamilyRule {
  const family = familyRule(layers, kind, site);
  let rule: FamilyRule = {
    ...family,
    action: stricter(family, { ...family, action }).action,
    atLeast: 1,
  };
  for (const at of levels(layers, site)) rule = overlay(rule, at?.groups?.[id]);
  return family.action === 'allow' ? { ...rule, action: 'allow' } : rule;
}

/** What all layers say in general, then what they say of the site. */
function levels(layers: Layers, site: string | undefined) {
  return [
    ...layers,
    ...layers.map(({ sites }) => (site === undefined ? undefined : sites?.[site])),
  ];
}
