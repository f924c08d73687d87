import { RULES } from '../../lib/detect/rules/index.ts';
import { PERSONAL_CASES, TITLES } from '../../lib/detect/rules/personal/cases.ts';
import { presetRules } from '../../lib/detect/secretlint.ts';
import { KIND_CASES } from '../../test/fixtures/kinds/index.ts';

/** What the cases of a rule say of it for people to read. */
export interface Described {
  readonly rule: string;
  readonly title: readonly [english: string, chinese: string];
  /** The page of its vendor or issuer that says what it looks like. */
  readonly source: string;
}

export const DESCRIBED: readonly Described[] = [
  ...KIND_CASES,
  ...PERSONAL_CASES.map(({ rule, source }) => ({ rule, source, title: titleOf(rule) })),
];

function titleOf(rule: string): Described['title'] {
  const title = TITLES[rule];
  if (!title) throw new Error(`Give ${rule} a title in lib/detect/rules/personal/titles.ts`);
  return title;
}

/** Formats that have no vendor. */
const FORMATS: readonly (readonly [rule: string, source: string])[] = [
  ['private-key', 'https://www.rfc-editor.org/rfc/rfc7468'],
  ['pgp-private-key', 'https://www.rfc-editor.org/rfc/rfc9580'],
  ['putty-private-key', 'https://tartarus.org/~simon/putty-snapshots/htmldoc/AppendixC.html'],
];

const PRESET =
  'https://github.com/secretlint/secretlint/tree/master/packages/%40secretlint/secretlint-rule-';
const OF_PRESET = RULES.flatMap(({ id, reports }) =>
  Object.keys(reports)
    .filter((creator) => presetRules().has(creator))
    .map((creator) => [id, PRESET + creator] as const),
);

/** The page behind each rule that has one; of two, the later counts. */
export const SOURCES: ReadonlyMap<string, string> = new Map([
  ...OF_PRESET,
  ...FORMATS,
  ...DESCRIBED.map(({ rule, source }) => [rule, source] as const),
]);
