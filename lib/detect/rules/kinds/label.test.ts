import { expect, test } from 'vitest';
import { seeded } from '../../../../test/fixtures/secrets/index.ts';
import { ALNUM, HEX } from '../../../../test/fixtures/secrets/random.ts';
import { detect } from '../../engine.ts';

const random = seeded(7);
const KEY = `${random.text(ALNUM, 30)}7x`;
const HASH = `${random.text(HEX, 30)}a7`;

const found = (text: string): [rule: string, value: string][] =>
  detect(text).findings.map(({ rule, start, end }) => [rule, text.slice(start, end)]);

test.each([
  `MISTRAL_API_KEY=${KEY}`,
  `public string MistralApiKey { get; init; } = "${KEY}";`,
  `const MISTRAL_KEY: &str = "${KEY}";`,
  `| Mistral token | ${KEY} |`,
  `set the Mistral key to ${KEY} again`,
  `This is the Mistral key from our server:\n\n${KEY}\n`,
  `copy the Mistral key \`${KEY}\` there`,
  `Mistral 密钥（${KEY}）发你了`,
  `把 Mistral 密钥改成了“${KEY}”`,
])("a value is known by the vendor's name before it: %s", (text) => {
  expect(found(text)).toEqual([['mistral-api-key', KEY]]);
});

test.each([
  `see the docs of Mistral. Example: \`${KEY}\` stays`,
  `mistral:\n  ${KEY}: 1`,
  `mistral.account (${KEY})`,
  `the Mistral cluster (${KEY}) is up`,
])('and not when it is about something else: %s', (text) => {
  expect(found(text).filter(([rule]) => rule === 'mistral-api-key')).toEqual([]);
});

test.each(['api_hash', 'apiHash', 'api-hash', 'api.hash', 'API hash'])(
  'the words of a label are divided in any way: %s',
  (label) => {
    expect(found(`${label}: ${HASH}`)).toEqual([['telegram-api-hash', HASH]]);
  },
);
