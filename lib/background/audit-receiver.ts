import type { Receiver } from '../messaging/protocol.ts';
import { userOf } from './audit-user.ts';
import { readAuditSettings } from './policy-store.ts';

/** Where events go and who is named in them; null when nothing is reported. */
export async function receiverInForce(): Promise<Receiver | null> {
  const settings = await readAuditSettings();
  if (!settings) return null;
  const { endpoint, justification } = settings;
  const user = await userOf(settings);
  return { host: new URL(endpoint).host, reasons: justification, ...(user ? { user } : {}) };
}
