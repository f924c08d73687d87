import { readFileSync } from 'node:fs';
import { seeded } from '../../fixtures/secrets/index.ts';
import type { CodeFile } from './code-files.ts';
import { codeLines, fullLines } from './comments.ts';
import { formatted } from './formatted.ts';
import { renamed } from './renamed.ts';
import { stripped } from './stripped.ts';
import type { From } from './targets.ts';
import type { Origin } from './windows.ts';

/** Rewriting a file takes 50 ms: so many stand for all. */
const FILES = 400;
const SEED = 20;

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

/** Long files more often than short ones, as windows are. */
function pick(files: readonly CodeFile[], count: number): CodeFile[] {
  const random = seeded(SEED);
  const keyed = files.map((file) => ({
    file,
    key: -Math.log((random.int(2 ** 30) + 1) / 2 ** 30) / Math.max(1, file.code),
  }));
  keyed.sort((one, other) => one.key - other.key);
  return keyed.slice(0, count).map(({ file }) => file);
}
