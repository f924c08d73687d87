import type { SecretLintRuleCreator } from '@secretlint/types';
import type { Gate } from '../../gate.ts';
import { RULE_PREFIX } from '../../secretlint.ts';
import type { Confidence } from '../../types.ts';
import { tokenRule } from '../types.ts';
import type { Nature, Rule } from '../types.ts';
import { hasDrawn, partsOf } from './parts.ts';

/**
 * One kind of secret in a line: its id, and the letters that every one of them holds (several words: one of them).
 * `…` in them stands for whatever divides the words of a label. With nothing more, 18 or more letters, digits, `_` and `-` that look drawn come next, and the third place names
 * what they may be mixed with: `['acme-key', 'acme_', '+/=']`. Letters that end in `=`, `/`, `:` or `"` are a name or
 * an address and no part of the secret.
 *
 * Else the third place is a regular expression in which `~` stands for the letters. Where it has a group, that is the
 * secret; all else is there to know it by. A second group must look drawn. A match that begins with a letter or digit must
 * not follow one, nor go on with one, unless the pattern ends in `,}`: then the secret is as long as such letters go on. Every other
 * quantifier has an upper bound.
 */
export type Kind = readonly [id: string, keywords: string, pattern?: string, options?: KindOptions];

/** A kind with its whole expression. */
export type WrittenKind = readonly [
  id: string,
  keywords: string,
  pattern: string,
  options: KindOptions,
];

export interface KindOptions {
  /** Units from the first of the keyword to the end of the longest match; 300 when not given. */
  readonly after?: number;
  /** Units that a match may begin before the keyword; 0 when the pattern begins with it, else 60. */
  readonly before?: number;
  /** What must come right after the keyword, where it alone is too common. */
  readonly followedBy?: RegExp;
  /** Of what was found, the parts that are secret. */
  readonly each?: RegExp;
  /** Letters match in either case. */
  readonly anyCase?: true;
  readonly nature?: Nature;
  readonly confidence?: Confidence;
}

const MESSAGE = 'FOUND';
const OPEN_END = /(\[[^\]]+\]|\\w)\{\d+,\}\)*$/;
/** What comes right after the letters, and how often at least. */
const FIRST = /^\(?~\(*(?:\[([^\]^]+)\]|\\w)\{(\d+)/;

/** `…` stands for what may be between the words of a label. */
const keywordsOf = (keywords: string): string[] =>
  keywords.split(' ').flatMap((word) => {
    const parts = word.split('…');
    return parts.length > 1 ? ['_', '-', '.', ' ', ''].map((sign) => parts.join(sign)) : word;
  });

function escape(literal: string): string {
  return literal.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** The whole expression of a kind, with what must not stand around it. */
export function expressionOf([, keywords, pattern, options]: WrittenKind): RegExp {
  const literal = `(?:${keywordsOf(keywords).map(escape).join('|')})`;
  const end = OPEN_END.test(pattern) ? '' : '(?![A-Za-z0-9])';
  const source = `(?<![A-Za-z0-9](?=[A-Za-z0-9]))(?:${pattern.replace('~', () => literal)})${end}`;
  return new RegExp(source, options.anyCase ? 'dgi' : 'dg');
}

/** A kind as a rule of secretlint, to be used with secretlint itself as well. */
export function creatorOf(kind: WrittenKind): SecretLintRuleCreator {
  const [id, , , { each }] = kind;
  const messages = { [MESSAGE]: { en: () => `found ${id.replaceAll('-', ' ')}` } };
  let expression: RegExp | undefined;
  return {
    messages,
    meta: {
      id: RULE_PREFIX + id,
      recommended: true,
      type: 'scanner',
      supportedContentTypes: ['text'],
    },
    create(context) {
      const message = context.createTranslator(messages)(MESSAGE);
      return {
        file({ content }) {
          // Most kinds are never called for.
          expression ??= expressionOf(kind);
          for (const { indices, 2: drawn } of content.matchAll(expression)) {
            const range = indices?.[1] ?? indices?.[0];
            if (!range || (drawn !== undefined && !hasDrawn(drawn))) continue;
            for (const part of partsOf(content, range, each))
              context.report({ message, range: part });
          }
        },
      };
    },
  };
}

export function gateOf([id, keywords, pattern, options]: WrittenKind): Gate {
  const { after = 300, before = /^\(?~/.test(pattern) ? 0 : 60, anyCase } = options;
  const window = { before: before + 1, after: after + 1 };
  const [, letters = '', least = 0] = FIRST.exec(pattern) ?? [];
  // Escapes are written in word characters and backslashes.
  const followedBy = options.followedBy ?? new RegExp(`[\\w\\\\${letters}]{${least}}`, 'y');
  return {
    rule: id,
    keywords: keywordsOf(keywords),
    window,
    followedBy,
    ...(anyCase && { anyCase }),
  };
}

export function ruleOf([id, keywords, pattern, options]: WrittenKind): Rule {
  const { nature = 'token', confidence = 'high' } = options;
  const letters = OPEN_END.exec(pattern)?.[1];
  // Where the pattern has a group, the letters before it are no part of the secret.
  const isPrefix = /^(?:\(~|~(?!.*\((?!\?)))/.test(pattern);
  return tokenRule({
    id,
    confidence,
    nature,
    reports: { [id]: [MESSAGE] },
    publicPrefix: isPrefix
      ? new RegExp(`^(?:${keywordsOf(keywords).map(escape).join('|')})`, 'i')
      : /^/,
    ...(letters !== undefined && { tail: new RegExp(`${letters}+`, 'y') }),
  });
}
