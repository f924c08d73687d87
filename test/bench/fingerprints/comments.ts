import type { Language } from './languages.ts';

/** Literals first: what begins a comment inside of one begins none. */
const LITERAL = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`/u;
const SLASHES = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/u;
const HASH = /(?<=^|\s)#[^\n]*/mu;
const EXPRESSION = {
  slashes: new RegExp(`(${LITERAL.source})|${SLASHES.source}`, 'gmu'),
  hash: new RegExp(`(${LITERAL.source})|${HASH.source}`, 'gmu'),
} as const;

/**
 * Code with its comments taken out and its lines where they are, by other means than those of the
 * fingerprints: rough, but nothing that the lexer gets wrong is wrong in here for the same reason.
 */
export function withoutComments(text: string, language: Language): string {
  const kind = language === 'Python' || language === 'Ruby' ? 'hash' : 'slashes';
  return text.replaceAll(
    EXPRESSION[kind],
    (all, literal: string | undefined) => literal ?? all.replaceAll(/[^\n]+/gu, ''),
  );
}

/** The numbers of the lines, from 0, that are not blank. */
export function fullLines(text: string): number[] {
  return numbersOf(text.split('\n'), /\S/u);
}

/**
 * The numbers of the lines, from 0, with a word outside of comments and literals: lines of code, and
 * not of prose or of tables.
 */
export function codeLines(text: string, language: Language): number[] {
  const bare = withoutComments(text, language).replaceAll(new RegExp(LITERAL, 'gu'), (literal) =>
    literal.replaceAll(/[^\n]+/gu, ''),
  );
  return numbersOf(bare.split('\n'), /(?<!\w)[a-z_]/iu);
}

function numbersOf(lines: readonly string[], mark: RegExp): number[] {
  return [...lines.keys()].filter((line) => mark.test(lines[line] ?? ''));
}
