import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { printable } from './excerpt.ts';
import { readingAdvice } from './file-errors.ts';
import { done, refuse } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { fromCaller } from './paths.ts';

/** The text of a file, or of standard input for `-`. */
export async function readInput(name: string): Promise<Outcome<string>> {
  const shown = name === '-' ? 'standard input' : printable(name);
  try {
    const bytes = name === '-' ? await buffer(process.stdin) : await readFile(fromCaller(name));
    const text = decode(bytes);
    if (text !== undefined) return done(text);
    return refuse(
      `${shown} was not checked: it is binary or not UTF-8. Convert it to UTF-8 text first.`,
    );
  } catch (error) {
    return refuse(`${shown} was not checked: ${readingAdvice(error)}`);
  }
}

/** The bytes as text, a byte order mark included; undefined when they are not UTF-8 text. */
export function decode(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
