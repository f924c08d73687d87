import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { etcWrapper } from './etc-wrapper.ts';

/** A start script for a Firefox that has these policies: it reads them once a start. */
export async function firefoxPolicyWrapper(
  executable: string,
  policies: object,
  scratch: string,
): Promise<string> {
  const folder = join(scratch, 'etc-firefox', 'policies');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'policies.json'), JSON.stringify({ policies }));
  return etcWrapper(executable, 'firefox', scratch);
}
