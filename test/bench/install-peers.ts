import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './fingerprints/run.ts';

const FOLDER = join(import.meta.dirname, 'peers');

/** Where the packages are that others are measured with. Installed when they are not there, without their scripts. */
export async function installPeers(): Promise<string> {
  const modules = join(FOLDER, 'node_modules');
  const installed = join(modules, '.package-lock.json');
  const wanted = join(FOLDER, 'package-lock.json');
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(wanted).mtimeMs) {
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], FOLDER);
  }
  return modules;
}
