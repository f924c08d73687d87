/** One request or WebSocket frame, byte for byte as the server received it. */
export interface Exchange {
  readonly kind: 'http' | 'ws';
  readonly host: string;
  /** The HTTP method; `FRAME` for a WebSocket frame. */
  readonly method: string;
  /** Path and query, undecoded; for a frame, those of its socket. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** The body read as UTF-8. */
  readonly text: string;
}

/** Follows keys into JSON of unknown shape; undefined when the way ends early. */
export function dig(value: unknown, ...keys: readonly (string | number)[]): unknown {
  let current = value;
  for (const key of keys) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Record<string | number, unknown>)[key];
  }
  return current;
}

/** The array at a place, or an empty one. */
export function digList(value: unknown, ...keys: readonly (string | number)[]): readonly unknown[] {
  const found = dig(value, ...keys);
  return Array.isArray(found) ? (found as unknown[]) : [];
}

/** The string at a place, or an empty one. */
export function digText(value: unknown, ...keys: readonly (string | number)[]): string {
  const found = dig(value, ...keys);
  return typeof found === 'string' ? found : '';
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The content of the first file in a multipart body, read as UTF-8. */
export function multipartFile({ headers, text }: Exchange): string {
  const boundary = /boundary=(\S+)/.exec(headers['content-type'] ?? '')?.[1];
  const parts = boundary === undefined ? [] : text.split(`--${boundary}`);
  const file = parts.find((part) => /^content-disposition:.*filename=/im.test(part)) ?? '';
  return file.slice(file.indexOf('\r\n\r\n') + 4, -2);
}
