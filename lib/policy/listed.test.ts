import { describe, expect, test } from 'vitest';
import type { Family, Finding } from '../detect/types.ts';
import type { PolicyLayer } from './layer.ts';
import { cut, withListed } from './listed.ts';
import { mergePolicy } from './merge.ts';
import type { Action, Policy } from './types.ts';

const finding = (family: Family, start: number, end: number): Finding => ({
  ...{ rule: family, family, start, end, confidence: 'high' },
});
const listed = (group: string, start: number, end: number): Finding => ({
  ...finding(group === 'wiki' ? 'document' : 'code', start, end),
  group,
});
const spans = (findings: readonly Finding[]) =>
  findings.map(({ family, group, start, end }) => [group ?? family, start, end]);

function policyWith(actions: Partial<Record<Family, Action>>): Policy {
  const rules = Object.entries(actions).map(([family, action]) => [
    family,
    { action, override: 'none' },
  ]);
  const groups = [
    { id: 'core', kind: 'code', title: 'Core', action: 'warn' },
    { id: 'tools', kind: 'code', title: 'Tools', action: 'mask' },
    { id: 'site', kind: 'code', title: 'Site', action: 'block' },
    { id: 'wiki', kind: 'document', title: 'Wiki', action: 'warn' },
  ] as const;
  return mergePolicy([{ families: Object.fromEntries(rules) as PolicyLayer['families'] }], {
    groups,
  });
}

const policy = policyWith({ personal: 'allow', secret: 'mask' });

test('a secret inside of internal lines stands for itself', () => {
  expect(
    spans(withListed(policy, undefined, [finding('secret', 4, 6)], [listed('core', 0, 9)])),
  ).toEqual([
    ['core', 0, 4],
    ['secret', 4, 6],
    ['core', 6, 9],
  ]);
});

test('what policy allows is not left over of internal lines', () => {
  const local = [finding('personal', 4, 6), finding('personal', 20, 24)];
  expect(spans(withListed(policy, undefined, local, [listed('core', 0, 9)]))).toEqual([
    ['core', 0, 9],
    ['personal', 20, 24],
  ]);
});

describe('lines that two groups know', () => {
  const both = (...of: readonly [Policy, ...Finding[]]) =>
    spans(withListed(of[0], undefined, [], of.slice(1) as Finding[]));

  test('are of the stricter one', () => {
    expect(both(policy, listed('core', 0, 9), listed('site', 0, 9))).toEqual([['site', 0, 9]]);
    expect(both(policy, listed('core', 0, 9), listed('site', 2, 5))).toEqual([
      ['core', 0, 2],
      ['site', 2, 5],
      ['core', 5, 9],
    ]);
  });

  test('are of the sure one, where the other may be chance', () => {
    const chance: Finding = { ...listed('site', 0, 9), confidence: 'medium' };
    expect(both(policy, chance, listed('core', 0, 9))).toEqual([['core', 0, 9]]);
  });

  test('are of the one whose family is treated more strictly', () => {
    const wiki = policyWith({ document: 'block' });
    expect(both(wiki, listed('tools', 0, 9), listed('wiki', 0, 9))).toEqual([['wiki', 0, 9]]);
  });

  test('are not of one whose family is allowed', () => {
    const documents = policyWith({ code: 'allow' });
    expect(both(documents, listed('site', 0, 9), listed('wiki', 2, 5))).toEqual([['wiki', 2, 5]]);
  });
});

describe('what is left of a finding beside others', () => {
  const code = (start: number, end: number): Finding => finding('code', start, end);

  test.each([
    ['nothing beside it', [], [[0, 9]]],
    [
      'one inside',
      [code(3, 5)],
      [
        [0, 3],
        [3, 5],
        [5, 9],
      ],
    ],
    [
      'one over its end',
      [code(7, 12)],
      [
        [0, 7],
        [7, 12],
      ],
    ],
    ['one over all of it', [code(0, 9)], [[0, 9]]],
    [
      'one beside it',
      [code(9, 12)],
      [
        [0, 9],
        [9, 12],
      ],
    ],
  ])('%s', (_name, standing, expected) => {
    expect(cut(standing, [code(0, 9)]).map(({ start, end }) => [start, end])).toEqual(expected);
  });
});
