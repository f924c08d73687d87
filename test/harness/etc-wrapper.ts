import { existsSync } from 'node:fs';
import { chmod, cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/**
 * A start script that shows this browser, and no other process, its own folder of /etc: a private mount namespace
 * with a copy of the real folder under what is in `etc-<name>` of the scratch folder. Nothing in /etc is written.
 */
export async function etcWrapper(
  executable: string,
  name: 'chromium' | 'firefox',
  scratch: string,
): Promise<string> {
  const real = join('/etc', name);
  const own = join(scratch, `etc-${name}`);
  if (existsSync(real)) await cp(real, own, { recursive: true, force: false });
  // Without a mount point, a copy of /etc gets one.
  const copy = join(scratch, 'etc');
  const makeMountPoint = existsSync(real)
    ? 'true'
    : `mkdir -p ${quoted(copy)} && cp -a /etc/. ${quoted(copy)} 2>/dev/null; ` +
      `mkdir -p ${quoted(join(copy, name))} && mount --bind ${quoted(copy)} /etc`;
  const inside = `${makeMountPoint}; mount --bind ${quoted(own)} ${real} && exec ${executable} "$@"`;
  const namespace = process.getuid?.() === 0 ? 'unshare -m' : 'unshare -rm';
  const wrapper = join(scratch, `${name}.sh`);
  await writeFile(wrapper, `#!/bin/sh\nexec ${namespace} sh -c ${quoted(inside)} sh "$@"\n`);
  await chmod(wrapper, 0o755);
  return wrapper;
}
