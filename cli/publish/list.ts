import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LIST_FILE, parseListFile } from '../../lib/orglist/list-file.ts';
import { manifestSchema, parseSigned } from '../../lib/orglist/manifest.ts';
import type { Manifest } from '../../lib/orglist/manifest.ts';
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

/**
 * What is in the folder already. Its signature may be of any key: only its version and its files
 * are of use. Undefined when there is no list.
 */
export async function readPublished(
  config: Config,
  out: string,
): Promise<Outcome<Manifest | undefined>> {
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
  if (manifest.value.orgId === config.orgId) return done(manifest.value);
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
