import { readFile } from 'node:fs/promises';
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { extname, join } from 'node:path';
import { WebSocketServer } from 'ws';
import { SITES, siteOf } from '../fixtures/sites/index.ts';
import { bundleFixtures } from './bundle.ts';
import { makeCertificate } from './certificate.ts';
import { Journal } from './journal.ts';
import { ASSETS, pageHtml } from './page-html.ts';
import { hostOf, readExchange, recordFrames } from './receive.ts';

export interface PageOptions {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Page {
  readonly body: string | Uint8Array;
  readonly options: PageOptions;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
};

/**
 * Every fixture site on one loopback server, told apart by the Host header. It keeps each request and
 * frame in its journal, whatever host the browser thought it spoke to.
 */
export class FixtureServer extends Journal {
  readonly #pages = new Map<string, Page>();
  readonly #servers: Server[] = [];
  readonly #assets: string;
  httpPort = 0;
  httpsPort = 0;

  private constructor(assets: string) {
    super();
    this.#assets = assets;
  }

  static async start(httpPort = 0): Promise<FixtureServer> {
    const [assets, certificate] = await Promise.all([bundleFixtures(), makeCertificate()]);
    const server = new FixtureServer(assets);
    const answer = (request: IncomingMessage, response: ServerResponse) => {
      void server.#answer(request, response);
    };
    server.httpPort = await server.#listen(createHttp(answer), httpPort);
    server.httpsPort = await server.#listen(createHttps(certificate, answer), 0);
    return server;
  }

  /** Serves this body at exactly this host and path, before any fixture: for hostile pages and lists. */
  page(host: string, path: string, body: string | Uint8Array, options: PageOptions = {}): void {
    this.#pages.set(host + path, { body, options });
  }

  async stop(): Promise<void> {
    const stopping = this.#servers.map((server) => {
      if ('closeAllConnections' in server) (server.closeAllConnections as () => void)();
      return new Promise((resolve) => server.close(resolve));
    });
    await Promise.all(stopping);
  }

  async #listen(server: Server, port: number): Promise<number> {
    // Without compression a frame is on the wire as the page wrote it.
    const sockets = new WebSocketServer({ server: server as never, perMessageDeflate: false });
    sockets.on('connection', (socket, request) => recordFrames(socket, request, this));
    this.#servers.push(server);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const exchange = await readExchange(request);
    this.add(exchange);
    const url = new URL(exchange.path, 'http://host');
    allowAnyOrigin(request, response);
    const page = this.#pages.get(exchange.host + url.pathname);
    if (page) {
      const headers = { 'content-type': 'text/html; charset=utf-8', ...page.options.headers };
      response.writeHead(page.options.status ?? 200, headers).end(page.body);
    } else if (url.pathname.startsWith(ASSETS)) {
      await this.#sendAsset(url.pathname.slice(ASSETS.length), response);
    } else if (request.method === 'GET' && url.pathname === '/') {
      sendFixture(url.searchParams.get('site'), request, response);
    } else {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    }
  }

  async #sendAsset(name: string, response: ServerResponse): Promise<void> {
    const type = TYPES[extname(name)];
    // The name is one of the bundle's own: flat, so it can never climb out of the folder.
    const known = type !== undefined && /^[\w.-]+$/.test(name);
    const body = known
      ? await readFile(join(this.#assets, name)).catch(() => undefined)
      : undefined;
    if (!known || !body) response.writeHead(404).end();
    else
      response.writeHead(200, { 'content-type': type, 'cache-control': caching(name) }).end(body);
  }
}

/** Chunks carry a hash in their name; Monaco's seven megabytes need not be fetched for each page. */
function caching(name: string): string {
  return name === 'main.js' ? 'no-cache' : 'max-age=3600, immutable';
}

function allowAnyOrigin(request: IncomingMessage, response: ServerResponse): void {
  const { origin } = request.headers;
  if (origin === undefined) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-allow-credentials', 'true');
  response.setHeader('access-control-allow-methods', 'GET, POST, PUT, DELETE, PATCH');
  const wanted = request.headers['access-control-request-headers'];
  if (wanted !== undefined) response.setHeader('access-control-allow-headers', wanted);
}

function sendFixture(id: string | null, request: IncomingMessage, response: ServerResponse): void {
  const site = id === null ? siteOf(hostOf(request)) : SITES.find((site) => site.id === id);
  if (!site) {
    response.writeHead(404).end('No fixture for this host');
    return;
  }
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageHtml(site));
}
