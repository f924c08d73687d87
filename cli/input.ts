import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { printable } from './excerpt.ts';

/** What was asked for, or what to tell the person who asked. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly complaint: string };

/** The text of a file, or of standard input for `-`. */
export async function readInput(name: string): Promise<Outcome<string>> {
  const shown = name === '-' ? 'standard input' : printable(name);
  try {
    const bytes = name === '-' ? await buffer(process.stdin) : await readFile(resolvePath(name));
    const text = decode(bytes);
    if (text !== undefined) return { ok: true, value: text };
    return {
      ok: false,
      complaint: `${shown} was not checked: it is binary or not UTF-8. Convert it to UTF-8 text first.`,
    };
  } catch (error) {
    return { ok: false, complaint: `${shown} was not checked: ${adviceFor(error)}` };
  }
}

/** npm runs its scripts in the folder of the package; paths are meant from where npm was called. */
function resolvePath(file: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
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

const ADVICE = new Map([
  ['ENOENT', 'there is no such file. Check the path.'],
  ['EISDIR', 'it is a folder. Name the files in it, e.g. with find or a glob.'],
  ['EACCES', 'it may not be read. Check its permissions.'],
  ['EPERM', 'it may not be read. Check its permissions.'],
  ['ERR_FS_FILE_TOO_LARGE', 'it is too large to be read at once. Split it.'],
]);

function adviceFor(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return ADVICE.get(code) ?? `it could not be read (${code}). Try again, or copy it elsewhere.`;
}
