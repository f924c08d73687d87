import { onMessage, ownId, pageUrl } from '../browser/runtime.ts';
import type { Sender } from '../browser/runtime.ts';
import { isRecord } from './guard-protocol.ts';
import type { Parse, Request, Trust } from './guard-protocol.ts';
import type { Kind, RequestOf, ResponseOf } from './protocol.ts';

export type Handlers<R extends Kind> = {
  readonly [K in R]?: (body: RequestOf<K>) => Promise<ResponseOf<K>> | ResponseOf<K>;
};

/** Answers the messages of a table: what it is, then who may send that, then whether it is well formed. */
export function listen<R extends Kind>(
  requests: Readonly<Record<R, Request>>,
  handlers: Handlers<R>,
): void {
  const isKind = (name: unknown): name is R =>
    typeof name === 'string' && Object.hasOwn(requests, name);
  onMessage((message, sender) => {
    if (!isRecord(message) || Object.keys(message).length !== 2) return undefined;
    const { pasteward: kind, body } = message;
    if (!isKind(kind) || !handlers[kind]) return undefined;
    const { from, parse } = requests[kind];
    if (!allowed(from, sender)) {
      return Promise.resolve({ ok: false, code: 'not-allowed' });
    }
    return answer(parse, handlers[kind], body);
  });
}

async function answer(parse: Parse, handler: unknown, body: unknown): Promise<unknown> {
  const request = parse(body);
  if (request === undefined || typeof handler !== 'function')
    return { ok: false, code: 'malformed' };
  try {
    const value: unknown = await Reflect.apply(handler, undefined, [request]);
    return { ok: true, value };
  } catch {
    // What went wrong could quote what was handled, so only the fact travels.
    return { ok: false, code: 'failed' };
  }
}

function allowed(from: readonly Trust[], sender: Sender): boolean {
  return sender.id === ownId() && from.includes(trustOf(sender));
}

function trustOf({ url, tabId }: Sender): Trust {
  const isAt = (path: string): boolean | undefined => url?.startsWith(pageUrl(path));
  if (isAt('/popup.html') || isAt('/options.html')) return 'page';
  // A chat in the browser's sidebar is in no tab either.
  return tabId === undefined && (isAt('/') ?? true) ? 'background' : 'content';
}
