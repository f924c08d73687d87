import * as v from 'valibot';
import { fail, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Platform } from './platform.ts';
import type { Signed } from './verify.ts';

/** What a list is fetched by; the rest is named in it. */
export const LIST_FILE = 'list.json';
/** The folder of the shards, beside it. */
export const TARGETS = 'targets';

/** A document as text, exactly as it was signed. */
const signedSchema = v.strictObject({
  document: v.string(),
  signature: v.pipe(v.string(), v.base64()),
});

/** Both in one file, so that no browser ever sees one of them without the other. */
const listFileSchema = v.strictObject({ keyring: signedSchema, manifest: signedSchema });

export interface Documents {
  readonly keyring: Signed;
  readonly manifest: Signed;
}

/** Takes the documents out of list.json, unchecked: see `verifyList`. */
export function parseListFile(
  platform: Platform,
  bytes: Uint8Array,
): Result<Documents, 'malformed'> {
  let json: unknown;
  try {
    json = JSON.parse(platform.decode(bytes));
  } catch {
    return fail('malformed');
  }
  const parsed = v.safeParse(listFileSchema, json);
  if (!parsed.success) return fail('malformed');
  const signed = ({ document, signature }: v.InferOutput<typeof signedSchema>): Signed => ({
    bytes: platform.encode(document),
    signature: platform.fromBase64(signature),
  });
  return ok({ keyring: signed(parsed.output.keyring), manifest: signed(parsed.output.manifest) });
}
