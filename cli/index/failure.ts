import { codeOf, writingAdvice } from '../file-errors.ts';
import { shortPath } from '../paths.ts';
import { Refusal } from './refusal.ts';

/** DuckDB says in words what the operating system said to it. */
const DISK_FULL =
  /No space left on device|Disk quota exceeded|Could not write all bytes|failed to offload data block/iu;
const READ_ONLY = /Permission denied|Read-only file system/iu;
const MEMORY_FULL = 'Out of Memory Error';
const UNREADABLE =
  /parquet|thrift|TProtocolException|snappy|zstd|Could not read|Invalid Input Error|Binder Error|decod/iu;

export function corrupt(file: string): Refusal {
  return new Refusal(
    `${shortPath(file)} is damaged or not a key file. Delete it, or use --full: then everything is read again.`,
  );
}

/** What to tell a person about an error while a key file was made; the error itself if it is a bug. */
export function whatWentWrong(error: unknown, file: string): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error;
  const code = codeOf(error);
  const failed = (advice: string): Refusal =>
    new Refusal(`${shortPath(file)} could not be written: ${advice}`);
  if (code?.startsWith('E') && 'syscall' in error) return failed(writingAdvice(error));
  if (DISK_FULL.test(error.message)) return failed(adviceFor('ENOSPC'));
  if (READ_ONLY.test(error.message)) return failed(adviceFor('EACCES'));
  if (error.message.startsWith(MEMORY_FULL)) {
    return new Refusal(
      `there are too many files for ${shortPath(file)}. Index its folders one by one, each with a --name of its own.`,
    );
  }
  return UNREADABLE.test(error.message) ? corrupt(file) : error;
}

function adviceFor(code: string): string {
  return writingAdvice(Object.assign(new Error(code), { code }));
}
