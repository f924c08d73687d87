import { readFileSync } from 'node:fs';
import { seeded } from '../../fixtures/secrets/index.ts';
import type { CodeFile } from './code-files.ts';
import type { Language } from './languages.ts';
import { codeLines, fullLines } from './comments.ts';

/** Lines in a row of a file. */
export interface Window {
  readonly text: string;
  readonly path: string;
  readonly language: Language;
}

/** Where windows are drawn from: files on disk, or what became of them. */
export interface Origin extends Omit<CodeFile, 'lines'> {
  /** Instead of what is in the file. */
  readonly text?: string;
}

/** Which lines of a window are counted: lines of code, or all that are not blank. */
export type Counted = 'code' | 'full';

/**
 * Windows of so many lines of the kind that counts, with those between them that do not. Every place in the
 * code is as likely as every other; the same seed draws the same windows.
 */
export function* drawWindows(
  origins: readonly Origin[],
  size: number,
  count: number,
  seed: number,
  counted: Counted = 'code',
): Generator<Window> {
  const ends: number[] = [];
  let places = 0;
  for (const origin of origins) ends.push((places += Math.max(0, origin[counted] - size + 1)));
  if (places === 0) throw new RangeError(`No file has ${size} lines`);
  const random = seeded(seed);
  for (let drawn = 0; drawn < count; drawn += 1) {
    const place = random.int(places);
    const at = firstAbove(ends, place);
    const origin = origins[at];
    if (!origin) throw new RangeError('No such place');
    const { path, language } = origin;
    const text = windowOf(origin, size, place - (ends[at - 1] ?? 0), counted);
    yield { text, path, language };
  }
}

function windowOf(origin: Origin, size: number, first: number, counted: Counted): string {
  const text = origin.text ?? readFileSync(origin.path, 'utf8');
  const lines = counted === 'code' ? codeLines(text, origin.language) : fullLines(text);
  return text
    .split('\n')
    .slice(lines[first], (lines[first + size - 1] ?? 0) + 1)
    .join('\n');
}

/** The first of these rising numbers that is larger. */
function firstAbove(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
