import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEvent } from '../../../test/fixtures/audit-events.ts';
import { LOCALES, messageIn } from '../../../test/fixtures/strings.ts';
import type { EventKind, EventOf, Happening } from '../../audit/event.ts';
import { RULES } from '../../detect/rules/index.ts';
import { ruleTitle, sentenceOf } from './event-words.ts';
import type { EventWords } from './event-words.ts';
import { optionsStrings } from './strings.ts';

const ENVELOPE = {
  ...{ v: 1, id: '019c1b6e-3c00-7a31-9f0e-5b1d2c3e4f50', time: 1_795_867_200_000, sequence: 1 },
  ...{ device: '6f1c0a52-8f0e-4b7d-9a51-0c2d3e4f5061', extension: '0.1.0' },
} as const;
const HEARTBEAT: Omit<EventOf<'heartbeat'>, keyof typeof ENVELOPE> = {
  ...{ kind: 'heartbeat', extensionAgeHours: 1, policy: { managed: true, rejected: 0 } },
  protection: { mode: 'enforce', sites: 9, webRequest: false },
  queue: { waiting: 0, refused: 0, lost: 0 },
};

const termTitle = (rule: string) => (rule === 'project-names' ? 'Names of projects' : undefined);
const wordsIn = (locale: (typeof LOCALES)[number]): EventWords => ({
  strings: optionsStrings(RULES, messageIn(locale)),
  termTitle,
});
const english = wordsIn('en');
const say = (happening: Happening): string => sentenceOf({ ...ENVELOPE, ...happening }, english);

const found: Pick<EventOf<'finding'>, 'site' | 'surface' | 'families'> = {
  ...{ site: 'chatgpt', surface: 'paste', families: [] },
};

/** Of each kind: what happened, and how it is told. */
const TOLD: Readonly<Record<EventKind, readonly (readonly [Happening, string])[]>> = {
  finding: [
    [
      { kind: 'finding', ...found, outcome: 'masked', rules: { 'github-token': 1 } },
      'Masked before it was pasted at ChatGPT: GitHub token',
    ],
    [
      {
        ...{ kind: 'finding', ...found, surface: 'submit', outcome: 'blocked' },
        rules: { 'github-token': 2, 'project-names': 1, 'internal-code': 1 },
      },
      'Blocked, and not sent to ChatGPT: GitHub token (2), Names of projects, Internal source code',
    ],
    [
      { kind: 'finding', ...found, site: 'unknown', outcome: 'cancelled', rules: { iban: 1 } },
      'You were asked, and did not paste it at a chat that could not be told: Bank account number (IBAN)',
    ],
    [
      { kind: 'finding', ...found, outcome: 'observed', rules: { 'unknown-rule': 1 } },
      'Pasted at ChatGPT as it was, because the rules are on trial: something that this version does not know',
    ],
  ],
  override: [
    [
      {
        ...{ kind: 'override', ...found, surface: 'submit', override: 'acknowledge' },
        rules: { 'github-token': 1 },
      },
      'You sent the original to ChatGPT: GitHub token',
    ],
    [
      {
        ...{ kind: 'override', ...found, override: 'justify', justification: 'as asked' },
        rules: { 'github-token': 1 },
      },
      'You gave a reason and pasted the original at ChatGPT: GitHub token',
    ],
    [
      { kind: 'override', ...found, override: 'false-positive', rules: { 'github-token': 1 } },
      'You said that it is not sensitive, and pasted the original at ChatGPT: GitHub token',
    ],
  ],
  unscanned: [
    [
      {
        kind: 'unscanned',
        site: 'claude',
        surface: 'paste',
        outcome: 'overridden',
        unread: 'page',
      },
      'You pasted the original at Claude: text that could not be checked',
    ],
    [
      {
        ...{
          kind: 'unscanned',
          site: 'claude',
          surface: 'submit',
          outcome: 'overridden',
          unread: 'page',
        },
        override: 'justify',
      },
      'You gave a reason and sent the original to Claude: text that could not be checked',
    ],
    [
      { kind: 'unscanned', site: 'claude', surface: 'submit', outcome: 'blocked', unread: 'page' },
      'Blocked, and not sent to Claude: text that could not be checked',
    ],
    [
      { kind: 'unscanned', site: 'claude', surface: 'paste', outcome: 'blocked' },
      'Blocked, and not pasted at Claude: a text in which nothing was found',
    ],
  ],
  access: [
    [
      { kind: 'access', site: 'claude', action: 'block' },
      'Claude is not allowed here: you were told so',
    ],
    [
      { kind: 'access', site: 'chatgpt', action: 'redirect' },
      'ChatGPT is not allowed here: you were led to the approved assistant',
    ],
  ],
  list: [
    [
      { kind: 'list', state: 'accepted', version: 7, ageHours: 0 },
      'A list of internal code and documents came into force: version 7',
    ],
    [
      { kind: 'list', state: 'refused', problem: 'rollback' },
      'A newer list of internal code and documents could not be used. ' +
        'The server sent an older list, which was refused. Tell your security team.',
    ],
  ],
  policy: [
    [
      { kind: 'policy', managed: true, rejected: [] },
      'New rules of your organisation came into force',
    ],
    [
      { kind: 'policy', managed: false, rejected: ['colour', 'sites.x'] },
      'The built-in rules came into force; these settings were not understood: colour, sites.x',
    ],
  ],
  health: [
    [
      { kind: 'health', errors: { 'receiver-busy': 3, 'of-a-later-version': 1 } },
      'Something went wrong in Pasteward itself: the receiver was busy (3), of-a-later-version',
    ],
  ],
  heartbeat: [
    [HEARTBEAT, 'Sign of life: Pasteward 0.1.0 is here, and the rules are in force'],
    [
      { ...HEARTBEAT, protection: { mode: 'report', sites: 9, webRequest: false } },
      'Sign of life: Pasteward 0.1.0 is here, and the rules are on trial',
    ],
  ],
  lost: [
    [
      { kind: 'lost', count: 12, reason: 'full' },
      'Events dropped before they could be sent, because too many were waiting: 12',
    ],
  ],
};

describe.each(Object.entries(TOLD))('an event of the kind %s', (_, cases) => {
  test.each(cases.map(([happening, sentence]) => [sentence, happening] as const))(
    'is told as: %s',
    (sentence, happening) => {
      expect(say(happening)).toBe(sentence);
    },
  );
});

test('an event of another version is told as that, with its kind', () => {
  const other = { ...ENVELOPE, kind: 'glance', colour: 'blue' };
  const start = 'An event of another version of Pasteward, which this one cannot put into words: ';
  expect(sentenceOf(other, english)).toBe(`${start}glance`);
  expect(sentenceOf({ sequence: 1 }, english)).toBe(`${start}?`);
});

describe.each(LOCALES)('in %s', (locale) => {
  const words = wordsIn(locale);

  test('every event there can be has its words, and no name of a string shows', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const sentence = sentenceOf(event, words);
        expect(sentence).not.toMatch(/options_|popup_|undefined|\$\d/);
        expect(sentence.length).toBeGreaterThan(4);
      }),
    );
  });

  test('every rule has a title', () => {
    for (const { id } of RULES) expect(ruleTitle(id, words)).not.toBe('');
  });
});
