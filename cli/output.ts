import { once } from 'node:events';

/** Writes a block of lines to standard output, as fast as it is read there. */
export async function print(lines: string): Promise<void> {
  if (lines === '') return;
  if (!process.stdout.write(`${lines}\n`)) await once(process.stdout, 'drain');
}

/** Tells a person what went wrong and what to do. Never a part of what was checked. */
export function complain(message: string): void {
  process.stderr.write(`pasteward: ${message}\n`);
}

/** Tells a person of something that is unsafe and keeps nothing from being done. */
export function warn(message: string): void {
  process.stderr.write(`pasteward: warning: ${message}\n`);
}
