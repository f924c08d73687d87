import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { etcWrapper } from './etc-wrapper.ts';

/** Chromium watches the folder: a change to the file reaches it some 5 s after the last write. */
export async function writePolicies(scratch: string, policies: object): Promise<void> {
  const folder = join(scratch, 'etc-chromium', 'policies/managed');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'pasteward.json'), JSON.stringify(policies));
}

/** A start script for a Chromium that has these policies. */
export async function policyWrapper(
  executable: string,
  policies: object,
  scratch: string,
): Promise<string> {
  await writePolicies(scratch, policies);
  return etcWrapper(executable, 'chromium', scratch);
}
