import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { leftOutByContent, leftOutByPath } from '../../../lib/fingerprint/left-out.ts';
import { codeLines, fullLines } from './comments.ts';
import { languageOf } from './languages.ts';
import type { Language } from './languages.ts';

/** A file of code that `pasteward index` does not leave out. */
export interface CodeFile {
  readonly path: string;
  readonly language: Language;
  readonly lines: number;
  /** Lines that are not blank, and of them the lines of code. */
  readonly full: number;
  readonly code: number;
}

/** Every file below a folder, in an order that is the same everywhere. Links are not followed. */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return entry.isFile() ? [path] : [];
    })
    .sort();
}

/** The project's own code below a folder: by its path from there, and by what is in it. */
export function filesIn(folder: string): CodeFile[] {
  return filesBelow(folder).flatMap((path) => {
    const language = languageOf(path);
    if (!language || leftOutByPath(relative(folder, path), 'code')) return [];
    const bytes = readFileSync(path);
    if (leftOutByContent(bytes, 'code')) return [];
    const text = bytes.toString();
    const lines = text.split('\n').length - 1;
    const [full, code] = [fullLines(text).length, codeLines(text, language).length];
    return [{ path, language, lines, full, code }];
  });
}

export function linesIn(files: readonly CodeFile[]): number {
  return files.reduce((sum, { lines }) => sum + lines, 0);
}
