import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../lib/policy/default.ts';
import { parseLayer } from '../lib/policy/layer.ts';
import { readPolicy } from './read-policy.ts';

const folder = mkdtempSync(join(tmpdir(), 'pasteward-policy-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(content: string) {
  const file = join(folder, 'policy.json');
  writeFileSync(file, content);
  return readPolicy(file);
}

test('without a file, the built-in policy', async () => {
  expect(await readPolicy(undefined)).toMatchObject({ ok: true, value: DEFAULT_POLICY });
});

test('with a file, its settings on top', async () => {
  const policy = await read('{"families":{"secret":{"action":"block"}},"onError":"block"}');
  expect(policy).toMatchObject({
    ok: true,
    value: {
      families: { secret: { action: 'block' }, code: { action: 'warn' } },
      onError: 'block',
    },
  });
});

test('with rules and terms of the organisation', async () => {
  const policy = await read(
    '{"rules":{"github-token":{"action":"block"},"email-address":{"atLeast":2},"ours":{"action":"mask"}},' +
      '"terms":[{"id":"ours","title":"Ours","words":["Bluefin"]}]}',
  );
  expect(policy).toMatchObject({ ok: true, value: { terms: [{ id: 'ours' }] } });
});

test.each([
  ['{', 'is not YAML: line 1'],
  ['"block"', 'has no fields'],
  ['{\n"onError":"shrug"}', 'policy.json:2: "onError": expected one of warn, block'],
  ['{"families":{"secret":{"action":"shrug"}}}', '"families.secret.action": expected'],
  ['{"familys":{}}', 'unknown field "familys". Did you mean "families"?'],
  ['{"rules":{"git-hub-token":{}}}', '"rules.git-hub-token": expected the id of a built-in rule'],
  ['{"terms":[{"id":"a","title":"A","words":["x"]}]}', '"terms.words": expected 2 to 100'],
  ['{"terms":[{"id":"a","title":"A","patterns":["A#"]}]}', '"terms.patterns": expected a pattern'],
  ['{"terms":[{"id":"github-token","title":"A"}]}', '"terms.0.id": expected an id that a built-in'],
])('%s is an error that says where and what', async (content, words) => {
  const policy = await read(content);
  expect(policy.ok ? '' : policy.complaint).toContain(words);
});

test('every example of the documentation is understood', () => {
  const text = readFileSync(join(import.meta.dirname, '../docs/policy.md'), 'utf8');
  const examples = [...text.matchAll(/```json\n([\s\S]*?)```/g)]
    .map(([, json = '']): unknown => JSON.parse(json))
    .filter(
      (json) =>
        !Object.keys(Object(json) as object).some((key) => /^(3rdparty|policies)$/.test(key)),
    );
  expect(examples.length).toBeGreaterThan(2);
  for (const example of examples) expect(parseLayer(example).rejected).toEqual([]);
});

test('an exception that has ended does not count, and one for others neither', async () => {
  const policy = await read(`
exceptions:
  - { id: old, families: [secret], action: allow, until: 2025-01-01 }
  - { id: now, families: [code], action: block, until: 2099-01-01 }
  - { id: theirs, families: [term], action: block, userGroups: [legal], until: 2099-01-01 }
`);
  expect(policy).toMatchObject({
    ok: true,
    value: {
      families: { secret: { action: 'mask' }, code: { action: 'block' }, term: { action: 'warn' } },
    },
  });
});

test('a file that is missing or binary is an error', async () => {
  expect(await readPolicy(join(folder, 'none.json'))).toMatchObject({ ok: false });
  writeFileSync(join(folder, 'binary'), new Uint8Array([0]));
  expect(await readPolicy(join(folder, 'binary'))).toMatchObject({ ok: false });
});
