import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { relative } from 'node:path';
import type { CodeFile } from './code-files.ts';
import { codeLines, fullLines } from './comments.ts';
import { formatted } from './formatted.ts';
import { renamed } from './renamed.ts';
import { stripped } from './stripped.ts';
import type { From } from './targets.ts';
import type { Origin } from './windows.ts';

/** Rewriting a file takes 50 ms: so many stand for all. */
const FILES = 1_000;

/** The files to draw windows from, rewritten whole where that is asked for. */
export async function originsOf(
  files: readonly CodeFile[],
  from: From,
  share: (count: number) => number,
): Promise<readonly Origin[]> {
  if (from === 'as it is') return files;
  const scripts = files.filter(({ language }) => language.endsWith('Script'));
  const some = pick(from === 'stripped' ? files : scripts, share(FILES));
  if (from === 'scripts') return some;
  const origins: Origin[] = [];
  for (const { path, language } of some) {
    const before = readFileSync(path, 'utf8');
    const text =
      from === 'formatted'
        ? await formatted(before, language)
        : from === 'stripped'
          ? stripped(before, path, language)
          : renamed(before, path);
    if (text === undefined) continue;
    const [full, code] = [fullLines(text).length, codeLines(text, language).length];
    origins.push({ path, language, full, code, text });
  }
  return origins;
}

/**
 * Every file as likely as every other, long files have more places for windows anyhow. By the chance of a path's hash:
 * one file less changes no other.
 */
function pick(files: readonly CodeFile[], count: number): CodeFile[] {
  const keyed = files.map((file) => {
    const key = createHash('sha256').update(relative(tmpdir(), file.path)).digest('hex');
    return { file, key };
  });
  keyed.sort((one, other) => (one.key < other.key ? -1 : 1));
  return keyed.slice(0, count).map(({ file }) => file);
}
