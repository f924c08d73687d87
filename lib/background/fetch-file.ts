import { fail, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';

export type FetchFailure = 'unreachable' | 'too-large';

/** The browser stops a worker whose fetch has no answer after 30 s. */
const TIMEOUT_MS = 25_000;

/**
 * Fetches a file of at most `most` bytes. The browser's own cache asks the server whether it
 * changed (ETag); a redirect is an error, and nothing that tells who asks goes along.
 */
export async function fetchFile(
  url: string,
  most: number,
): Promise<Result<Uint8Array, FetchFailure>> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(url, {
      signal,
      cache: 'no-cache',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    if (!response.ok || !response.body) return fail('unreachable');
    return await readUpTo(response.body, most);
  } catch {
    return fail('unreachable');
  }
}

async function readUpTo(
  body: ReadableStream<Uint8Array>,
  most: number,
): Promise<Result<Uint8Array, FetchFailure>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return fail('too-large');
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return ok(bytes);
}
