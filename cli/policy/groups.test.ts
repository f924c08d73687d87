import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../lib/orglist/manifest.ts';
import { usePolicyFiles } from '../../test/fixtures/policy-files.ts';

const { folder, file, run } = usePolicyFiles();

describe('a group of the org list', () => {
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
