import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { dig, digText, parseJson } from './exchange.ts';

/** Chromium's id: the first 32 hex digits of a SHA-256, with a to p for 0 to f. */
function idOf(source: string | Buffer): string {
  const hex = createHash('sha256').update(source).digest('hex').slice(0, 32);
  return hex.replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 16)));
}

async function manifestOf(folder: string): Promise<unknown> {
  const manifest = parseJson(await readFile(join(folder, 'manifest.json'), 'utf8'));
  if (manifest === undefined) throw new Error(`${folder}/manifest.json is not JSON: build first`);
  return manifest;
}

/** From the manifest's public key or, without one, from the folder's path. */
export async function chromiumId(folder: string): Promise<string> {
  const key = digText(await manifestOf(folder), 'key');
  return key === '' ? idOf(resolve(folder)) : idOf(Buffer.from(key, 'base64'));
}

export async function geckoId(folder: string): Promise<string> {
  const id = dig(await manifestOf(folder), 'browser_specific_settings', 'gecko', 'id');
  if (typeof id !== 'string') throw new Error(`${folder}/manifest.json has no gecko id`);
  return id;
}
