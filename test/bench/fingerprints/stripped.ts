import ts from 'typescript';
import type { Language } from './languages.ts';
import { withoutComments } from './comments.ts';

/** Code without its comments. */
export function stripped(text: string, path: string, language: Language): string {
  if (language !== 'JavaScript' && language !== 'TypeScript')
    return withoutComments(text, language);
  // TypeScript's own printer, which also breaks lines its own way.
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return ts.createPrinter({ removeComments: true }).printFile(file);
}
