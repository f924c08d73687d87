import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Keyring } from '../lib/orglist/manifest.ts';
import type { Signed } from '../lib/orglist/verify.ts';
import type { Config } from './config.ts';
import { listKeyFile, readSigningKey } from './key-files.ts';
import { readKeyring } from './keyring.ts';
import { rawPublicKey, signBytes, toBase64 } from './keys.ts';
import { done, refuse } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { shortPath } from './paths.ts';
import { nodePlatform } from './platform.ts';

/** Signs lists, and has the keyring that goes out with them. */
export interface Signer {
  readonly keyring: Keyring;
  /** The keyring as it is published. */
  readonly signed: Signed;
  sign(bytes: Uint8Array): Signed;
}

/** Reads what it takes to sign a list that browsers accept. The root key is not needed. */
export async function readSigner(config: Config, now: number): Promise<Outcome<Signer>> {
  const read = await readKeyring(config);
  if (!read.ok) return read;
  const { keyring, signed } = read.value;
  const trouble = troubleWith(keyring, config, now);
  if (trouble !== undefined) return refuse(trouble);
  const key = await readListKey(config, keyring);
  if (!key.ok) return key;
  const sign = (bytes: Uint8Array): Signed => ({ bytes, signature: signBytes(key.value, bytes) });
  return done({ keyring, signed, sign });
}

function troubleWith(keyring: Keyring, config: Config, now: number): string | undefined {
  const { orgId, expires } = keyring;
  if (orgId !== config.orgId) {
    return (
      `The keyring is for "${orgId}" and ${shortPath(config.file)} says "${config.orgId}". ` +
      'Correct orgId, or run "pasteward rotate-keys" to sign a keyring for it.'
    );
  }
  if (Date.parse(expires) > now) return undefined;
  return `The keyring expired on ${expires.slice(0, 10)}. Run "pasteward rotate-keys".`;
}

/** The newest key of the ring whose file is here: another machine may still have the one before. */
async function readListKey(config: Config, { keys }: Keyring): Promise<Outcome<KeyObject>> {
  const files = keys.map((base64) => {
    return { base64, file: join(config.keys, listKeyFile(nodePlatform.fromBase64(base64))) };
  });
  const chosen = files.find(({ file }) => existsSync(file)) ?? files[0];
  if (!chosen) return refuse('The keyring has no keys. Run "pasteward rotate-keys".');
  const key = await readSigningKey(chosen.file);
  if (!key.ok || toBase64(rawPublicKey(key.value)) === chosen.base64) return key;
  return refuse(
    `${shortPath(chosen.file)} is another key than its name says. Copy it back from your backup.`,
  );
}
