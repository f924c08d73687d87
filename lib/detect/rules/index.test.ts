import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import { expect, test } from 'vitest';
import { KINDS, seeded } from '../../../test/fixtures/secrets/index.ts';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import chinese from '../../../public/_locales/zh_CN/messages.json' with { type: 'json' };
import { GATES } from '../gates.ts';
import { FAMILIES } from '../types.ts';
import { RULES, labelOf, rankOf, ruleOfReport } from './index.ts';
import { privateKeyForms } from './private-key-forms.ts';

const PREFIX = '@secretlint/secretlint-rule-';

test('every message that a rule can report means a kind, but for the two left out on purpose', () => {
  const unknown = [...creator.rules, privateKeyForms].flatMap((rule) => {
    const id = rule.meta.id.replace(PREFIX, '');
    return Object.keys(rule.messages)
      .filter((messageId) => ruleOfReport(id, messageId) === undefined)
      .map((messageId) => `${id} ${messageId}`);
  });
  expect(unknown).toEqual(['aws AWSAccountID', 'filter-comments IGNORE_MESSAGE']);
});

test('no message means two kinds, and none is named that no rule reports', () => {
  const named = RULES.flatMap(({ reports }) =>
    Object.entries(reports).flatMap(([rule, ids]) => ids.map((id) => `${rule} ${id}`)),
  );
  expect(new Set(named).size).toBe(named.length);
  const reported = [...creator.rules, privateKeyForms].flatMap((rule) =>
    Object.keys(rule.messages).map((id) => `${rule.meta.id.replace(PREFIX, '')} ${id}`),
  );
  expect(named.filter((message) => !reported.includes(message))).toEqual([]);
});

test('every rule of the preset has a gate, and every gate a rule', () => {
  const gated = new Set(GATES.map(({ rule }) => rule));
  const created = [...creator.rules, privateKeyForms]
    .map((rule) => rule.meta.id.replace(PREFIX, ''))
    .filter((id) => id !== 'filter-comments');
  expect([...gated].sort()).toEqual(created.sort());
});

test('ids are kebab-case, unique, of a known family, and ranked in order', () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, family } of RULES) {
    expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/);
    expect(FAMILIES).toContain(family);
  }
  expect(ids.map(rankOf)).toEqual(ids.map((_, rank) => rank));
  expect(rankOf('from-elsewhere')).toBe(RULES.length);
});

test('the label of a placeholder is the id in capitals, for rules from elsewhere too', () => {
  expect(labelOf('github-token')).toBe('GITHUB_TOKEN');
  expect(labelOf('acme.project name')).toBe('ACME_PROJECT_NAME');
});

test('every rule has a title in every language, and no title is left of a rule that is gone', () => {
  const keys = RULES.map(({ id }) => `rule_${id.replaceAll('-', '_')}_title`).sort();
  for (const messages of [english, chinese]) {
    const titles = Object.entries(messages).filter(([key]) => /^rule_.*_title$/.test(key));
    expect(titles.map(([key]) => key).sort()).toEqual(keys);
    for (const [key, { message }] of titles) expect(message, key).not.toBe('');
  }
});

test('every kind of the fixtures is of a rule here, and every rule has a kind', () => {
  const kinds = new Set(KINDS.map(({ rule }) => rule));
  expect([...kinds].sort()).toEqual(RULES.map(({ id }) => id).sort());
});

test('the public prefix of a rule holds no more than that of its kinds', () => {
  const random = seeded(6);
  for (const kind of KINDS) {
    const rule = RULES.find(({ id }) => id === kind.rule);
    if (rule?.nature !== 'token') continue;
    const prefix = rule.publicPrefix.exec(kind.generate(random))?.[0] ?? '';
    expect(kind.publicPrefix.startsWith(prefix), `${kind.id}: ${prefix}`).toBe(true);
  }
});
