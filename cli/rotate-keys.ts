import type { KeyObject } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandSpec } from './command.ts';
import { readConfig } from './config.ts';
import type { Config } from './config.ts';
import { EXIT } from './exit.ts';
import { writingAdvice } from './file-errors.ts';
import { KEYRING, listKeyFile, readRootPublicKey, readSigningKey, ROOT_KEY } from './key-files.ts';
import { makeKeyring, readKeyring } from './keyring.ts';
import { newSigningKey, rawPublicKey, toBase64, toPem } from './keys.ts';
import { done, refuse } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { fromCaller, shortPath } from './paths.ts';

/** As many as browsers take in a keyring. */
const MOST_KEYS = 8;

export const rotateKeysCommand: CommandSpec = {
  name: 'rotate-keys',
  description:
    'Makes a new key to sign lists with, and a keyring that says so. Needs the root key.',
  options: [
    ['--keep-old', 'lists signed with the keys before stay valid; not after a theft'],
    [
      '--root-key <file>',
      `the root key, if it is kept elsewhere (default: ${ROOT_KEY} of the keys)`,
    ],
  ],
  json: 'print the new keyring as one JSON object',
  example: 'rotate-keys --root-key /media/safe/root.pem',
  run: async (call) => {
    const config = await readConfig(call.value('config'));
    if (!config.ok) return config;
    const rotated = await rotateKeys(config.value, {
      rootKey: call.value('rootKey'),
      keepOld: call.has('keepOld'),
      now: Date.now(),
    });
    if (!rotated.ok) return rotated;
    await call.print({ text: describe(rotated.value), json: rotated.value });
    return done(EXIT.clean);
  },
};

interface RotateOptions {
  /** The file of the root key. */
  readonly rootKey: string | undefined;
  readonly keepOld: boolean;
  readonly now: number;
}

interface Rotated {
  readonly orgId: string;
  readonly version: number;
  /** Public halves in base64, the new one first. */
  readonly keys: readonly string[];
  /** The private half of the new one. */
  readonly keyFile: string;
}

/** Also signs anew for an `orgId` that changed, and for another year. */
export async function rotateKeys(
  config: Config,
  { rootKey: rootFile, keepOld, now }: RotateOptions,
): Promise<Outcome<Rotated>> {
  const read = await readKeyring(config);
  if (!read.ok) return read;
  const old = read.value.keyring;
  const rootKey = await readRootKey(config, rootFile);
  if (!rootKey.ok) return rootKey;
  const listKey = newSigningKey();
  const raw = rawPublicKey(listKey);
  const keys = [toBase64(raw), ...(keepOld ? old.keys : [])];
  if (keys.length > MOST_KEYS) {
    return refuse(`The keyring is full: ${MOST_KEYS} keys. Run it without --keep-old.`);
  }
  const { orgId } = config;
  const version = old.version + 1;
  const keyFile = join(config.keys, listKeyFile(raw));
  const keyring = makeKeyring(rootKey.value, { orgId, version, keys, now });
  const written = await replaceKeyring(config, keyring, { keyFile, pem: toPem(listKey) });
  if (!written.ok) return written;
  return done({ orgId, version, keys, keyFile });
}

async function readRootKey(
  config: Config,
  option: string | undefined,
): Promise<Outcome<KeyObject>> {
  const file = option === undefined ? join(config.keys, ROOT_KEY) : fromCaller(option);
  const known = await readRootPublicKey(config);
  if (!known.ok) return known;
  const key = await readSigningKey(file);
  if (!key.ok) return refuse(`${key.complaint} If it is kept elsewhere, name it with --root-key.`);
  if (toBase64(rawPublicKey(key.value)) === toBase64(known.value)) return key;
  return refuse(
    `${shortPath(file)} is another root key than the one of root.pub, which browsers know. ` +
      'Name the right one with --root-key.',
  );
}

/** The keyring changes last and at once: stopped halfway, the old one is in force as before. */
async function replaceKeyring(
  { keys }: Config,
  keyring: string,
  { keyFile, pem }: { readonly keyFile: string; readonly pem: string },
): Promise<Outcome<undefined>> {
  const file = join(keys, KEYRING);
  const draft = `${file}.new`;
  try {
    await writeFile(keyFile, pem, { mode: 0o600, flag: 'wx' });
    await writeFile(draft, keyring);
    await rename(draft, file);
    return done(undefined);
  } catch (error) {
    for (const path of [keyFile, draft]) await rm(path, { force: true }).catch(() => undefined);
    return refuse(`${shortPath(keys)} could not be written: ${writingAdvice(error)}`);
  }
}

function describe({ version, keys, keyFile }: Rotated): string {
  const old =
    keys.length > 1
      ? 'Lists signed with the keys before stay valid.'
      : 'Lists signed with the keys before are no longer accepted.';
  return `Keyring ${version} is signed, with ${shortPath(keyFile)} as the key for lists. ${old}

Next:
  1. Back up the keys folder, and take the new key and ${KEYRING} to where lists are published.
  2. Run "pasteward publish": browsers learn of the keyring with the next list.`;
}
