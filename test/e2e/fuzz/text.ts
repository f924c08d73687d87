import { KINDS } from '../../fixtures/secrets/index.ts';
import type { Kind, Random } from '../../fixtures/secrets/index.ts';

/** A made-up secret, and what may be seen of it. */
export interface Secret {
  readonly kind: Kind;
  readonly value: string;
  /** Another of its kind: what both hold is the form, and no secret. */
  readonly sibling: string;
}

export function makeSecret(random: Random, fits: (kind: Kind) => boolean = () => true): Secret {
  const [first, ...others] = KINDS.filter(fits);
  if (!first) throw new Error('No kind of secret fits');
  const kind = random.pick([first, ...others]);
  return { kind, value: kind.generate(random), sibling: kind.generate(random) };
}

const WORDS = [
  ...['please', 'look at this', 'deploy', 'the build fails with', 'retry', 'see line 42', 'a < b'],
  ...[
    '请帮我看看',
    '这个报错',
    '部署失败',
    'エラー',
    '키를 확인',
    'naïve café',
    '😀 👩‍👩‍👧 ok',
    'x & y',
    '{}',
    '10%',
  ],
] as const;

/** Ordinary text of a few words in several scripts. */
export function prose(random: Random, most = 6): string {
  const count = 1 + random.int(most);
  return Array.from({ length: count }, () => WORDS[random.int(WORDS.length)] ?? '').join(' ');
}

/** A word that stands nowhere else: what becomes of it shows what became of the text around it. */
export function makeMark(random: Random): string {
  return `mark${random.text('bcdfghjkmnpqrstvwxz', 7)}`;
}

const INVISIBLE = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad'] as const;

/** The secret with up to three characters in it that nobody sees. */
export function withInvisible(random: Random, value: string): string {
  let text = value;
  for (let count = 1 + random.int(3); count > 0; count -= 1) {
    const at = 1 + random.int(text.length - 1);
    text = text.slice(0, at) + random.pick(INVISIBLE) + text.slice(at);
  }
  return text;
}

/** As a string of JSON, some of its letters as `\\u` escapes, as some serialisers write them. */
export function jsonEscaped(random: Random, text: string): string {
  const quoted = JSON.stringify(text).slice(1, -1);
  if (random.int(2) === 0) return quoted;
  return quoted.replace(/[=/+<>&]/gu, (letter) => {
    return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

export function htmlEscaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
