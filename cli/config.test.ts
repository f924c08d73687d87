import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { readConfig } from './config.ts';

const folder = mkdtempSync(join(tmpdir(), 'pasteward-config-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

const SMALLEST = 'orgId: acme\ngroups:\n  - id: payments\n    title: Payments\n';

async function read(content: string | Uint8Array): Promise<string> {
  const file = join(folder, 'pasteward.yaml');
  writeFileSync(file, content);
  const config = await readConfig(file);
  return config.ok ? 'fine' : config.complaint.replace(`${file} `, '');
}

test('the smallest settings, with what is meant by the rest', async () => {
  expect(await read(SMALLEST)).toBe('fine');
  expect(await readConfig(join(folder, 'pasteward.yaml'))).toEqual({
    ok: true,
    value: {
      orgId: 'acme',
      groups: [{ id: 'payments', kind: 'code', title: 'Payments', action: 'block' }],
      endpoints: {},
      keys: join(folder, 'keys'),
      store: join(folder, '.pasteward'),
      file: join(folder, 'pasteward.yaml'),
    },
  });
});

test('folders are meant from the file, the file from where npm was called', async () => {
  const inner = join(folder, 'inner');
  mkdirSync(join(inner, 'deep'), { recursive: true });
  writeFileSync(
    join(inner, 'pasteward.yaml'),
    `${SMALLEST}keys: ../secret\nstore: /var/keys\npolicy: p.yaml\n`,
  );
  const policy = join(inner, 'p.yaml');
  const value = { keys: join(folder, 'secret'), store: '/var/keys', policy };
  vi.stubEnv('INIT_CWD', inner);
  expect(await readConfig(undefined)).toMatchObject({ ok: true, value });
  vi.stubEnv('INIT_CWD', join(inner, 'deep'));
  expect(await readConfig('../pasteward.yaml')).toMatchObject({ ok: true, value });
  expect(await readConfig(undefined)).toEqual({
    ok: false,
    complaint:
      'There is no pasteward.yaml. Name another one with --config, or make one with "pasteward init".',
  });
});

test.each([
  ['', 'is empty. "pasteward init" in an empty folder makes one to start from.'],
  ['# only a comment\n', 'is empty. "pasteward init" in an empty folder makes one to start from.'],
  ['acme\n', 'has no fields. It begins with a line like "orgId: acme".'],
  ['- acme\n', 'has no fields. It begins with a line like "orgId: acme".'],
  [`${SMALLEST}keys: *all\n`, 'uses "&" and "*" in a way that cannot be followed.'],
  [new Uint8Array([0x61, 0]), 'is binary or not UTF-8. Save it as UTF-8 text.'],
])('%j is no settings file', async (content, complaint) => {
  expect(await read(content)).toContain(complaint);
});

test.each([
  ['orgId: acme\n  groups: []\n', 'is not YAML: line 1: Nested mappings are not allowed'],
  ['orgId: "acme\n', 'is not YAML: line '],
  ['orgId: acme\norgId: other\n', 'is not YAML: line 2: Map keys must be unique. Correct it.'],
])('%j is not YAML, and the line is named', async (content, complaint) => {
  expect(await read(content)).toContain(complaint);
});

test.each([
  [`${SMALLEST}colour: red\n`, 5, 'unknown field "colour". Known here: orgId, groups, policy,'],
  [`${SMALLEST}endpoint: {}\n`, 5, 'unknown field "endpoint". Did you mean "endpoints"?'],
  [`${SMALLEST}toString: 1\n`, 5, 'unknown field "toString". Known here:'],
  [`${SMALLEST}    titel: x\n`, 5, 'unknown field "titel". Did you mean "title"?'],
  [`${SMALLEST}endpoints:\n  lists: x\n`, 6, 'unknown field "lists". Did you mean "list"?'],
  [
    `${SMALLEST}    action: no\n`,
    5,
    '"groups.action": expected one of warn, mask, block, not "no"',
  ],
  [`${SMALLEST}  - id: other\n`, 5, '"groups.title" is missing. Add it.'],
  [`${SMALLEST}  - id: payments\n    title: X\n`, 2, '"groups": expected each id once'],
  ['orgId: acme\ngroups: secret\n', 2, '"groups": expected a list, not text.'],
  [`${SMALLEST}policy: 5\n`, 5, '"policy": expected text, not the number 5.'],
  [`${SMALLEST}keys: true\n`, 5, '"keys": expected text, not true.'],
  [`${SMALLEST}store: { a: b }\n`, 5, '"store": expected text, not fields.'],
  [`${SMALLEST}keys:\n`, 5, '"keys": expected text, not nothing.'],
  [`${SMALLEST}endpoints: []\n`, 5, '"endpoints": expected fields, one on each line, not a list'],
  [`${SMALLEST}endpoints: [a]\n`, 5, '"endpoints": expected fields, one on each line, not a list'],
  [
    `${SMALLEST}endpoints: { list: "http://x.example/" }\n`,
    5,
    '"endpoints.list": expected an addr',
  ],
  ['groups: []\norgId: Acme Corp\n', 2, '"orgId": expected small letters, digits and hyphens'],
])('%j: line %i: %s', async (content, line, what) => {
  expect(await read(content)).toContain(`  line ${line}: ${what}`);
});

test('all errors at once, by line; a misspelt field is not also missing', async () => {
  const said = await read('org_id: acme\ngroups:\n  - id: a\n    title: 1\n    color: red\n');
  expect(said).toBe(
    'has errors. Correct them:\n' +
      '  line 1: unknown field "org_id". Did you mean "orgId"?\n' +
      '  line 4: "groups.title": expected text, not the number 1.\n' +
      '  line 5: unknown field "color". Known here: id, kind, title, action.',
  );
});

test('a list on this machine may be read without TLS', async () => {
  for (const host of ['localhost:8080', '127.0.0.1', '[::1]:1']) {
    expect(await read(`${SMALLEST}endpoints: { list: "http://${host}/" }\n`)).toBe('fine');
  }
});
