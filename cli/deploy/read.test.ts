import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Call } from '../command.ts';
import { EXAMPLE } from './example.ts';
import { parseRollout } from './read.ts';
import { runDeploy } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'pasteward-deploy-'));
afterAll(() => rmSync(folder, { recursive: true }));

function complaint(text: string): string {
  const parsed = parseRollout(text);
  return parsed.ok ? '' : parsed.complaint;
}

test('the example is a whole configuration, and every line that it leaves out is one as well', () => {
  expect(complaint(EXAMPLE)).toBe('');
  const full = EXAMPLE.replaceAll(/# (?=minimumVersion:|release:|removedIds:)/gu, '');
  expect(parseRollout(full)).toMatchObject({
    value: {
      chromium: {
        minimumVersion: '0.1.0',
        release: { version: '0.1.0' },
        removedIds: ['abcdefghijklmnopabcdefghijklmnop'],
      },
    },
  });
});

test('JSON is read as well', () => {
  const parsed = parseRollout(EXAMPLE);
  if (!parsed.ok) throw new Error(parsed.complaint);
  expect(parseRollout(JSON.stringify(parsed.value))).toEqual(parsed);
});

test.each([
  ['id: fmfpbnhfiflohcnoidcpajimkodomadl', 'id: fmfp', '"chromium.id": expected 32 letters'],
  ['hardening: true', 'hardning: true', 'Did you mean "hardening"?'],
  ['https://updates.example/pasteward/updates.xml', 'http://a.example', 'begins with https://'],
  ['privateWindows: off', 'privateWindows: never', 'one of off, protected, unchanged'],
  ['action: mask', 'action: mosk', 'policy.families.secret.action: expected'],
  ['onError: block', 'onErorr: block', 'policy.onErorr: expected one of'],
  ['onError: block', 'onError:', 'policy.onError: expected a value, not nothing'],
  ['onError: block', 'terms: ["\\u0007"]', 'policy.terms.0: expected no control characters'],
  ['policy:', 'policy: [', 'is not YAML: line'],
])('%s as %s is refused, with the place and what is expected', (right, wrong, said) => {
  expect(EXAMPLE).toContain(right);
  expect(complaint(EXAMPLE.replace(right, wrong))).toContain(said);
});

function call(options: Readonly<Record<string, string>>, ...operands: readonly string[]): Call {
  return {
    operands,
    json: false,
    has: (option) => options[option] !== undefined,
    value: (option) => options[option],
    print: () => Promise.resolve(),
  };
}

test('files are written for their owner, and never over others', async () => {
  const file = join(folder, 'deploy.yaml');
  const out = join(folder, 'out');
  writeFileSync(file, EXAMPLE);
  expect(await runDeploy(call({ out, target: 'firefox' }, file))).toEqual({ ok: true, value: 0 });
  const policies = join(out, 'firefox/policies.json');
  if (process.platform !== 'win32') expect(statSync(policies).mode & 0o777).toBe(0o600);
  writeFileSync(policies, 'mine');
  const again = await runDeploy(call({ out, target: 'chrome-linux,firefox' }, file));
  expect(again).toMatchObject({ ok: false });
  expect(readFileSync(policies, 'utf8')).toBe('mine');
  expect(() => statSync(join(out, 'chrome-linux'))).toThrow('ENOENT');
});

test('an unknown target is refused with the nearest one', async () => {
  const result = await runDeploy(call({ out: folder, target: 'firefox,chrome-linus' }));
  expect(result).toMatchObject({ complaint: expect.stringContaining('"chrome-linux"') as string });
});
