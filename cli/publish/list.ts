import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LIST_FILE, parseListFile } from '../../lib/orglist/list-file.ts';
import { manifestSchema, parseSigned } from '../../lib/orglist/manifest.ts';
import type { Keyring, Manifest } from '../../lib/orglist/manifest.ts';
import type { Signed } from '../../lib/orglist/verify.ts';
import type { Config } from '../config.ts';
import { codeOf, readingAdvice } from '../file-errors.ts';
import { toBase64 } from '../keys.ts';
import { done, refuse } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { shortPath } from '../paths.ts';
import { nodePlatform } from '../platform.ts';
import type { Signer } from '../signer.ts';
import { writeWhole } from './shards.ts';

/** A list that is in a folder. */
export interface Standing {
  readonly manifest: Manifest;
  /** Whether a key of the keyring in use has signed it: whoever may write there may have made it. */
  readonly isOurs: boolean;
}

/** What is in the folder already; undefined when there is no list. */
export async function readPublished(
  config: Config,
  out: string,
  { keys }: Keyring,
): Promise<Outcome<Standing | undefined>> {
  const file = join(out, LIST_FILE);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return done(undefined);
    return refuse(`${shortPath(file)} could not be read: ${readingAdvice(error)}`);
  }
  const documents = parseListFile(nodePlatform, bytes);
  const text = documents.ok ? nodePlatform.decode(documents.value.manifest.bytes) : '';
  const manifest = parseSigned(manifestSchema, text);
  const another = 'Name another folder with --out, or move that file away.';
  if (!manifest.ok) return refuse(`${shortPath(file)} is no list that can be read. ${another}`);
  if (manifest.value.orgId === config.orgId && documents.ok) {
    const signed = documents.value.manifest;
    const isBy = (key: string): Promise<boolean> =>
      nodePlatform.verify(nodePlatform.fromBase64(key), signed.signature, signed.bytes);
    const isOurs = (await Promise.all(keys.map(isBy))).includes(true);
    return done({ manifest: manifest.value, isOurs });
  }
  return refuse(`${shortPath(file)} is the list of "${manifest.value.orgId}". ${another}`);
}

/** Replaces the list. Everything that it names must be there. */
export async function writeList(out: string, signer: Signer, manifest: Manifest): Promise<void> {
  const document = `${JSON.stringify(manifest, null, 2)}\n`;
  const list = {
    keyring: packed(signer.signed),
    manifest: packed(signer.sign(nodePlatform.encode(document))),
  };
  await writeWhole(join(out, LIST_FILE), `${JSON.stringify(list, null, 2)}\n`);
}

function packed({ bytes, signature }: Signed): { document: string; signature: string } {
  return { document: nodePlatform.decode(bytes), signature: toBase64(signature) };
}
