import { createPrivateKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { codeOf, readingAdvice } from './file-errors.ts';
import { fingerprintOf } from './keys.ts';
import { done, refuse } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { warn } from './output.ts';
import { shortPath } from './paths.ts';

/** The files of the keys folder. */
export const ROOT_KEY = 'root.pem';
export const ROOT_PUBLIC_KEY = 'root.pub';
export const HASH_KEY = 'hash.key';
export const NEXT_HASH_KEY = 'hash-next.key';
export const KEYRING = 'keyring.json';

/** The file of the list key with this public half. Never written twice, so no key is ever lost. */
export function listKeyFile(raw: Uint8Array): string {
  return `list-${fingerprintOf(raw)}.pem`;
}

/** The 16 bytes under which fingerprints are hashed; browsers get them by policy. */
export function readHashKey(config: Config): Promise<Outcome<Uint8Array>> {
  return readBase64(join(config.keys, HASH_KEY), 16, { isPrivate: true });
}

/** All that there were, the one in use first: what browsers reported may be under an older one. */
export async function readHashKeys(config: Config): Promise<Outcome<readonly Uint8Array[]>> {
  const current = await readHashKey(config);
  if (!current.ok) return current;
  const keys = [current.value];
  const names = await readdir(config.keys);
  for (const name of names.filter((one) => /^hash-[\da-f]+\.key$/u.test(one)).sort()) {
    const key = await readBase64(join(config.keys, name), 16, { isPrivate: true });
    if (!key.ok) return key;
    keys.push(key.value);
  }
  return done(keys);
}

/** The one after it, which browsers know already: see `publish --full`. */
export function readNextHashKey(config: Config): Promise<Outcome<Uint8Array>> {
  return readBase64(join(config.keys, NEXT_HASH_KEY), 16, { isPrivate: true });
}

/** The root key's public half; browsers get it by policy. */
export function readRootPublicKey(config: Config): Promise<Outcome<Uint8Array>> {
  return readBase64(join(config.keys, ROOT_PUBLIC_KEY), 32, { isPrivate: false });
}

async function readBase64(
  file: string,
  length: number,
  { isPrivate }: { readonly isPrivate: boolean },
): Promise<Outcome<Uint8Array>> {
  const text = await readKeyFile(file, isPrivate);
  if (!text.ok) return text;
  const trimmed = text.value.trim();
  const bytes = Buffer.from(trimmed, 'base64');
  if (bytes.length === length && bytes.toString('base64') === trimmed) {
    return done(Uint8Array.from(bytes));
  }
  return refuse(`${shortPath(file)} is not ${length} bytes in base64. ${COPY_BACK}`);
}

/** An Ed25519 private key. */
export async function readSigningKey(file: string): Promise<Outcome<KeyObject>> {
  const pem = await readKeyFile(file, true);
  if (!pem.ok) return pem;
  const key = parsePem(pem.value);
  if (key?.asymmetricKeyType === 'ed25519') return done(key);
  const what = key === undefined ? 'no private key in PEM' : `a key of another kind than Ed25519`;
  return refuse(`${shortPath(file)} is ${what}, or it has a passphrase. ${COPY_BACK}`);
}

function parsePem(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}

const COPY_BACK = 'Copy the file that "pasteward init" made back from your backup.';

/** The text of a file of the keys folder. Warns when a private one can be read by others. */
export async function readKeyFile(file: string, isPrivate: boolean): Promise<Outcome<string>> {
  try {
    const text = await readFile(file, 'utf8');
    const { mode } = await stat(file);
    // Windows has other means and reports a made-up mode.
    if (isPrivate && process.platform !== 'win32' && (mode & 0o077) !== 0) {
      warn(`Others on this machine can read ${shortPath(file)}. Run: chmod 600 ${shortPath(file)}`);
    }
    return done(text);
  } catch (error) {
    const advice =
      codeOf(error) === 'ENOENT' ? `it is missing. ${COPY_BACK}` : readingAdvice(error);
    return refuse(`${shortPath(file)} could not be read: ${advice}`);
  }
}
