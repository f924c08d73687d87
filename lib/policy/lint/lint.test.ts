import { describe, expect, test } from 'vitest';
import type { PolicyLayer } from '../layer.ts';
import type { LintContext } from './context.ts';
import { lintLayer } from './lint.ts';

const NOW = Date.parse('2027-01-15');
const LISTED = [
  { id: 'payments', kind: 'code', title: 'Payments', action: 'block' },
  { id: 'wiki', kind: 'document', title: 'Wiki', action: 'warn' },
] as const;

/** What is said of a layer beside another one, each as its path and its words. */
function found(
  layer: PolicyLayer,
  other: PolicyLayer = {},
  list: LintContext['groups'] | 'unknown' = LISTED,
): string[] {
  const groups = list === 'unknown' ? undefined : list;
  const layers = [
    { name: 'other.yaml', layer: other },
    { name: 'own.yaml', layer },
  ];
  return lintLayer(layer, { layers, groups, now: NOW }).map(
    ({ path, what }) => `${path.join('.')} ${what}`,
  );
}

const until = '2099-01-01';

describe('what a lock makes dead', () => {
  const secret: PolicyLayer = {
    families: { secret: { action: 'mask', override: 'justify' } },
    locks: ['secret'],
  };
  const code: PolicyLayer = {
    families: { code: { action: 'mask', override: 'justify' } },
    groups: { payments: { action: 'block', atLeast: 10 } },
    locks: ['code'],
  };
  const personal: PolicyLayer = { locks: ['personal'] };

  test.each<[PolicyLayer, PolicyLayer, string[]]>([
    [{ families: { secret: { action: 'warn' } } }, secret, ['families.secret.action']],
    [{ families: { secret: { override: 'acknowledge' } } }, secret, ['families.secret.override']],
    [{ rules: { 'github-token': { action: 'allow' } } }, secret, ['rules.github-token.action']],
    [{ rules: { 'github-token': { atLeast: 2 } } }, secret, ['rules.github-token.atLeast']],
    [{ rules: { iban: { action: 'allow' } } }, secret, []],
    [
      { sites: { kimi: { rules: { 'github-token': { override: 'acknowledge' } } } } },
      secret,
      ['sites.kimi.rules.github-token.override'],
    ],
    [{ families: { personal: { atLeast: 6 } } }, personal, ['families.personal.atLeast']],
    [{ families: { personal: { atLeast: 4 } } }, personal, []],
    [{ rules: { 'email-address': { atLeast: 2 } } }, personal, ['rules.email-address.atLeast']],
    [{ rules: { 'email-address': { atLeast: 1 } } }, personal, []],
    [{ groups: { payments: { action: 'mask' } } }, code, ['groups.payments.action']],
    [{ groups: { payments: { atLeast: 20 } } }, code, ['groups.payments.atLeast']],
    [{ groups: { payments: { atLeast: 5, override: 'none' } } }, code, []],
    [{ groups: { wiki: { action: 'allow' } } }, code, []],
    [
      { sites: { kimi: { groups: { payments: { override: 'acknowledge' } } } } },
      code,
      ['sites.kimi.groups.payments.override'],
    ],
    [
      { userGroups: { legal: { groups: { payments: { action: 'warn' } } } } },
      code,
      ['userGroups.legal.groups.payments.action'],
    ],
    [
      { exceptions: [{ id: 'x', groups: ['payments'], action: 'allow', until }] },
      code,
      ['exceptions.0.action'],
    ],
    // It counts for one of the two.
    [{ exceptions: [{ id: 'x', groups: ['payments', 'wiki'], action: 'allow', until }] }, code, []],
    [
      { schedules: [{ id: 'x', families: ['code'], action: 'warn' }] },
      code,
      ['schedules.0.action'],
    ],
    [{ mode: 'report' }, { locks: ['mode'] }, ['mode']],
    [{ mode: 'enforce' }, { locks: ['mode'] }, []],
    [{ mode: 'report' }, { mode: 'report', locks: ['mode'] }, []],
    [{ onError: 'warn' }, { onError: 'block', locks: ['onError'] }, ['onError']],
    [{ overrideLasts: 'page' }, { locks: ['overrideLasts'] }, ['overrideLasts']],
    [{ overrideLasts: 'page' }, {}, []],
    [
      { sites: { kimi: { access: { action: 'allow' } } } },
      { locks: ['access'] },
      ['sites.kimi.access'],
    ],
    [
      { userGroups: { legal: { sites: { kimi: { access: { action: 'redirect' } } } } } },
      { sites: { kimi: { access: { action: 'block' } } }, locks: ['access'] },
      ['userGroups.legal.sites.kimi.access'],
    ],
    [{ sites: { kimi: { access: { action: 'block' } } } }, { locks: ['access'] }, []],
    [
      { terms: [{ id: 'a', title: 'A', words: ['other'] }] },
      { terms: [{ id: 'a', title: 'A', words: ['secret'] }], locks: ['term'] },
      ['terms.0'],
    ],
  ])('%j below %j', (layer, other, paths) => {
    const said = found(layer, other).filter((line) => line.includes('other.yaml locks'));
    expect(said.map((line) => line.split(' ')[0])).toEqual(paths);
  });

  test('is told with the lock and what to do', () => {
    expect(found({ groups: { payments: { action: 'warn' } } }, code)).toEqual([
      'groups.payments.action never holds: other.yaml locks "code" with action "block", which is stricter. Make it as strict, or take it out',
    ]);
    expect(found({ mode: 'report' }, { locks: ['mode'] })).toEqual([
      'mode never holds: other.yaml locks "mode" with "enforce", which is stricter. Make it as strict, or take it out',
    ]);
  });

  test('is told of a group for the kind that it may be, where the list is not known', () => {
    const [said = ''] = found({ groups: { payments: { action: 'warn' } } }, code, 'unknown');
    expect(said).toContain('never holds if payments is a group of code: other.yaml locks');
    const both: PolicyLayer = { locks: ['code', 'document'] };
    const allowed: PolicyLayer = { groups: { payments: { action: 'allow' } } };
    expect(found(allowed, both, 'unknown')[0]).toContain('never holds: other.yaml locks');
  });

  test('is not what the layer that locks allows to some', () => {
    const forLegal: PolicyLayer = {
      ...secret,
      userGroups: { legal: { families: { secret: { action: 'allow' } } } },
    };
    expect(found({ families: { secret: { action: 'warn' } } }, forLegal)).toEqual([]);
    const inLegal: PolicyLayer = {
      userGroups: { sales: { families: { secret: { action: 'warn' } } } },
    };
    expect(found(inLegal, forLegal)).toHaveLength(1);
  });
});

describe('what nothing reaches', () => {
  const noCode: PolicyLayer = { families: { code: { action: 'allow' } } };

  test.each<[PolicyLayer, PolicyLayer, string | undefined]>([
    [
      { groups: { payments: { action: 'block' } } },
      noCode,
      'groups.payments never counts: "code" is allowed, so that nothing is looked up',
    ],
    [
      { sites: { kimi: { groups: { payments: { message: 'No.' } } } } },
      { sites: { kimi: noCode } },
      'sites.kimi.groups.payments never counts',
    ],
    [{ groups: { payments: { action: 'block' } } }, { sites: { kimi: noCode } }, undefined],
    [
      { groups: { payments: { action: 'block' } } },
      { ...noCode, sites: { kimi: { families: { code: { action: 'warn' } } } } },
      undefined,
    ],
    [{ groups: { wiki: { action: 'block' } } }, noCode, undefined],
    [
      { groups: { payments: { action: 'block' } } },
      { ...noCode, schedules: [{ id: 'x', families: ['code'], action: 'warn' }] },
      undefined,
    ],
    [
      { groups: { payments: { action: 'block' } } },
      { ...noCode, ...{ families: { code: { action: 'allow' } }, locks: ['code'] } },
      'never counts',
    ],
    [
      { rules: { iban: { override: 'none' } } },
      { families: { personal: { action: 'allow' } } },
      'rules.iban is allowed, which leaves no use for override',
    ],
    [
      { rules: { iban: { action: 'mask', override: 'none' } } },
      { families: { personal: { action: 'allow' } } },
      undefined,
    ],
    [{ rules: { 'ip-address': { atLeast: 3 } } }, {}, 'rules.ip-address is allowed'],
    [
      { sites: { kimi: { groups: { payments: { action: 'warn' } } } } },
      { sites: { kimi: { access: { action: 'block' } } } },
      'sites.kimi.groups never counts, as "access" at this site is "block"',
    ],
    [
      { sites: { kimi: { rules: { iban: { action: 'warn' } } } } },
      {
        sites: { kimi: { access: { action: 'block' } } },
        userGroups: { it: { sites: { kimi: { access: { action: 'guard' } } } } },
      },
      undefined,
    ],
    [
      { groups: { paymnets: { action: 'warn' } } },
      {},
      'which is no group of the list. It has payments, wiki',
    ],
    [
      { exceptions: [{ id: 'x', groups: ['payments', 'site'], action: 'warn', until }] },
      {},
      'exceptions.0 does nothing for site, which is no group of the list',
    ],
  ])('%j below %j', (layer, other, said) => {
    const lines = found(layer, other);
    expect(lines).toHaveLength(said === undefined ? 0 : 1);
    expect(lines.join('\n')).toContain(said ?? '');
  });

  test('without a list, a group may be of either kind', () => {
    const layer: PolicyLayer = { groups: { payments: { action: 'block' } } };
    expect(found(layer, noCode, 'unknown')[0]).toContain(
      'never counts if payments is a group of code: "code" is allowed',
    );
    expect(found(layer, {}, 'unknown')).toEqual([]);
  });
});

describe('what never counts beside what stands there too', () => {
  test.each<[PolicyLayer, string | undefined]>([
    [{ rules: { iban: { action: 'block', override: 'justify' } } }, 'rules.iban.override has no'],
    [{ rules: { iban: { action: 'block', override: 'none' } } }, undefined],
    [{ rules: { iban: { action: 'allow', message: 'No.' } } }, 'rules.iban allows it'],
    // What was not read takes the override of each family, whatever its action.
    [{ families: { secret: { action: 'block', override: 'justify' } } }, undefined],
    [{ families: { secret: { action: 'allow', override: 'none' } } }, undefined],
    [
      { families: { secret: { action: 'block', override: 'acknowledge' } } },
      'families.secret.over',
    ],
    // What may be chance is asked about.
    [{ groups: { payments: { action: 'block', override: 'justify' } } }, undefined],
    [{ families: { code: { action: 'block', override: 'acknowledge' } } }, undefined],
    [
      { groups: { payments: { action: 'allow', atLeast: 5 } } },
      'groups.payments allows it, so that atLeast',
    ],
    [
      {
        exceptions: [{ id: 'x', families: ['code'], groups: ['payments'], action: 'warn', until }],
      },
      'exceptions.0.families never counts, as it applies to the groups',
    ],
  ])('%j', (layer, said) => {
    const lines = found(layer);
    expect(lines).toHaveLength(said === undefined ? 0 : 1);
    expect(lines.join('\n')).toContain(said ?? '');
  });
});

test('an alternative that a lock on access above leaves out', () => {
  const alternative = { title: 'Chat', url: 'https://chat.example.com/' };
  const layer: PolicyLayer = { groups: { payments: { alternative } } };
  const lint = (above: PolicyLayer): string[] => {
    const layers = [
      { name: 'list.yaml', layer },
      { name: 'managed.json', layer: above },
    ];
    return lintLayer(layer, { layers, groups: LISTED, now: NOW }).map(
      ({ path, what }) => `${path.join('.')} ${what}`,
    );
  };
  expect(lint({ locks: ['access'] })).toEqual([
    expect.stringMatching(
      /^groups\.payments\.alternative is left out: managed\.json locks "access"/u,
    ),
  ]);
  expect(lint({ locks: ['access'], families: { code: { alternative } } })).toEqual([]);
  expect(lint({})).toEqual([]);
});
