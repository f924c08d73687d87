import type { SecretLintRuleCreator } from '@secretlint/types';
import { CREDENTIAL_RULES } from './credentials/index.ts';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import { describe, expect, test } from 'vitest';
import { KIND_CASES } from '../../../test/fixtures/kinds/index.ts';
import { KINDS as MADE_UP, seeded } from '../../../test/fixtures/secrets/index.ts';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import chinese from '../../../public/_locales/zh_CN/messages.json' with { type: 'json' };
import { GATES } from '../gates.ts';
import { RULE_PREFIX } from '../secretlint.ts';
import { FAMILIES } from '../types.ts';
import { CREDENTIAL_GATES } from './credentials/index.ts';
import { RULES, isGeneral, labelOf, rankOf, ruleOfReport } from './index.ts';
import { KINDS } from './kinds/index.ts';
import { creatorOf, gateOf } from './kinds/kind.ts';
import { ORDINARY } from './ordinary.ts';
import { PERSONAL_CASES } from './personal/cases.ts';
import { credentials, personal } from './matched.ts';
import { PERSONAL_GATES, contacts } from './personal/index.ts';
import { privateKeyForms } from './private-key-forms.ts';
import { TOPICS, topicOf } from './topics.ts';

const CREATORS: readonly SecretLintRuleCreator[] = [
  ...creator.rules,
  privateKeyForms,
  credentials,
  personal,
  ...KINDS.map(creatorOf),
  contacts,
];
const idOf = ({ meta }: SecretLintRuleCreator): string => meta.id.replace(RULE_PREFIX, '');
const ids = RULES.map(({ id }) => id);

/** What can be reported, as rule and message. */
const reported = CREATORS.flatMap((rule) =>
  Object.keys(rule.messages).map((messageId) => [idOf(rule), messageId] as const),
);

function repeated(words: readonly string[]): string[] {
  return words.filter((word, at) => words.indexOf(word) !== at);
}

describe('reports', () => {
  test('all mean a rule, but for the two left out on purpose', () => {
    const unknown = reported.filter(([rule, message]) => ruleOfReport(rule, message) === undefined);
    expect(unknown).toEqual([
      ['aws', 'AWSAccountID'],
      ['filter-comments', 'IGNORE_MESSAGE'],
    ]);
  });

  test('none means two rules, and none is named that nothing reports', () => {
    const named = RULES.flatMap(({ reports }) =>
      Object.entries(reports).flatMap(([rule, messages]) => messages.map((it) => `${rule} ${it}`)),
    );
    expect(repeated(named)).toEqual([]);
    const possible = new Set(reported.map((report) => report.join(' ')));
    expect(named.filter((report) => !possible.has(report))).toEqual([]);
  });

  test('every creator has a gate, and every gate a creator', () => {
    const gates = [...GATES, ...KINDS.map(gateOf), ...CREDENTIAL_GATES, ...PERSONAL_GATES];
    const created = CREATORS.map(idOf).filter((id) => id !== 'filter-comments');
    expect(repeated(created)).toEqual([]);
    expect([...new Set(gates.map(({ rule }) => rule))].sort()).toEqual(created.sort());
  });
});

describe('rules', () => {
  test('have ids in kebab case, each its own', () => {
    expect(repeated(ids)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  test('are of a known family, and ranked in order', () => {
    expect(RULES.filter(({ family }) => !FAMILIES.includes(family))).toEqual([]);
    expect(ids.map(rankOf)).toEqual(ids.map((_, rank) => rank));
    expect(rankOf('from-elsewhere')).toBe(RULES.length);
  });

  test('are marked as ordinary where policy counts them, and nowhere else', () => {
    const marked = RULES.filter(({ ordinary }) => ordinary).map(({ id }) => id);
    expect(marked.sort()).toEqual([...ORDINARY].sort());
  });

  test('give placeholders their labels, those from elsewhere too', () => {
    expect(labelOf('github-token')).toBe('GITHUB_TOKEN');
    expect(labelOf('acme.project name')).toBe('ACME_PROJECT_NAME');
  });
});

describe.each([
  ['English', english],
  ['Chinese', chinese],
])('in %s', (_, messages: Readonly<Record<string, { readonly message: string }>>) => {
  const keysLike = (pattern: RegExp): string[] =>
    Object.keys(messages).filter((key) => pattern.test(key));
  const keyOf = (id: string): string => id.replaceAll('-', '_');

  test('every rule has a title, and none is left of a rule that is gone', () => {
    const titles = ids.map((id) => `rule_${keyOf(id)}_title`);
    expect(keysLike(/^rule_.*_title$/).sort(), 'Run scripts/rule-titles.ts').toEqual(titles.sort());
  });

  test('every topic has a reason and an advice, and none is left over', () => {
    const words = TOPICS.flatMap((topic) => [`advice_${keyOf(topic)}`, `reason_${keyOf(topic)}`]);
    expect(keysLike(/^(reason|advice)_/).sort()).toEqual(words.sort());
  });

  test('titles, reasons and advice say something, in a sentence or a few words', () => {
    const wrong = keysLike(/^(rule|reason|advice)_/).filter((key) => {
      const text = messages[key]?.message ?? '';
      const isSentence = /[.。]$/.test(text);
      return text.trim() === '' || text.length > 120 || isSentence === key.startsWith('rule_');
    });
    expect(wrong).toEqual([]);
  });
});

test('every topic is used, by a rule or for what a list and a policy know', () => {
  const used = new Set([...RULES.map(topicOf), 'code', 'document', 'term']);
  expect([...used].sort()).toEqual(TOPICS.toSorted());
});

describe('cases', () => {
  const cased = new Set([...MADE_UP, ...KIND_CASES, ...PERSONAL_CASES].map(({ rule }) => rule));

  test('are there for every rule that is of a kind or of personal data', () => {
    const own = new Set(CREDENTIAL_RULES.map(({ id }) => id));
    expect(ids.filter((id) => !cased.has(id) && !own.has(id) && !isGeneral(id))).toEqual([]);
  });

  test('are of rules that are there', () => {
    expect([...cased].filter((rule) => !ids.includes(rule))).toEqual([]);
  });

  test('begin as everybody knows with no more than their public prefix', () => {
    const random = seeded(6);
    for (const kind of MADE_UP) {
      const rule = RULES.find(({ id }) => id === kind.rule);
      if (rule?.nature !== 'token') continue;
      const prefix = rule.publicPrefix.exec(kind.generate(random))?.[0] ?? '';
      expect(kind.publicPrefix.startsWith(prefix), `${kind.id}: ${prefix}`).toBe(true);
    }
  });
});
