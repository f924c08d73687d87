import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import * as v from 'valibot';
import { keyringSchema, parseSigned, SPEC } from '../lib/orglist/manifest.ts';
import type { Keyring } from '../lib/orglist/manifest.ts';
import type { Signed } from '../lib/orglist/verify.ts';
import type { Config } from './config.ts';
import { KEYRING, readKeyFile, readRootPublicKey } from './key-files.ts';
import { signBytes, toBase64 } from './keys.ts';
import { done, refuse } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { shortPath } from './paths.ts';
import { nodePlatform } from './platform.ts';
import { parseJson } from './read-policy.ts';

/** The root key is fetched from where it is kept once a year. */
const LIFETIME_MS = 366 * 86_400_000;

/** Both in one file, so that they change at once. */
const envelopeSchema = v.strictObject({
  /** The exact text that is signed and published. */
  document: v.string(),
  signature: v.pipe(v.string(), v.base64()),
});

/** The keyring of an organisation as it is published. */
export interface SignedKeyring {
  readonly keyring: Keyring;
  readonly signed: Signed;
}

/** The text of keyring.json. */
export function makeKeyring(
  rootKey: KeyObject,
  { orgId, version, keys, now }: Pick<Keyring, 'orgId' | 'version' | 'keys'> & { now: number },
): string {
  const expires = new Date(now + LIFETIME_MS).toISOString();
  const keyring: Keyring = { spec: SPEC, orgId, version, expires, keys };
  const document = `${JSON.stringify(keyring, null, 2)}\n`;
  const signature = toBase64(signBytes(rootKey, Buffer.from(document)));
  return `${JSON.stringify({ document, signature }, null, 2)}\n`;
}

/**
 * Reads keyring.json as browsers will: signed by the root key that they know. It may have expired or
 * be for another organisation: see `readSigner`.
 */
export async function readKeyring(config: Config): Promise<Outcome<SignedKeyring>> {
  const file = join(config.keys, KEYRING);
  const text = await readKeyFile(file, false);
  if (!text.ok) return text;
  const rootKey = await readRootPublicKey(config);
  if (!rootKey.ok) return rootKey;
  const json = parseJson(text.value);
  const envelope = v.safeParse(envelopeSchema, json.ok ? json.value : undefined);
  const broken = `${shortPath(file)} is damaged. Copy it back from your backup.`;
  if (!envelope.success) return refuse(broken);
  const bytes = Uint8Array.from(Buffer.from(envelope.output.document));
  const signature = nodePlatform.fromBase64(envelope.output.signature);
  if (!(await nodePlatform.verify(rootKey.value, signature, bytes))) {
    return refuse(
      `${shortPath(file)} is not signed by the root key of root.pub, which browsers know. ` +
        'Copy both back from your backup.',
    );
  }
  const keyring = parseSigned(keyringSchema, envelope.output.document);
  if (!keyring.ok) return refuse(broken);
  return done({ keyring: keyring.value, signed: { bytes, signature } });
}
