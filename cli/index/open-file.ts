import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { printable } from '../excerpt.ts';
import { codeOf, readingAdvice } from '../file-errors.ts';
import { KEPT_OF_FILE } from './batch.ts';
import { Refusal } from './refusal.ts';

export interface OpenFile {
  readonly size: number;
  close(): void;
  /** Reads it to its end, or as much as is indexed, and closes it. */
  readInto(take: (piece: Uint8Array) => void): void;
}

const buffer = new Uint8Array(KEPT_OF_FILE);

/**
 * Opens a file for indexing; see `folderSource` for how it is named. Undefined when it is no longer
 * there, or no longer a file.
 *
 * @throws Refusal when it cannot be read.
 */
export function openFile(folder: string, locator: string): OpenFile | undefined {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  let file: number;
  try {
    file = openSync(
      Buffer.from(`${folder}/${locator}`, 'latin1'),
      O_RDONLY | O_NOFOLLOW | O_NONBLOCK,
    );
  } catch (error) {
    if (['ENOENT', 'ELOOP'].includes(codeOf(error) ?? '')) return undefined;
    return refuseToRead(error, locator);
  }
  const close = (): void => closeSync(file);
  return {
    size: fstatSync(file).size,
    close,
    readInto: (take) => {
      try {
        let length = 0;
        for (let count = 1; count > 0 && length < KEPT_OF_FILE; length += count) {
          count = readSync(file, buffer, length, KEPT_OF_FILE - length, null);
        }
        take(buffer.subarray(0, length));
      } catch (error) {
        refuseToRead(error, locator);
      } finally {
        close();
      }
    },
  };
}

export function refuseToRead(error: unknown, locator: string): never {
  if (codeOf(error) === undefined) throw error;
  const place = locator === '' ? '' : `${printable(nameOf(locator))}: `;
  throw new Refusal(`${place}${readingAdvice(error)}`);
}

export function nameOf(locator: string): string {
  return Buffer.from(locator, 'latin1').toString();
}
