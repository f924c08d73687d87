import type { IncomingMessage } from 'node:http';
import type { RawData, WebSocket } from 'ws';
import type { Exchange } from './exchange.ts';
import type { Journal } from './journal.ts';

/** The host that the browser asked for, without a port. */
export function hostOf(request: IncomingMessage): string {
  return (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
}

function exchangeOf(request: IncomingMessage, kind: Exchange['kind'], body: Buffer): Exchange {
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  return {
    kind,
    host: hostOf(request),
    method: kind === 'ws' ? 'FRAME' : (request.method ?? ''),
    path: request.url ?? '',
    headers: Object.fromEntries(headers) as Record<string, string>,
    body,
    text: body.toString('utf8'),
  };
}

/** Reads a request to its end. What came before a broken connection counts too: it has left the page. */
export async function readExchange(request: IncomingMessage): Promise<Exchange> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer);
  } catch {
    // The page went away in the middle.
  }
  return exchangeOf(request, 'http', Buffer.concat(chunks));
}

function bytes(data: RawData): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? Buffer.from(data) : data;
}

export function recordFrames(socket: WebSocket, request: IncomingMessage, journal: Journal): void {
  // The handshake's own URL can carry text.
  journal.add(exchangeOf(request, 'http', Buffer.alloc(0)));
  socket.on('message', (data) => {
    journal.add(exchangeOf(request, 'ws', bytes(data)));
    socket.send('{"event":"received"}');
  });
}
