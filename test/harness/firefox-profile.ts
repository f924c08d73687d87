import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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
