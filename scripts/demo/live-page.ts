import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Ledger } from './ledger.ts';
import { livePageHtml } from './live-page-html.ts';
import type { Sample } from './samples.ts';

const LOOK_MS = 150;

/**
 * The page that shows both sides while the demo runs: what was pasted or typed, and what the server
 * received of it. A server of its own, so that its requests are not among those that are searched.
 */
export class LivePage {
  readonly url: string;
  readonly #stop: () => Promise<void>;

  private constructor(url: string, stop: () => Promise<void>) {
    this.url = url;
    this.#stop = stop;
  }

  static async open(ledger: Ledger, samples: readonly Sample[]): Promise<LivePage> {
    const readers = new Set<ServerResponse>();
    let last = '';
    const look = (): void => {
      const rows = JSON.stringify(ledger.rows());
      if (rows === last) return;
      last = rows;
      for (const reader of readers) reader.write(eventOf(rows));
    };
    const timer = setInterval(look, LOOK_MS);
    const html = livePageHtml(samples);
    const server = createServer((request, response) => {
      // Nobody else's name may lead here: what people paste is on this page.
      if (request.headers.host !== hostOf(server.address() as AddressInfo)) {
        response.writeHead(403).end();
      } else if (request.url === '/events') {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write(eventOf(last));
        readers.add(response);
        response.on('close', () => readers.delete(response));
      } else {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new LivePage(`http://${hostOf(server.address() as AddressInfo)}/`, async () => {
      clearInterval(timer);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    });
  }

  stop(): Promise<void> {
    return this.#stop();
  }
}

function hostOf({ port }: AddressInfo): string {
  return `127.0.0.1:${port}`;
}

/** A server-sent event; JSON has no line breaks of its own. */
function eventOf(rows: string): string {
  return `data: ${rows || '[]'}\n\n`;
}
