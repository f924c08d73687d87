import { expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../../policy/default.ts';
import { mergePolicy } from '../../policy/merge.ts';
import type { PolicyLayer } from '../../policy/layer.ts';
import { asksForReasons, rulesInForce } from './rules-in-force.ts';

type FamilyLayer = NonNullable<NonNullable<PolicyLayer['families']>['personal']>;
const GEMINI = { title: 'Gemini', url: 'https://gemini.google.com/' };

const at = (name: string, policy = DEFAULT_POLICY) =>
  rulesInForce(policy).sites.find((site) => site.name === name);

test('the built-in policy: five families, two rules of their own, every chat alike', () => {
  const { families, rules, sites } = rulesInForce(DEFAULT_POLICY);
  expect(families.map(({ id, rule }) => `${id} ${rule.action}`)).toEqual([
    ...['secret mask', 'personal mask', 'code warn', 'document warn', 'term warn'],
  ]);
  expect(rules.map(({ id, rule }) => `${id} ${rule.action}`)).toEqual([
    ...['ip-address allow', 'mac-address allow'],
  ]);
  expect(sites.map(({ name }) => name)).toContain('ChatGPT');
  expect(sites.map(({ name }) => name)).not.toContain('Pasteward demo');
  for (const site of sites) {
    expect(site).toMatchObject({ access: 'guarded', families: [], rules: [] });
  }
});

test('a rule that takes several is told with the number', () => {
  const rules = { 'email-address': { atLeast: 10 }, iban: { action: 'block' as const } };
  const lines = rulesInForce(mergePolicy([{ rules }])).rules;
  expect(lines.find(({ id }) => id === 'email-address')?.atLeast).toBe(10);
  expect(lines.find(({ id }) => id === 'iban')).not.toHaveProperty('atLeast');
});

test('a site is told with what is different there', () => {
  const policy = mergePolicy([
    {
      rules: { 'github-token': { override: 'justify' } },
      sites: {
        claude: {
          families: { secret: { action: 'block' } },
          rules: { 'github-token': { override: 'none' } },
        },
      },
    },
  ]);
  const claude = at('Claude', policy);
  expect(claude?.families).toMatchObject([{ id: 'secret', rule: { action: 'block' } }]);
  expect(claude?.rules).toMatchObject([{ id: 'github-token', rule: { override: 'none' } }]);
  expect(at('ChatGPT', policy)).toMatchObject({ families: [], rules: [] });
});

test.each<[string, FamilyLayer, object]>([
  ['the override', { override: 'none' }, { rule: { override: 'none' } }],
  ['the number', { atLeast: 1 }, { atLeast: 1 }],
  ['what is said', { message: 'No.' }, { rule: { message: 'No.' } }],
  ['what to use instead', { alternative: GEMINI }, { rule: { alternative: GEMINI } }],
])('a site where only %s is different is told with it', (_, personal, told) => {
  const claude = at('Claude', mergePolicy([{ sites: { claude: { families: { personal } } } }]));
  expect(claude?.families).toMatchObject([{ id: 'personal', ...told }]);
  expect(claude?.rules).toEqual([]);
});

test('what cannot be felt is no difference', () => {
  const families = { personal: { override: 'none' as const } };
  const base = { families: { personal: { action: 'block' as const } } };
  expect(at('Claude', mergePolicy([base, { sites: { claude: { families } } }]))?.families).toEqual(
    [],
  );
});

test('a site that is shut is told with the reason and the way out, unless the rules are on trial', () => {
  const access = {
    action: 'redirect' as const,
    message: 'No contract.',
    alternative: { title: 'Gemini', url: 'https://gemini.google.com/' },
  };
  const layer = { sites: { claude: { access }, kimi: { access: { action: 'allow' as const } } } };
  const policy = mergePolicy([layer]);
  expect(at('Claude', policy)).toMatchObject({
    ...{ access: 'shut', message: access.message, alternative: access.alternative },
  });
  expect(at('Kimi', policy)?.access).toBe('open');
  expect(at('Claude', mergePolicy([{ ...layer, mode: 'report' }]))?.access).toBe('guarded');
});

test('a term has the rule of its id; a rule that nobody knows is left out', () => {
  const policy = mergePolicy([
    {
      terms: [{ id: 'project-names', title: 'Names of projects', words: ['Bluebird'] }],
      rules: { 'project-names': { action: 'block' }, 'no-such-rule': { action: 'block' } },
    },
  ]);
  const ids = rulesInForce(policy).rules.map(({ id }) => id);
  expect(ids).toContain('project-names');
  expect(ids).not.toContain('no-such-rule');
});

test.each([
  [{ families: { code: { override: 'justify' as const } } }],
  [{ sites: { kimi: { families: { code: { override: 'justify' as const } } } } }],
  [{ rules: { iban: { override: 'justify' as const } } }],
])('it is known whether reasons are asked for: %j', (layer) => {
  expect(asksForReasons(mergePolicy([layer]))).toBe(true);
  expect(asksForReasons(DEFAULT_POLICY)).toBe(false);
});

test('a site is told with the groups of the list that are treated otherwise there', () => {
  const groups = [
    { id: 'core', kind: 'code', title: 'Core', action: 'block' },
    { id: 'site', kind: 'code', title: 'Web site', action: 'warn' },
  ] as const;
  const policy = mergePolicy(
    [
      {
        sites: {
          claude: { groups: { core: { action: 'warn', override: 'justify', atLeast: 9 } } },
        },
      },
    ],
    { groups },
  );
  expect(at('Claude', policy)?.groups).toMatchObject([
    { id: 'Core', rule: { action: 'warn' }, atLeast: 9, inLines: true },
  ]);
  expect(at('ChatGPT', policy)?.groups).toEqual([]);
  expect(asksForReasons(policy)).toBe(true);
});
