import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../lib/detect/rules/index.ts';
import { FAMILIES } from '../../lib/detect/types.ts';
import type { Finding } from '../../lib/detect/types.ts';
import { decide } from '../../lib/policy/decide.ts';
import { parseLayer } from '../../lib/policy/layer.ts';
import type { PolicyLayer } from '../../lib/policy/layer.ts';
import { lintLayer } from '../../lib/policy/lint/lint.ts';
import { parseManaged } from '../../lib/policy/managed.ts';
import { mergePolicy } from '../../lib/policy/merge.ts';
import { ACTIONS } from '../../lib/policy/types.ts';
import { OVERRIDES } from '../../lib/base/overrides.ts';
import { SITES, UNKNOWN_SITE } from '../../lib/sites/index.ts';

const RUNBOOK = readFileSync(join(import.meta.dirname, '../../docs/runbook-stolen-key.md'), 'utf8');
const json = /```json\n([\s\S]*?)```/u.exec(RUNBOOK)?.[1] ?? '';
const all = JSON.parse(json) as { locks: string[] };

const loose = { action: 'allow', override: 'acknowledge' };
const many = { ...loose, atLeast: 100_000 };
const rules = Object.fromEntries(RULES.map(({ id }) => [id, many]));
const families = Object.fromEntries(
  FAMILIES.map((family) => [family, family === 'personal' ? many : loose]),
);
const at = { families, rules, groups: { core: many, other: many } };
const sites = Object.fromEntries(
  SITES.map(({ id }) => [id, { ...at, access: { action: 'allow' } }]),
);
/** What somebody signs who has stolen the key: as loose as can be, in every way there is. */
const hostile = parseLayer({
  ...{ ...at, sites, mode: 'report', onError: 'warn', overrideLasts: 'page' },
  userGroups: { staff: { ...at, sites } },
  schedules: [
    { id: 'always', ...many },
    { id: 'there', sites: SITES.map(({ id }) => id), rules: Object.keys(rules), ...many },
    { id: 'groups', groups: ['core', 'other'], ...many },
  ],
  exceptions: [
    { id: 'ever', until: '2099-12-31', ...many },
    { id: 'of-groups', until: '2099-12-31', groups: ['core', 'other'], ...many },
  ],
  terms: [{ id: 'projects', title: 'Other', words: ['nothing'] }],
});

/** Or as strict, to lead people to a page of his own. */
const alternative = { title: 'Sign in', url: 'https://evil.example/' };
const phishing = parseLayer({
  families: { secret: { action: 'block', alternative } },
  sites: { claude: { access: { action: 'redirect', alternative } } },
});

const place = { start: 0, end: 5, confidence: 'high' } as const;
const ofFamilies = FAMILIES.map((family): Finding => ({ rule: 'x', family, ...place }));
const ofRules = RULES.map(({ id, family }): Finding => ({ rule: id, family, ...place }));
const groups = [
  { id: 'core', kind: 'code', title: 'Core', action: 'block' },
  { id: 'other', kind: 'document', title: 'Other', action: 'warn' },
] as const;
/** Many lines and few, of what the list knows and of a group that is of a newer one. */
const ofGroups = [...groups, { id: 'newer', kind: 'code' } as const].flatMap(({ id, kind }) =>
  [3, 500].flatMap((lines) =>
    (['high', 'medium'] as const).map((confidence): Finding => ({
      ...{ rule: `internal-${kind}`, family: kind, group: id, lines },
      ...{ ...place, confidence },
    })),
  ),
);

describe('the locks for the hour in which a list key is stolen', () => {
  test.each([
    ['as they stand in the runbook', all],
    ['alone', { locks: all.locks }],
    [
      'beside what else is managed',
      {
        locks: all.locks,
        onError: 'block',
        families: { secret: { action: 'block', override: 'none' } },
        rules: { iban: { action: 'block' } },
        groups: { core: { action: 'block', override: 'none', atLeast: 20 } },
        sites: { kimi: { access: { action: 'block' }, families: { code: { action: 'block' } } } },
      },
    ],
  ])('%s: nothing that is signed loosens anything', (_, input) => {
    const managed = parseManaged(input);
    expect([managed.rejected, hostile.rejected]).toEqual([[], []]);
    const context = { memberOf: ['staff'], now: Date.now(), groups };
    const without = mergePolicy([managed.layer], context);
    const attacked = mergePolicy([hostile.layer, managed.layer], context);
    for (const key of ['mode', 'onError', 'overrideLasts'] as const)
      expect(attacked[key]).toBe(without[key]);
    const seen = [undefined, UNKNOWN_SITE, ...SITES.map(({ id }) => id)].flatMap((site) =>
      [...ofFamilies, ...ofRules, ...ofGroups].flatMap((finding) => {
        for (const complete of [true, false]) {
          const result = { findings: [finding], complete };
          const [before, now] = [without, attacked].map((it) => decide(it, site, result));
          const isLooser =
            ACTIONS.indexOf(now?.action ?? 'allow') < ACTIONS.indexOf(before?.action ?? 'block') ||
            OVERRIDES.indexOf(now?.override ?? 'acknowledge') >
              OVERRIDES.indexOf(before?.override ?? 'none');
          if (isLooser) return [`${site ?? 'anywhere'}: ${finding.rule} of ${finding.family}`];
        }
        return [];
      }),
    );
    expect(seen).toEqual([]);
  });

  test('nobody is led to a place that nobody knows', () => {
    const { layer } = parseManaged(all);
    expect(JSON.stringify(mergePolicy([phishing.layer]))).toContain('evil.example');
    expect(JSON.stringify(mergePolicy([phishing.layer, layer]))).not.toContain('evil.example');
  });

  test('without them the same policy switches everything off', () => {
    const policy = mergePolicy([hostile.layer]);
    const findings = [...ofFamilies, ...ofRules, ...ofGroups];
    expect(decide(policy, 'claude', { findings, complete: true }).action).toBe('allow');
  });

  test('do not make more of what is allowed until somebody names it', () => {
    const address = { family: 'personal', rule: 'ip-address', ...place } as const;
    const findings = [0, 1, 2, 3, 4, 5].map((nth) => ({ ...address, start: 9 * nth, nth }));
    const { layer } = parseManaged({ locks: all.locks });
    expect(decide(mergePolicy([layer]), 'claude', { findings, complete: true }).action).toBe(
      'allow',
    );
  });

  test('a linter finds nothing in them but the lock that waits for "block"', () => {
    const { layer } = parseManaged(all);
    const lint = (one: PolicyLayer) =>
      lintLayer(one, { layers: [{ name: 'managed.json', layer: one }], now: 0 });
    expect(lint(layer).map(({ path }) => path)).toEqual([['locks', all.locks.indexOf('onError')]]);
    expect(lint({ ...layer, onError: 'block' })).toEqual([]);
  });
});
