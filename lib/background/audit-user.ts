import type { User } from '../audit/event.ts';
import type { AuditSettings } from '../policy/audit-schema.ts';
import { own, webPlatform } from './platform.ts';

/** 128 bits: no two people of an organisation share it by chance. */
const DIGITS = 32;

/**
 * Who uses this browser, as policy says: nobody, a name, or with a key what only its owner can find out, by hashing
 * the names of those that it might be.
 */
export async function userOf({
  identity,
  pseudonymKey,
}: Pick<AuditSettings, 'identity' | 'pseudonymKey'>): Promise<User | undefined> {
  if (identity === undefined) return undefined;
  if (pseudonymKey === undefined) return { name: identity };
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const bytes = own(webPlatform.fromBase64(pseudonymKey));
  const key = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign']);
  const text = own(webPlatform.encode(identity));
  const hash = new Uint8Array(await crypto.subtle.sign('HMAC', key, text));
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { pseudonym: hex.slice(0, DIGITS) };
}
