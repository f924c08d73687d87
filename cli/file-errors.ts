const READING: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file. Check the path.'],
  ['EISDIR', 'it is a folder. Name the files in it, e.g. with find or a glob.'],
  ['EACCES', 'it may not be read. Check its permissions.'],
  ['EPERM', 'it may not be read. Check its permissions.'],
  ['ERR_FS_FILE_TOO_LARGE', 'it is too large to be read at once. Split it.'],
]);

const WRITING: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'the disk is full. Free some space and run the same command again.'],
  ['EDQUOT', 'your disk quota is used up. Free some space and run the same command again.'],
  [
    'EFBIG',
    'it would be larger than files may be here. Raise "ulimit -f", or name another folder.',
  ],
  ['EROFS', 'the disk can only be read. Name a folder on another one.'],
  ['EACCES', 'you may not write there. Check the permissions, or name another folder.'],
  ['EPERM', 'you may not write there. Check the permissions, or name another folder.'],
  ['EEXIST', 'it is there already. Move it away, or name another folder.'],
  ['ENOTDIR', 'a part of the path is a file. Name another folder.'],
  ['EISDIR', 'it is a folder. Move it away, or name another file.'],
  ['ENOENT', 'its folder does not exist. Make it first.'],
]);

/** The code of an operating system's or Node's error; undefined for any other. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** What is wrong and what to do, to follow "… could not be read: ". */
export function readingAdvice(error: unknown): string {
  const code = codeOf(error) ?? 'unknown';
  return READING.get(code) ?? `it could not be read (${code}). Try again, or copy it elsewhere.`;
}

/** What is wrong and what to do, to follow "… could not be written: ". */
export function writingAdvice(error: unknown): string {
  const code = codeOf(error) ?? 'unknown';
  return (
    WRITING.get(code) ?? `it could not be written (${code}). Try again, or name another folder.`
  );
}

/** Whether this is about the disk and not about the program. */
export function isWritingError(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EIO'].includes(codeOf(error) ?? '');
}
