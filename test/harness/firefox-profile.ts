import { createHash } from 'node:crypto';
import { cp, mkdir, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { builtOnce } from './built-once.ts';
import type { FixtureServer } from './server.ts';

/** Every name leads to the fixture server; nothing of Firefox's own goes out. */
export function firefoxPreferences(
  { httpPort, httpsPort }: FixtureServer,
  extension: string | undefined,
  uuid: string,
): Record<string, string | number | boolean> {
  return {
    'extensions.webextensions.uuids': JSON.stringify(
      extension === undefined ? {} : { [extension]: uuid },
    ),
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${httpsPort};80=${httpPort}`,
    // A page may read the clipboard, as one that an employee has let do so.
    'dom.events.testing.asyncClipboard': true,
    // On a busy machine a finger comes up late: after 300 ms it would be no tap any more.
    'apz.max_tap_time': 60_000,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'app.normandy.enabled': false,
    'browser.safebrowsing.update.enabled': false,
    'services.settings.server': 'data:,',
  };
}

/** A native manifest of type `storage`: what an administrator would place for this user. */
export async function writeManagedStorage(home: string, id: string, data: object): Promise<void> {
  const folder = join(home, '.mozilla/managed-storage');
  await mkdir(folder, { recursive: true });
  const manifest = { name: id, description: 'Test policy', type: 'storage', data };
  await writeFile(join(folder, `${id}.json`), JSON.stringify(manifest));
}

/** Of one start, and no others' business. */
const NOT_TO_COPY = ['user.js', 'prefs.js', 'lock', '.parentlock'];

/** A first start on a busy machine; hooks wait a little longer. */
export const START_MS = 80_000;

/**
 * Lays a profile that Firefox has started with before, and nobody used: with its caches warm it
 * starts in half the time.
 */
export async function layProfile(executable: string, profile: string): Promise<void> {
  const file = await realpath(executable);
  const { size, mtimeMs } = await stat(file);
  const version = createHash('sha256').update(`${file} ${size} ${mtimeMs}`).digest('hex');
  const used = await builtOnce('firefox-profile', version.slice(0, 16), async (folder) => {
    const browser = await launch({
      browser: 'firefox',
      executablePath: executable,
      headless: true,
      timeout: START_MS,
      env: { ...process.env, HOME: folder },
      extraPrefsFirefox: { 'network.dns.forceResolve': '127.0.0.1' },
      userDataDir: folder,
    });
    await browser.close();
    for (const name of NOT_TO_COPY) await rm(join(folder, name), { force: true });
  });
  await cp(used, profile, { recursive: true });
}
