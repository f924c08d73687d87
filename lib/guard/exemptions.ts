import { saltedHash } from '../redact/salted-hash.ts';

/**
 * Values that the employee was allowed to let through, as salted hashes. They hold until the message
 * that they stand in was sent, and are forgotten with the page.
 */
export class Exemptions {
  readonly #hash = saltedHash();
  #values = new Set<string>();

  get size(): number {
    return this.#values.size;
  }

  add(value: string): void {
    this.#values.add(this.#hash(value));
  }

  has(value: string): boolean {
    return this.#values.size > 0 && this.#values.has(this.#hash(value));
  }

  /** Forgets every value but these. */
  keepOnly(values: readonly string[]): void {
    const kept = values.map((value) => this.#hash(value));
    this.#values = new Set(kept.filter((value) => this.#values.has(value)));
  }
}
