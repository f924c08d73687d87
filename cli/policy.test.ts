import { describe, expect, test } from 'vitest';
import { usePolicyFiles } from '../test/fixtures/policy-files.ts';
import { seeded, kindOf } from '../test/fixtures/secrets/index.ts';

const { file, run } = usePolicyFiles();

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
