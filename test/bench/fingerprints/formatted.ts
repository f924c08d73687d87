import { format } from 'prettier';
import type { Options } from 'prettier';
import type { Language } from './languages.ts';

/** Prettier's own width, and else nothing as most projects have it. */
const OPTIONS: Options = {
  useTabs: true,
  semi: false,
  singleQuote: true,
  jsxSingleQuote: true,
  quoteProps: 'consistent',
  trailingComma: 'none',
  bracketSpacing: false,
  objectWrap: 'collapse',
  arrowParens: 'avoid',
  experimentalTernaries: true,
  experimentalOperatorPosition: 'start',
};

/** A file of JavaScript or TypeScript as Prettier writes it; undefined when it cannot read it. */
export async function formatted(text: string, language: Language): Promise<string | undefined> {
  const parser = language === 'TypeScript' ? 'typescript' : 'babel';
  return format(text, { ...OPTIONS, parser }).catch(() => undefined);
}
