import { chmod, cp, mkdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ETC = '/etc/chromium';

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
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
  await mkdir(join(etc, 'policies/managed'), { recursive: true });
  await writeFile(join(etc, 'policies/managed/pasteward.json'), JSON.stringify(policies));
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
