import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { seeded, kindOf } from '../test/fixtures/secrets/index.ts';
import type { Manifest } from '../lib/orglist/manifest.ts';
import type { Call } from './command.ts';
import { policyCommand } from './policy.ts';

const folder = mkdtempSync(join(tmpdir(), 'pasteward-policy-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function run(operands: readonly string[], options: Readonly<Record<string, string>> = {}) {
  const printed: { text: string; json: object }[] = [];
  const call: Call = {
    operands,
    json: false,
    has: (option) => option in options,
    value: (option) => options[option],
    print: (answer) => {
      printed.push(answer);
      return Promise.resolve();
    },
  };
  const outcome = await policyCommand.run(call);
  return { outcome, text: (printed[0]?.text ?? '').replaceAll(`${folder}/`, '') };
}

const BASE = file(
  'base.yaml',
  `families:
  secret: { action: mask, override: none }
  personal: { action: block, override: acknowledge }
locks: [secret, onError]
`,
);
const OWN = file(
  'own.yaml',
  `families:
  secret: { action: warn }
  code: { acton: block }
sites:
  kimi:
    access: { action: block }
    families: { secret: { action: block } }
  claude:
    rules: { github-token: { action: block, message: Rotate it. } }
exceptions:
  - { id: old, families: [secret], action: allow, until: 2025-01-01 }
  - { id: trial, sites: [claude], families: [personal], action: warn, until: 2099-01-01 }
terms:
  - { id: tickets, title: Tickets, patterns: ['OPS-\\d+'] }
`,
);

describe('lint', () => {
  test('names the line of what is wrong and of what does nothing', async () => {
    const { outcome, text } = await run(['lint', BASE, OWN]);
    expect(outcome).toEqual({ ok: true, value: 1 });
    expect(text.split('\n').map((line) => line.slice(0, 80))).toEqual([
      'base.yaml:3: warning: families.personal.override has no effect: "block" never le',
      'base.yaml:4: warning: locks.1 has no effect: "onError" is "warn" in this file, a',
      'own.yaml:3: error: unknown field "acton". Did you mean "action"?',
      'own.yaml:11: warning: exceptions.0.until ended on 2025-01-01: take the exception',
      'own.yaml:7: warning: sites.kimi.families never counts, as "access" at this site ',
      'own.yaml:14: warning: terms.0.patterns.0 looks like a regular expression and is ',
      'own.yaml:2: warning: families.secret.action never holds: base.yaml locks "secret',
      'own.yaml:11: warning: exceptions.0.action never holds: base.yaml locks "secret" ',
    ]);
  });

  test.each([
    ['rules: { nobodys: { action: block } }', ':1: error: "rules.nobodys": expected the id of a'],
    ['mode: off', ':1: error: "mode": expected one of report, enforce, not "off".'],
    ['families: { secret: { action: allow, message: No. } }', 'allows it, so that message never'],
    ['exceptions: [{ id: x, action: allow }]', '"exceptions.until" is missing. Add it.'],
    ['exceptions: [{ id: x, from: 2099-02-01, until: 2099-01-01 }]', 'is after 2099-01-01'],
  ])('%s', async (text, said) => {
    const found = await run(['lint', file('one.yaml', text)]);
    expect(found.outcome).toEqual({ ok: true, value: 1 });
    expect(found.text).toContain(said);
    expect(found.text.split('\n')).toHaveLength(1);
  });

  const MANAGED = file(
    'managed.json',
    '{\n"memberOf": ["legal"],\n"rules": {"iban": {"override": "justify"}},\n"mode": "report"}',
  );

  test('reasons that nobody gets are a hint, where a file is for managed storage', async () => {
    const hint = 'managed.json:3: hint: rules.iban.override asks for a reason that goes nowhere';
    const alone = await run(['lint', MANAGED]);
    expect(alone.outcome).toEqual({ ok: true, value: 0 });
    expect(alone.text).toContain(hint);
    const asking = file('asking.yaml', 'families: { secret: { override: false-positive } }');
    expect((await run(['lint', asking])).text).toContain('nothing to mend');
    const both = await run(['lint', asking, MANAGED]);
    expect(both.text).toMatch(/^asking\.yaml:1: hint: families\.secret\.override asks/u);
    expect(both.text).toContain(hint);
    const audit = { format: 'ocsf', endpoint: 'https://siem.example.com/' };
    const told = file('told.json', JSON.stringify({ audit }));
    expect((await run(['lint', asking, told])).text).toContain('nothing to mend');
  });

  test('names the file that locks what another one loosens', async () => {
    const lock = file('lock.yaml', 'locks: [mode]');
    const { outcome, text } = await run(['lint', lock, MANAGED]);
    expect(outcome).toEqual({ ok: true, value: 1 });
    expect(text).toContain('managed.json:4: warning: mode never holds: lock.yaml locks "mode"');
  });

  test('a policy without faults', async () => {
    const sound = file('sound.json', '{"families": {"secret": {"action": "block"}}}');
    const { outcome, text } = await run(['lint', sound]);
    expect(outcome).toEqual({ ok: true, value: 0 });
    expect(text).toContain('nothing to mend');
  });

  test.each([
    ['- a', 'has no fields'],
    ['a: [', 'is not YAML: line 1'],
  ])('%s is no policy', async (text, said) => {
    const { outcome } = await run(['lint', file('none.yaml', text)]);
    expect(outcome).toMatchObject({ ok: false });
    expect(JSON.stringify(outcome)).toContain(said);
  });
});

describe('explain', () => {
  const sound = file(
    'own-sound.yaml',
    `
sites:
  claude:
    rules: { github-token: { action: block, message: Rotate it. } }
exceptions:
  - { id: trial, sites: [claude], families: [personal], action: warn, until: 2099-01-01 }
userGroups:
  legal: { families: { personal: { atLeast: 2 } } }
mode: report
`,
  );

  test('says what applies, and each line that says so, the most special last', async () => {
    const at = { site: 'claude', rule: 'github-token' };
    const { text } = await run(['explain', BASE, sound], at);
    expect(text.split('\n')).toEqual([
      'block, override none, from 1 different values on',
      '  and the employee reads: Rotate it.',
      '  On trial: nothing is stopped, and what would be is reported.',
      'because, from the most general to the most special:',
      expect.stringMatching(/^ {2}built in +action mask, override acknowledge$/u),
      expect.stringMatching(/^ {2}base\.yaml:2 families\.secret +action mask, override none$/u),
      expect.stringMatching(
        /^ {2}own-sound\.yaml:4 sites\.claude\.rules\.github-token +action block, message Rotate it\.$/u,
      ),
      '  base.yaml locks the family: nothing is looser than it says.',
    ]);
  });

  test('for somebody, at a time', async () => {
    const asked = { site: 'claude', family: 'personal', member: 'legal' };
    const now = await run(['explain', sound], asked);
    expect(now.text).toMatch(/^warn, override acknowledge, from 2 different values on\n/u);
    expect(now.text).toContain('own-sound.yaml:6 exceptions.0');
    const later = await run(['explain', sound], { ...asked, at: '2099-02-01T00:00Z' });
    expect(later.text).toMatch(/^mask, override acknowledge, from 2 different values on\n/u);
    const other = await run(['explain', sound], { ...asked, member: 'sales' });
    expect(other.text).toMatch(/^warn, override acknowledge, from 5 different values on\n/u);
  });

  test.each([
    [{ family: 'sercet' }, 'There is no family of this name. Did you mean secret?'],
    [{ site: 'claud', family: 'secret' }, 'Did you mean claude?'],
    [{ rule: 'github-tokn' }, 'Did you mean github-token?'],
    [{}, 'Say what to explain'],
    [{ family: 'secret', at: 'noon' }, '--at takes a time'],
  ])('%j', async (options, said) => {
    expect(JSON.stringify((await run(['explain', sound], options)).outcome)).toContain(said);
  });

  test('a policy with mistakes is not explained', async () => {
    expect((await run(['explain', OWN], { family: 'secret' })).outcome).toMatchObject({
      ok: false,
    });
  });
});

describe('explain a group of the org list', () => {
  const group = (id: string, kind: 'code' | 'document', action: 'warn' | 'mask' | 'block') => ({
    ...{ id, kind, title: id, action },
  });
  const manifest: Manifest = {
    ...{ spec: 1, orgId: 'acme', version: 1, minExtensionVersion: '0.1.0', targets: [] },
    ...{ issuedAt: '2027-01-01T00:00:00Z', expires: '2027-02-01T00:00:00Z', innerVersion: 1 },
    ...{ selfTest: '0'.repeat(16), hashKeyId: '0'.repeat(8) },
    groups: [group('payments', 'code', 'block'), group('wiki', 'document', 'mask')],
  };
  const list = (): string => {
    const signed = (document: object) => ({ document: JSON.stringify(document), signature: '' });
    file('list.json', JSON.stringify({ keyring: signed({}), manifest: signed(manifest) }));
    return folder;
  };
  const policy = file(
    'groups.yaml',
    `families:
  code: { override: justify }
groups:
  payments: { message: Ask first. }
sites:
  kimi:
    groups: { payments: { action: mask, atLeast: 20 } }
  claude:
    families: { code: { action: allow } }
exceptions:
  - { id: audit, sites: [gemini], groups: [payments], action: warn, until: 2099-01-01 }
`,
  );

  test('says what applies, and each line that says so, the list between the family and the group', async () => {
    const asked = { group: 'payments', site: 'kimi', list: list() };
    const { text } = await run(['explain', policy], asked);
    expect(text.split('\n').map((line) => line.replaceAll(/ {2,}/gu, '  '))).toEqual([
      'mask, override justify, from 20 lines on',
      '  and the employee reads: Ask first.',
      '  Who signed the list was not checked.',
      'because, from the most general to the most special:',
      '  built in  action warn, override acknowledge',
      '  groups.yaml:2 families.code  override justify',
      '  the list  action block',
      '  groups.yaml:4 groups.payments  message Ask first.',
      '  groups.yaml:7 sites.kimi.groups.payments  action mask, atLeast 20',
    ]);
  });

  test.each<[string, object, string[]]>([
    ['an exception', { site: 'gemini' }, ['warn, override justify', 'groups.yaml:11 exceptions.0']],
    ['where nothing is looked up', { site: 'claude' }, ['allow, ', 'nothing is looked up']],
    ['what the list says alone', {}, ['block, override justify', 'the list']],
    ['a document', { group: 'wiki' }, ['mask, override acknowledge']],
  ])('%s', async (_, more, said) => {
    const options = { group: 'payments', list: list(), ...more };
    const { text } = await run(['explain', policy], options);
    for (const words of said) expect(text).toContain(words);
    expect(text.startsWith(said[0] ?? '')).toBe(true);
  });

  test('without a list, what it may change', async () => {
    const open = await run(['explain', policy], { group: 'payments' });
    expect(open.text).toMatch(/^warn, override justify\n/u);
    expect(open.text).toContain('is not known here, but with --list. It is taken for one of code.');
    expect(open.text).toContain('If the list asks for more, it is stricter: up to block.');
    const said = await run(['explain', policy], { group: 'payments', site: 'kimi' });
    expect(said.text).toMatch(/^mask, override justify, from 20 lines on\n/u);
    expect(said.text).not.toContain('stricter');
    const document = await run(['explain', policy], { group: 'wiki', family: 'document' });
    expect(document.text).toMatch(/^warn, override acknowledge\n/u);
  });

  test.each<[object, string]>([
    [{ group: 'paymnets', list: list() }, 'There is no group of this name. Did you mean payments?'],
    [{ group: 'wiki', family: 'code', list: list() }, 'as a group of document'],
    [{ group: 'wiki', family: 'secret' }, 'There is no kind of group of this name.'],
    [{ group: 'wiki', rule: 'iban' }, 'one at a time'],
    [{ group: 'wiki', list: join(folder, 'nowhere') }, 'could not be read'],
  ])('%j', async (options, said) => {
    const { outcome } = await run(['explain', policy], { ...options });
    expect(JSON.stringify(outcome)).toContain(said);
  });

  test('cases of a group, with and without a number of its lines', async () => {
    const cases = file(
      'group-cases.yaml',
      `- { name: many, group: payments, site: kimi, expect: { action: mask, override: justify, rules: [internal-code] } }
- { name: few, group: payments, lines: 19, site: kimi, expect: { action: allow, families: [] } }
- { name: elsewhere, group: payments, lines: 1, site: chatgpt, expect: { action: block } }
- { name: later, group: payments, site: gemini, at: 2099-02-01T00:00:00Z, expect: { action: warn } }
- { name: wiki, group: wiki, expect: { action: mask, families: [document] } }
`,
    );
    const { outcome, text } = await run(['test', cases, policy], { list: list() });
    expect(outcome).toEqual({ ok: true, value: 1 });
    expect(text.split('\n')).toEqual([
      ...['ok    many', 'ok    few', 'ok    elsewhere'],
      'FAIL  later: action: expected warn, got block',
      ...['ok    wiki', '4 passed, 1 failed'],
    ]);
  });

  test.each([
    ['group: payments', undefined, 'name the list with --list'],
    ['group: paymnets', folder, 'no group of the list. It has payments, wiki.'],
    ['lines: 5', folder, 'a group, as'],
  ])('a case that cannot be tried: %s', async (one, where, said) => {
    list();
    const cases = file('strange.yaml', `- { name: x, ${one}, expect: { action: warn } }`);
    const options = where === undefined ? {} : { list: where };
    const { outcome } = await run(['test', cases, policy], options);
    expect(JSON.stringify(outcome)).toContain(said);
  });

  test('lint knows its groups as well', async () => {
    const own = file('own-groups.yaml', 'groups:\n  paymnets: { action: warn }\n');
    const { text } = await run(['lint', own], { list: list() });
    expect(text).toContain('own-groups.yaml:2: warning: groups.paymnets does nothing for paymnets');
    expect((await run(['lint', own])).text).toContain('nothing to mend');
  });

  test('what is no list is none', async () => {
    file('list.json', '{"keyring": 1}');
    const { outcome } = await run(['explain', policy], { group: 'wiki', list: folder });
    expect(JSON.stringify(outcome)).toContain('cannot be read');
  });
});

describe('test', () => {
  const token = kindOf('github-ghp').generate(seeded(3));
  const cases = (expected: string): string =>
    file(
      'cases.yaml',
      `- name: a token
  text: ["my ", ${JSON.stringify(token.slice(0, 8))}, ${JSON.stringify(token.slice(8))}]
  site: claude
  expect: ${expected}
- name: nothing
  text: Hello
  expect: { action: allow, rules: [] }
`,
    );

  test('cases that hold', async () => {
    const file = cases('{ action: mask, rules: [github-token], families: [secret] }');
    const { outcome, text } = await run(['test', file, BASE]);
    expect(outcome).toEqual({ ok: true, value: 0 });
    expect(text.split('\n')).toEqual(['ok    a token', 'ok    nothing', '2 passed, 0 failed']);
  });

  test('a case that does not, and nothing of its text', async () => {
    const { outcome, text } = await run(['test', cases('{ action: block, rules: [] }'), BASE]);
    expect(outcome).toEqual({ ok: true, value: 1 });
    expect(text).toContain(
      'FAIL  a token: action: expected block, got mask; rules: expected none, got github-token',
    );
    expect(text).not.toContain(token.slice(0, 8));
  });

  test('what the employee may do about it, and sites as a whole', async () => {
    const shut = file('shut.yaml', 'sites: { kimi: { access: { action: block } } }\n');
    const more = file(
      'more.yaml',
      `- { name: kimi, site: kimi, expect: { access: block } }
- { name: claude, site: claude, expect: { access: guard, action: allow } }
- name: a token
  text: [${JSON.stringify(token.slice(0, 8))}, ${JSON.stringify(token.slice(8))}]
  expect: { override: none }
`,
    );
    const { text } = await run(['test', more, shut]);
    expect(text.split('\n')).toEqual([
      'ok    kimi',
      'ok    claude',
      'FAIL  a token: override: expected none, got acknowledge',
      '2 passed, 1 failed',
    ]);
  });

  test.each([
    ['{ name: nothing, text: Hello, expect: {} }', 'something to expect'],
    ['{ name: nowhere, expect: { access: guard } }', 'a site'],
  ])('a case that cannot fail is refused: %s', async (one, what) => {
    const { outcome } = await run(['test', file('idle.yaml', `- ${one}\n`), BASE]);
    expect(outcome.ok).toBe(false);
    expect(JSON.stringify(outcome)).toContain(what);
  });

  test('cases with a slip in them', async () => {
    const { outcome } = await run(['test', cases('{ acton: block }'), BASE]);
    expect(JSON.stringify(outcome)).toContain('cases.yaml:4: unknown field');
  });

  test('a policy on trial is tested as if it were in force', async () => {
    const trial = file('trial.yaml', 'mode: report\n');
    const { outcome } = await run(['test', cases('{ action: mask }'), BASE, trial]);
    expect(outcome).toEqual({ ok: true, value: 0 });
  });
});

test('any other task is refused', async () => {
  expect((await run(['apply', BASE])).outcome).toMatchObject({ ok: false });
});
