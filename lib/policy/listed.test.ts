import { expect, test } from 'vitest';
import type { Family, Finding } from '../detect/types.ts';
import { DEFAULT_POLICY } from './default.ts';
import { withListed } from './listed.ts';

const finding = (family: Family, start: number, end: number): Finding => ({
  ...{ rule: family, family, start, end, confidence: 'high' },
  ...(family === 'code' ? { group: 'core' } : {}),
});
const spans = (findings: readonly Finding[]) =>
  findings.map(({ family, start, end }) => [family, start, end]);
const policy = {
  ...DEFAULT_POLICY,
  families: {
    ...DEFAULT_POLICY.families,
    personal: { action: 'allow', override: 'none' },
    secret: { action: 'mask', override: 'none' },
  },
} as const;

test('a secret inside of internal lines stands for itself', () => {
  expect(
    spans(withListed(policy, undefined, [finding('secret', 4, 6)], [finding('code', 0, 9)])),
  ).toEqual([
    ['code', 0, 4],
    ['secret', 4, 6],
    ['code', 6, 9],
  ]);
});

test('what policy allows is not left over of internal lines', () => {
  const local = [finding('personal', 4, 6), finding('personal', 20, 24)];
  expect(spans(withListed(policy, undefined, local, [finding('code', 0, 9)]))).toEqual([
    ['code', 0, 9],
    ['personal', 20, 24],
  ]);
});
