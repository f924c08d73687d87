import { generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { extensionId, packCrx, spki } from '../../cli/pack/crx.ts';
import { readFiles, zipFiles } from '../../cli/pack/files.ts';
import type { Files } from '../../cli/pack/files.ts';
import { firefoxUpdates, updateXml } from '../../cli/pack/updates.ts';
import { dig, parseJson } from './exchange.ts';
import { geckoId } from './extension-id.ts';
import type { FixtureServer } from './server.ts';

const HOST = '127.0.0.1';

/** A company's own update server: what it offers last is what browsers find. */
export class CrxServer {
  readonly id: string;
  readonly #server: FixtureServer;
  readonly #files: Files;
  readonly #key: KeyObject = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

  private constructor(server: FixtureServer, files: Files) {
    this.#server = server;
    this.#files = files;
    this.id = extensionId(this.#key);
  }

  /** @param folder a built extension, which is signed with a key of this server's own. */
  static async of(server: FixtureServer, folder: string): Promise<CrxServer> {
    return new CrxServer(server, await readFiles(folder));
  }

  get updateUrl(): string {
    return this.#address('updates.xml');
  }

  /** ExtensionSettings that install it by force. */
  settings(more: object = {}): Record<string, object> {
    const forced = { installation_mode: 'force_installed', override_update_url: true };
    return { [this.id]: { ...forced, update_url: this.updateUrl, ...more } };
  }

  offer(version: string): void {
    const manifest = { version, key: spki(this.#key).toString('base64') };
    const crx = packCrx(withManifest(this.#files, manifest), this.#key);
    const path = `${version}.crx`;
    const headers = { 'content-type': 'application/x-chrome-extension' };
    this.#server.page(HOST, this.#path(path), crx, { headers });
    const xml = updateXml(this.id, version, this.#address(path));
    this.#server.page(HOST, this.#path('updates.xml'), xml);
  }

  #path(name: string): string {
    return `/${this.id}/${name}`;
  }

  #address(name: string): string {
    return `http://${HOST}:${this.#server.httpPort}${this.#path(name)}`;
  }
}

/** The same for Firefox, which takes what nobody has signed where policy says so, as only ESR and tests do. */
export class XpiServer {
  readonly id: string;
  readonly #server: FixtureServer;
  readonly #files: Files;

  private constructor(server: FixtureServer, files: Files, id: string) {
    this.#server = server;
    this.#files = files;
    this.id = id;
  }

  static async of(server: FixtureServer, folder: string): Promise<XpiServer> {
    return new XpiServer(server, await readFiles(folder), await geckoId(folder));
  }

  /** Policies that install it by force, and give it this managed policy. */
  policies(managed: object = {}): object {
    const forced = {
      installation_mode: 'force_installed',
      install_url: this.#address('forced.xpi'),
    };
    return {
      ExtensionSettings: { [this.id]: forced },
      '3rdparty': { Extensions: { [this.id]: managed } },
      Preferences: {
        'xpinstall.signatures.required': { Value: false, Status: 'locked' },
        // The update server has no certificate that Firefox ships with.
        'extensions.checkUpdateSecurity': { Value: false, Status: 'locked' },
      },
    };
  }

  offer(version: string): void {
    const gecko = dig(manifestOf(this.#files), 'browser_specific_settings', 'gecko');
    const own = { ...Object(gecko), update_url: this.#address('updates.json') } as object;
    const manifest = { version, browser_specific_settings: { gecko: own } };
    const xpi = zipFiles(withManifest(this.#files, manifest));
    const headers = { 'content-type': 'application/x-xpinstall' };
    for (const name of ['forced.xpi', `${version}.xpi`]) {
      this.#server.page(HOST, `/firefox/${name}`, xpi, { headers });
    }
    const updates = firefoxUpdates(this.id, version, this.#address(`${version}.xpi`));
    this.#server.page(HOST, '/firefox/updates.json', updates, {
      headers: { 'content-type': 'application/json' },
    });
  }

  #address(name: string): string {
    return `http://${HOST}:${this.#server.httpPort}/firefox/${name}`;
  }
}

function manifestOf(files: Files): Record<string, unknown> {
  const text = new TextDecoder().decode(files.get('manifest.json'));
  return Object.fromEntries(Object.entries(parseJson(text) ?? {}));
}

function withManifest(files: Files, changes: object): Files {
  const manifest = JSON.stringify({ ...manifestOf(files), ...changes });
  return new Map([...files, ['manifest.json', Buffer.from(manifest)]]);
}
