import { readdir, readFile } from 'node:fs/promises';

/** Resident megabytes of the largest extension process on this machine: worker and popup share one. */
export async function extensionMemory(): Promise<number> {
  const all = await readdir('/proc');
  const sizes = await Promise.all(
    all.filter((id) => /^\d+$/u.test(id)).map((id) => memoryOf(id).catch(() => 0)),
  );
  return Math.max(...sizes);
}

async function memoryOf(id: string): Promise<number> {
  const command = await readFile(`/proc/${id}/cmdline`, 'utf8');
  if (!command.includes('--extension-process')) return 0;
  const status = await readFile(`/proc/${id}/status`, 'utf8');
  return Number(/^VmRSS:\s*(\d+) kB$/mu.exec(status)?.[1] ?? 0) / 1000;
}
