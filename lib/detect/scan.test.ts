import { expect, test } from 'vitest';
import { kindOf, seeded } from '../../test/fixtures/secrets/index.ts';
import { callRules, runCalled } from './scan.ts';
import { presetRules } from './secretlint.ts';
import { Windows } from './windows.ts';

const PRESET = presetRules();

/** Which rules of the preset a text calls for, and the spans that each gets to see. */
function calls(text: string): Record<string, unknown> {
  const { tasks } = callRules(text);
  return Object.fromEntries(
    [...tasks]
      .filter(([{ rule }]) => PRESET.has(rule))
      .map(([{ rule, filePath }, windows]) => [rule + filePath, windows.within(text.length)]),
  );
}

test('ordinary words call for nothing', () => {
  for (const text of [
    'Asia, aida, figures; the half_ of it; postgres and mysql; https://example.com/a?b=c@d',
    'GHP_ Npm_ sk_LIVE_ dckr_PAT_ akia -----begin private key',
    'see \\u0041 and "private_key_id" in the docs',
  ]) {
    expect(calls(text)).toEqual({});
  }
});

test('a rule sees the surroundings of its keyword and no more', () => {
  const text = `${'.'.repeat(500)}ghp_${'.'.repeat(500)}`;
  expect(calls(text)).toEqual({ github: [[498, 543]] });
  expect(callRules(text).starts).toEqual([500]);
});

test('a rule whose pattern has no bound sees the whole text', () => {
  expect(calls('.. Aws_Secret_Access_Key ..')).toEqual({ aws: [[0, 27]] });
  expect(calls('.. _authToken= ..')).toEqual({ 'npm.npmrc': [[0, 17]] });
});

test('the service-account rule is called only for what could be such a file', () => {
  expect(calls(' \n{ "private_key_id": 1 }')).toEqual({ gcp: [[0, 25]] });
  expect(callRules('in { "private_key_id": 1 }').keyIds).toEqual([6]);
});

test('an address calls for a rule when an @ or an escape may follow', () => {
  expect(Object.keys(calls('https://user:pw@host'))).toEqual(['basicauth']);
  expect(Object.keys(calls('https://user\\u003apw'))).toEqual(['basicauth']);
  expect(Object.keys(calls('https://host:80/user@home'))).toEqual([]);
});

test('the parts worth decoding are those around keywords, spelled out or escaped', () => {
  const text = `${'.'.repeat(5000)}\\u0067hp_${'.'.repeat(5000)}`;
  const [span] = callRules(text).escaped.within(text.length);
  const [from, to] = span ?? [0, 0];
  expect(from).toBeGreaterThan(4900);
  expect(from).toBeLessThanOrEqual(5000);
  expect(to).toBeGreaterThan(5010 + 36 * 6);
  expect(to).toBeLessThan(6000);
  expect(callRules('{"\\u006e": 1}').escaped.within(20)).toEqual([]);
});

test('a rule that fails makes the scan incomplete, whatever the others do', () => {
  const whole = new Windows();
  whole.add(0, Infinity);
  const failing = { rule: 'a', filePath: '', run: () => false };
  const working = { rule: 'b', filePath: '', run: () => true };
  expect(
    runCalled('text', [
      [failing, whole],
      [working, whole],
    ]),
  ).toEqual({ reports: [], complete: false });
  expect(runCalled('text', [[working, whole]])).toEqual({ reports: [], complete: true });
});

test('reports are counted from the start of the text, not of the window', () => {
  const token = kindOf('github-ghp').generate(seeded(51));
  const text = `${'.'.repeat(300)}${token}${'.'.repeat(300)}${token}`;
  expect(runCalled(text, callRules(text).tasks).reports).toEqual([
    { rule: 'github', messageId: 'GITHUB_TOKEN', start: 300, end: 340 },
    { rule: 'github', messageId: 'GITHUB_TOKEN', start: 640, end: 680 },
  ]);
});

test('a long keyword that is one letter counts once in a run of that letter', () => {
  const { hits } = callRules(`${'A'.repeat(1000)} ${'A'.repeat(40)}`);
  expect(hits).toBe(2);
});

test('a word that is too long for a SendGrid key calls for no rule', () => {
  expect(calls(`SG.${'a'.repeat(128)}.${'a'.repeat(300)}`)).toEqual({});
  expect(Object.keys(calls(`SG.${'a'.repeat(22)}.${'a'.repeat(43)}`))).toEqual(['sendgrid']);
});
