import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { OVERRIDES } from '../../base/overrides.ts';
import { FAMILIES } from '../../detect/types.ts';
import { groupAt, ruleAt } from '../decide.ts';
import type { PolicyLayer } from '../layer.ts';
import { mergePolicy } from '../merge.ts';
import { ACTIONS } from '../types.ts';
import type { FamilyRule, Policy } from '../types.ts';
import { conflicts } from './locks.ts';
import { placesIn } from './places.ts';
import type { Target } from './places.ts';

const GROUPS = [
  { id: 'payments', kind: 'code', title: 'Payments', action: 'block' },
  { id: 'wiki', kind: 'document', title: 'Wiki', action: 'warn' },
] as const;
const RULES = { 'github-token': 'secret', iban: 'personal', 'email-address': 'personal' } as const;

const change = fc.record(
  { action: fc.constantFrom(...ACTIONS), override: fc.constantFrom(...OVERRIDES) },
  { requiredKeys: [] },
);
const counted = fc.record(
  {
    action: fc.constantFrom(...ACTIONS),
    override: fc.constantFrom(...OVERRIDES),
    atLeast: fc.integer({ min: 1, max: 9 }),
  },
  { requiredKeys: [] },
);
const at = {
  families: fc.record({ secret: change, personal: counted, code: change }, { requiredKeys: [] }),
  rules: fc.record(
    { 'github-token': counted, iban: counted, 'email-address': counted },
    { requiredKeys: [] },
  ),
  groups: fc.record({ payments: counted, wiki: counted }, { requiredKeys: [] }),
};
const part = fc.record(
  { ...at, sites: fc.record({ kimi: fc.record(at, { requiredKeys: [] }) }, { requiredKeys: [] }) },
  { requiredKeys: [] },
);
const layer = fc.record(
  {
    ...at,
    sites: fc.record({ kimi: fc.record(at, { requiredKeys: [] }) }, { requiredKeys: [] }),
    userGroups: fc.record({ legal: part }, { requiredKeys: [] }),
    locks: fc.subarray([...FAMILIES]),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<PolicyLayer>;

function held(policy: Policy, { site, key, id }: Target): FamilyRule | undefined {
  if (key === 'families') return ruleAt(policy, site, id);
  const group = policy.groups.find((one) => key === 'groups' && one.id === id);
  if (group) return groupAt(group, site);
  const family = RULES[id as keyof typeof RULES];
  return policy.rules[id] && ruleAt(policy.rules[id], site, family);
}

test('what is said to be overruled by a lock is never what holds', () => {
  let told = 0;
  fc.assert(
    fc.property(layer, layer, fc.boolean(), (own, other, isAbove) => {
      const layers = isAbove ? [other, own] : [own, other];
      const named = layers.map((one) => ({ name: one === own ? 'own' : 'other', layer: one }));
      const warnings = conflicts(own, { layers: named, groups: GROUPS, now: 0 });
      const paths = new Set(warnings.map(({ path }) => path.join('.')));
      told += paths.size;
      for (const { path, said, targets, memberOf } of placesIn(own)) {
        for (const key of ['action', 'override', 'atLeast'] as const) {
          if (!paths.has([...path, key].join('.'))) continue;
          for (const members of memberOf === undefined ? [[], ['legal']] : [[memberOf]]) {
            const policy = mergePolicy(layers, { memberOf: members, groups: GROUPS });
            for (const target of targets) {
              expect(held(policy, target)?.[key]).not.toBe(said[key]);
            }
          }
        }
      }
    }),
  );
  expect(told).toBeGreaterThan(50);
});

test('with any layer beside it, a lock leaves no group looser than its layer says alone', () => {
  fc.assert(
    fc.property(layer, layer, fc.boolean(), (own, other, isAbove) => {
      const lock: PolicyLayer = { ...other, locks: ['code', 'document'] };
      const context = { groups: GROUPS, memberOf: ['legal'] };
      const together = mergePolicy(isAbove ? [own, lock] : [lock, own], context);
      const alone = mergePolicy([lock], context);
      for (const [at, group] of together.groups.entries()) {
        for (const site of [undefined, 'kimi']) {
          const [now, floor] = [groupAt(group, site), groupAt(alone.groups[at] ?? group, site)];
          expect(ACTIONS.indexOf(now.action)).toBeGreaterThanOrEqual(ACTIONS.indexOf(floor.action));
          expect(OVERRIDES.indexOf(now.override)).toBeLessThanOrEqual(
            OVERRIDES.indexOf(floor.override),
          );
          expect(now.atLeast).toBeLessThanOrEqual(floor.atLeast ?? 1);
        }
      }
    }),
  );
});
