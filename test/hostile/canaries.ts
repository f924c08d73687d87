import { randomInt } from 'node:crypto';
import { kindOf, seeded } from '../fixtures/secrets/index.ts';
import { exchangeText } from '../harness/decodings.ts';

/** Kinds whose secrets are random from the prefix on, so that no part of one is in any other text. */
const RANDOM_KINDS = ['github-ghp', 'npm-token', 'groq-api-key', 'aws-access-key-id'];
const PART = 12;

/** Something that was said where a secret must not be. */
export interface Heard {
  readonly channel: string;
  readonly text: string;
}

/** A secret that nobody has seen before, this test included. */
export function freshCanary(at = 0): string {
  const id = RANDOM_KINDS[at % RANDOM_KINDS.length];
  return kindOf(id ?? '').generate(seeded(randomInt(2 ** 31)));
}

/** The channels that hold a canary or any twelve letters of it in a row, plain or encoded. */
export function channelsWith(canaries: readonly string[], heard: readonly Heard[]): string[] {
  const parts = new Set(canaries.flatMap((canary) => [...partsOf(canary)]));
  const guilty = heard.filter(({ text }) => {
    for (const part of partsOf(decoded(text))) if (parts.has(part)) return true;
    return false;
  });
  return [...new Set(guilty.map(({ channel }) => channel))];
}

function* partsOf(text: string): Generator<string> {
  for (let at = 0; at + PART <= text.length; at += 1) yield text.slice(at, at + PART);
}

/** The same forms in which a secret is looked for in what the server received. */
function decoded(text: string): string {
  const exchange = { kind: 'http', host: '', method: '', path: '', headers: {} } as const;
  return exchangeText({ ...exchange, text, body: new Uint8Array() });
}
