import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { filesOf } from '../../cli/serve.ts';

/** Answers a request in another way than a good server does; true when it did. */
export type Fault = (path: string, response: ServerResponse, request: IncomingMessage) => boolean;

/** What was asked for, and what was answered. */
export interface Exchange {
  readonly path: string;
  readonly status: number;
}

/** A web server for a list, which can be told to go wrong. */
export class ListServer {
  readonly server: Server;
  readonly exchanges: Exchange[] = [];
  fault: Fault | undefined;

  constructor(folder: string) {
    const files = filesOf(folder);
    this.server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://list').pathname;
      response.on('close', () => this.exchanges.push({ path, status: response.statusCode }));
      if (this.fault?.(path, response, request) !== true) files(request, response);
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const address = this.server.address();
    if (typeof address !== 'object' || address === null) throw new Error('No address');
    return `http://127.0.0.1:${String(address.port)}/`;
  }
}

/** The headers with which a browser may read an answer. */
export const READABLE = { 'access-control-allow-origin': '*' };
