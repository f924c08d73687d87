import { authorization } from '../audit/batch.ts';
import type { AuditSettings } from '../policy/audit-schema.ts';

/** What became of a request. */
export type Delivery =
  | { readonly kind: 'taken' }
  /** Too much at once. */
  | { readonly kind: 'too-large' }
  /** The receiver will never have this. */
  | { readonly kind: 'refused' }
  | Delay;

export interface Delay {
  readonly kind: 'later';
  /** `unauthorised`: the address or the token is wrong, and the events are not to blame. */
  readonly why: 'unreachable' | 'busy' | 'unauthorised';
  /** For how long the receiver asks to be left alone. */
  readonly afterMs?: number;
}

/** The browser stops a worker whose fetch has no answer after 30 s. */
const TIMEOUT_MS = 25_000;

/** Sends events to where policy says; a redirect is an error, and nothing that tells who sends goes along. */
export async function post(
  { endpoint, format, token }: Pick<AuditSettings, 'endpoint' | 'format' | 'token'>,
  body: string,
): Promise<Delivery> {
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: authorization(format, token) }),
      },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    const delivery = deliveryOf(response.status, response.headers.get('retry-after'), Date.now());
    // What it says is of no interest, and a body that never ends would keep the connection.
    await response.body?.cancel();
    return delivery;
  } catch {
    return { kind: 'later', why: 'unreachable' };
  }
}

const TOO_LARGE = 413;
/** Not the events' fault: a token that ran out, an address that is not there yet, a proxy. */
const NOT_THE_EVENTS = [401, 403, 404, 407];
/** Asks for patience. */
const BUSY = [408, 425, 429];

/**
 * @param retryAfter seconds or a date, see https://www.rfc-editor.org/rfc/rfc9110#name-retry-after
 * @param now milliseconds since 1970.
 */
export function deliveryOf(status: number, retryAfter: string | null, now: number): Delivery {
  if (status >= 200 && status < 300) return { kind: 'taken' };
  if (status === TOO_LARGE) return { kind: 'too-large' };
  if (NOT_THE_EVENTS.includes(status)) return { kind: 'later', why: 'unauthorised' };
  if (status >= 400 && status < 500 && !BUSY.includes(status)) return { kind: 'refused' };
  const afterMs = pauseOf(retryAfter, now);
  return { kind: 'later', why: 'busy', ...(afterMs === undefined ? {} : { afterMs }) };
}

function pauseOf(retryAfter: string | null, now: number): number | undefined {
  if (retryAfter === null) return undefined;
  if (/^\d{1,9}$/.test(retryAfter.trim())) return Number(retryAfter) * 1000;
  // A date begins with a day of the week; browsers read much else as one.
  const date = /^[A-Z][a-z]{2}/.test(retryAfter) ? Date.parse(retryAfter) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
