import { fail, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { INNER_VERSION } from '../fingerprint/grams.ts';
import { keyringSchema, manifestSchema, parseSigned } from './manifest.ts';
import type { Keyring, Manifest, ParseFailure } from './manifest.ts';
import { keyCalled } from './hash-key.ts';
import type { Platform } from './platform.ts';
import { selfTest } from './self-test.ts';
import { isBelow } from './version.ts';

/** What a browser knows of its organisation by policy, where no server can change it. */
export interface Anchor {
  readonly orgId: string;
  /** Ed25519, 32 bytes. */
  readonly rootKey: Uint8Array;
  /** Of 16 bytes each. There are two while a new one is being rolled out. */
  readonly hashKeys: readonly Uint8Array[];
  /** Lists of a lower version are refused. */
  readonly minListVersion: number;
  /** Of this product, like `1.2.0`: a list may ask for a later one. */
  readonly extensionVersion: string;
}

/** What was accepted last; undefined before the first list. */
export interface Accepted {
  readonly keyringVersion: number;
  readonly version: number;
  /** SHA-256 of the manifest's bytes, in hex. */
  readonly manifestHash: string;
}

/** A document as it came, and its signature. */
export interface Signed {
  readonly bytes: Uint8Array;
  readonly signature: Uint8Array;
}

export type ListFailure =
  | ParseFailure
  | 'bad-signature'
  | 'other-org'
  | 'rollback'
  /** The same version with another content. */
  | 'changed'
  | 'expired'
  | 'other-inner-version'
  | 'other-hash-key'
  /** The list asks for a later version of this product. */
  | 'too-old'
  /** Lexer or hashes work otherwise here than where the list was made. */
  | 'self-test';

export interface VerifiedList {
  readonly manifest: Manifest;
  /** The one that its shards are under. */
  readonly hashKey: Uint8Array;
  readonly accepted: Accepted;
}

/**
 * Checks keyring and manifest in the order that The Update Framework's attacks ask for: bytes before
 * meaning, whose before when. Nothing is read before its signature was checked.
 *
 * A new keyring starts the count of versions anew, so that whoever had a stolen key and published
 * the highest version there is does not block the lists that follow.
 *
 * @param now milliseconds since 1970.
 */
export async function verifyList(
  platform: Platform,
  anchor: Anchor,
  documents: { readonly keyring: Signed; readonly manifest: Signed },
  accepted: Accepted | undefined,
  now: number,
): Promise<Result<VerifiedList, ListFailure>> {
  const keyring = await verifyKeyring(platform, anchor, documents.keyring, accepted, now);
  if (!keyring.ok) return keyring;
  const { manifest: signed } = documents;
  if (!(await signedByOne(platform, keyring.value, signed))) return fail('bad-signature');
  const parsed = parseSigned(manifestSchema, platform.decode(signed.bytes));
  if (!parsed.ok) return parsed;
  const manifest = parsed.value;
  if (manifest.orgId !== anchor.orgId) return fail('other-org');
  const manifestHash = await platform.sha256(signed.bytes);
  const keyringVersion = keyring.value.version;
  if (manifest.version < anchor.minListVersion) return fail('rollback');
  if (accepted?.keyringVersion === keyringVersion) {
    if (manifest.version < accepted.version) return fail('rollback');
    const isSame = manifest.version === accepted.version;
    if (isSame && manifestHash !== accepted.manifestHash) return fail('changed');
  }
  if (!(Date.parse(manifest.expires) > now)) return fail('expired');
  if (isBelow(anchor.extensionVersion, manifest.minExtensionVersion)) return fail('too-old');
  if (manifest.innerVersion !== INNER_VERSION) return fail('other-inner-version');
  const hashKey = await keyCalled(platform, anchor.hashKeys, manifest.hashKeyId);
  if (!hashKey) return fail('other-hash-key');
  if ((await selfTest(platform, hashKey)) !== manifest.selfTest) return fail('self-test');
  const accepting = { keyringVersion, version: manifest.version, manifestHash };
  return ok({ manifest, hashKey, accepted: accepting });
}

async function verifyKeyring(
  platform: Platform,
  anchor: Anchor,
  signed: Signed,
  accepted: Accepted | undefined,
  now: number,
): Promise<Result<Keyring, ListFailure>> {
  if (!(await platform.verify(anchor.rootKey, signed.signature, signed.bytes))) {
    return fail('bad-signature');
  }
  const parsed = parseSigned(keyringSchema, platform.decode(signed.bytes));
  if (!parsed.ok) return parsed;
  const keyring = parsed.value;
  if (keyring.orgId !== anchor.orgId) return fail('other-org');
  if (accepted && keyring.version < accepted.keyringVersion) return fail('rollback');
  if (!(Date.parse(keyring.expires) > now)) return fail('expired');
  return ok(keyring);
}

async function signedByOne(
  { verify, fromBase64 }: Platform,
  { keys }: Keyring,
  { bytes, signature }: Signed,
): Promise<boolean> {
  for (const key of keys) {
    if (await verify(fromBase64(key), signature, bytes)) return true;
  }
  return false;
}
