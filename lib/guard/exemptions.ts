import { saltedHash } from '../redact/salted-hash.ts';

/** A send passes as several events (pointer, mouse, click, submit); all of them see the same. */
const SENDING_MS = 1_000;

/**
 * Values that the employee was allowed to let through, as salted hashes. They hold for one message
 * and are forgotten with the page.
 */
export class Exemptions {
  readonly #hash = saltedHash();
  readonly #values = new Set<string>();

  add(value: string): void {
    this.#values.add(this.#hash(value));
  }

  has(value: string): boolean {
    return this.#values.size > 0 && this.#values.has(this.#hash(value));
  }

  expireAfterSending(): void {
    if (this.#values.size > 0) setTimeout(() => this.#values.clear(), SENDING_MS);
  }
}
