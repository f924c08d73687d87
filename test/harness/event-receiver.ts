import { createServer as createHttp } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import * as v from 'valibot';
import { AUDIT_EVENT } from '../../lib/audit/event.ts';
import type { AuditEvent } from '../../lib/audit/event.ts';
import type { AuditFormat } from '../../lib/policy/audit-schema.ts';
import type { Certificate } from './certificate.ts';
import { eventsIn } from './event-formats.ts';
import { poll } from './poll.ts';
import { readExchange } from './receive.ts';

/** What came in one request, as far as it was taken. */
interface Delivery {
  readonly at: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  readonly events: readonly AuditEvent[];
}

/** Answers in another way than a good receiver does; true when it did. */
export type ReceiverFault = (response: ServerResponse, delivery: Delivery) => boolean;

/** What lets an extension post from its own origin, and read when to come back. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization, content-type',
  'access-control-expose-headers': 'retry-after',
};

/** A receiver of audit events on loopback, which reads every event by its schema and can be told to go wrong. */
export class EventReceiver {
  readonly #format: AuditFormat;
  readonly #server: Server;
  /** Every request with events, whatever became of it. */
  readonly deliveries: Delivery[] = [];
  /** The events of those that were taken, in the order in which they came, with those that came twice. */
  readonly taken: AuditEvent[] = [];
  fault: ReceiverFault | undefined;
  #port = 0;

  constructor(format: AuditFormat, certificate?: Certificate) {
    this.#format = format;
    const listener: RequestListener = (request, response) => void this.#answer(request, response);
    this.#server = certificate ? createHttps(certificate, listener) : createHttp(listener);
  }

  /** Where it is; the same place every time. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
    const scheme = 'setSecureContext' in this.#server ? 'https' : 'http';
    return `${scheme}://127.0.0.1:${this.#port}/events`;
  }

  /** Goes off the network: whoever connects is refused. */
  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  /** The first event that is as wanted. */
  async wait<T>(
    what: string,
    find: (events: readonly AuditEvent[]) => T | undefined | false,
    timeout = 45_000,
  ): Promise<T> {
    const found = await poll(what, () => Promise.resolve(find(this.taken)), timeout);
    if (found === undefined || found === false) throw new Error(what);
    return found;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'OPTIONS') {
      response.writeHead(204, { ...CORS, 'access-control-max-age': '600' }).end();
      return;
    }
    for (const [name, value] of Object.entries(CORS)) response.setHeader(name, value);
    const { text } = await readExchange(request);
    const events = v.parse(v.array(AUDIT_EVENT), eventsIn(this.#format, text));
    const delivery = { at: Date.now(), headers: request.headers, body: text, events };
    this.deliveries.push(delivery);
    if (this.fault?.(response, delivery)) return;
    this.taken.push(...events);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  }
}
