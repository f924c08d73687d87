import { generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { extensionId, packCrx, spki } from '../../cli/pack/crx.ts';
import { readFiles } from '../../cli/pack/files.ts';
import type { Files } from '../../cli/pack/files.ts';
import { updateXml } from '../../cli/pack/updates.ts';
import { parseJson } from './exchange.ts';
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

function manifestOf(files: Files): Record<string, unknown> {
  const text = new TextDecoder().decode(files.get('manifest.json'));
  return Object.fromEntries(Object.entries(parseJson(text) ?? {}));
}

function withManifest(files: Files, changes: object): Files {
  const manifest = JSON.stringify({ ...manifestOf(files), ...changes });
  return new Map([...files, ['manifest.json', Buffer.from(manifest)]]);
}
