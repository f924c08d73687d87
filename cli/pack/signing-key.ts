import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { readKeyFile } from '../key-files.ts';
import { makeFiles } from '../new-files.ts';
import { done, refuse } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { fromCaller, shortPath } from '../paths.ts';

const DEFAULT = 'keys/extension.pem';
/** What the Chrome Web Store makes too. */
const BITS = 2048;

export interface SigningKey {
  readonly key: KeyObject;
  readonly file: string;
  /** Made just now: browsers know no extension of this id yet. */
  readonly isNew: boolean;
}

/** @param option what `--key` said; without it, the default is read, or made when it is missing. */
export async function signingKey(option: string | undefined): Promise<Outcome<SigningKey>> {
  const file = fromCaller(option ?? DEFAULT);
  if (!existsSync(file)) {
    if (option === undefined) return makeKey(file);
    return refuse(
      `There is no ${shortPath(file)}. Name the key that signed the extension until now, ` +
        `or leave --key out: then one is made in ${DEFAULT}, and with it a new extension id.`,
    );
  }
  const pem = await readKeyFile(file, true);
  if (!pem.ok) return pem;
  const key = parseRsa(pem.value);
  if (key) return done({ key, file, isNew: false });
  return refuse(
    `${shortPath(file)} is no RSA private key in PEM of at least ${BITS} bits, or it has a passphrase. ` +
      'Name the key that signed the extension until now with --key.',
  );
}

async function makeKey(file: string): Promise<Outcome<SigningKey>> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: BITS });
  const content = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const made = await makeFiles(dirname(file), [{ path: basename(file), mode: 0o600, content }]);
  return made.ok ? done({ key: privateKey, file, isNew: true }) : made;
}

function parseRsa(pem: string): KeyObject | undefined {
  try {
    const key = createPrivateKey(pem);
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
    return key.asymmetricKeyType === 'rsa' && bits >= BITS ? key : undefined;
  } catch {
    return undefined;
  }
}
