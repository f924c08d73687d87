import { isAbsolute, relative, resolve } from 'node:path';
import { printable } from './excerpt.ts';

/** npm runs its scripts in the folder of the package; paths are meant from where npm was called. */
function callerFolder(): string {
  return process.env['INIT_CWD'] ?? process.cwd();
}

export function fromCaller(path: string): string {
  return resolve(callerFolder(), path);
}

/** A path as a person would type it: short when it is below the caller's folder. */
export function shortPath(path: string): string {
  const short = relative(callerFolder(), path);
  const isBelow = !short.startsWith('..') && !isAbsolute(short);
  return printable(isBelow ? short || '.' : path);
}
