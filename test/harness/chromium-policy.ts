import { chmod, cp, mkdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ETC = '/etc/chromium';

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** Chromium watches the folder: a change to the file reaches it some 5 s after the last write. */
export async function writePolicies(scratch: string, policies: object): Promise<void> {
  const folder = join(scratch, 'etc-chromium', 'policies/managed');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'pasteward.json'), JSON.stringify(policies));
}

/**
 * A start script that shows this browser, and no other process, its own /etc/chromium: a private mount
 * namespace with a copy of the real folder and the given policies over it. Nothing in /etc is written.
 */
export async function policyWrapper(
  executable: string,
  policies: object,
  scratch: string,
): Promise<string> {
  const etc = join(scratch, 'etc-chromium');
  if (existsSync(ETC)) await cp(ETC, etc, { recursive: true });
  await writePolicies(scratch, policies);
  // Without a mount point, a tmpfs copy of /etc gets one.
  const makeMountPoint = existsSync(ETC)
    ? 'true'
    : `mkdir -p ${quoted(join(scratch, 'etc'))} && cp -a /etc/. ${quoted(join(scratch, 'etc'))} 2>/dev/null; ` +
      `mkdir -p ${quoted(join(scratch, 'etc/chromium'))} && mount --bind ${quoted(join(scratch, 'etc'))} /etc`;
  const inside = `${makeMountPoint}; mount --bind ${quoted(etc)} ${ETC} && exec ${executable} "$@"`;
  const namespace = process.getuid?.() === 0 ? 'unshare -m' : 'unshare -rm';
  const wrapper = join(scratch, 'chromium.sh');
  await writeFile(wrapper, `#!/bin/sh\nexec ${namespace} sh -c ${quoted(inside)} sh "$@"\n`);
  await chmod(wrapper, 0o755);
  return wrapper;
}
