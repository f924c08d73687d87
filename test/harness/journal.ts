import { siteBehind } from '../fixtures/sites/index.ts';
import type { Carried, CarriedKind } from '../fixtures/sites/types.ts';
import { exchangeText } from './decodings.ts';
import type { Exchange } from './exchange.ts';

/** A stretch of the user's text as the named site received it. */
export interface Received extends Carried {
  readonly site: string;
  readonly host: string;
}

/** What the fixture server has received since the last reset. */
export class Journal {
  #records: Exchange[] = [];
  #received: Received[] = [];
  readonly #waiting = new Set<() => void>();

  get records(): readonly Exchange[] {
    return this.#records;
  }

  add(exchange: Exchange): void {
    this.#records.push(exchange);
    const site = siteBehind(exchange.host);
    for (const carried of site?.read(exchange) ?? []) {
      this.#received.push({ ...carried, site: site?.id ?? '', host: exchange.host });
    }
    for (const look of [...this.#waiting]) look();
  }

  reset(): void {
    this.#records = [];
    this.#received = [];
  }

  /** The user's text, decoded as the site itself would; messages unless another kind is named. */
  messages(kind: CarriedKind = 'message'): readonly Received[] {
    return this.#received.filter((received) => received.kind === kind);
  }

  /** All bytes of all records, URLs and headers included, plain and decoded: to search for leaks. */
  everything(): string {
    return this.#records.map(exchangeText).join('\n\n');
  }

  /** The records that carry a text in any form: says where a leak went. */
  carrying(text: string): readonly string[] {
    const guilty = this.#records.filter((record) => exchangeText(record).includes(text));
    return guilty.map(({ method, host, path }) => `${method} ${host}${path.slice(0, 120)}`);
  }

  /** Settles when the record passes the test; rejects, saying what did arrive, when time is up. */
  waitFor<T>(what: string, found: () => T | undefined, timeout: number): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const value = found();
        if (value === undefined) return;
        stop();
        resolve(value);
      };
      const timer = setTimeout(() => {
        stop();
        const arrived = this.#records.map(({ method, host, path }) => `${method} ${host}${path}`);
        reject(
          new Error(`No ${what} in ${timeout} ms. Arrived: ${arrived.join(', ') || 'nothing'}`),
        );
      }, timeout);
      const stop = () => {
        clearTimeout(timer);
        this.#waiting.delete(look);
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** The `count`-th message since the reset. */
  waitForMessage(timeout = 15_000, count = 1): Promise<Received> {
    return this.waitFor(`message number ${count}`, () => this.messages()[count - 1], timeout);
  }
}
