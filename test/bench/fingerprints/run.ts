import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const MOST_OUTPUT = 64 * 1024 * 1024;

/** What a program prints. Its complaints are in the error when it fails. */
export async function run(
  program: string,
  operands: readonly string[],
  folder: string,
): Promise<string> {
  const { stdout } = await execute(program, operands, { cwd: folder, maxBuffer: MOST_OUTPUT });
  return stdout;
}
