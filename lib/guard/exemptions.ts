import { saltedHash } from '../redact/salted-hash.ts';

/**
 * From when a value is let through until it stands in the composer. Shorter than the pause between two
 * looks, however coarse the clock: else a value that was sent would count until the second.
 */
const ON_ITS_WAY_MS = 900;

/**
 * Values that the employee was allowed to let through, as salted hashes. They hold as long as a
 * composer holds them, until the message was sent or they were deleted, unless policy has them hold as long as the page.
 */
export class Exemptions {
  readonly #hash = saltedHash();
  /** To when it was added, by `performance.now()`. */
  readonly #values = new Map<string, number>();
  readonly #policy: () => object;
  readonly #onFirst: () => void;
  /** Under which they were let through: another may not allow it. */
  #under: object | undefined;

  /** `onFirst` is called when there is a value where there was none. */
  constructor(policy: () => object, onFirst: () => void) {
    this.#policy = policy;
    this.#onFirst = onFirst;
  }

  get size(): number {
    return this.#values.size;
  }

  add(value: string): void {
    const wasEmpty = this.#values.size === 0;
    if (this.#under !== this.#policy()) this.#values.clear();
    this.#under = this.#policy();
    this.#values.set(this.#hash(value), performance.now());
    if (wasEmpty) this.#onFirst();
  }

  /** It did not get there. */
  remove(value: string): void {
    this.#values.delete(this.#hash(value));
  }

  has(value: string): boolean {
    const isThere = this.#values.size > 0 && this.#under === this.#policy();
    return isThere && this.#values.has(this.#hash(value));
  }

  /** Forgets every value but these, and those that are on their way. */
  keepOnly(values: readonly string[]): void {
    const there = new Set(values.map((value) => this.#hash(value)));
    const now = performance.now();
    for (const [value, added] of this.#values) {
      if (!there.has(value) && now - added > ON_ITS_WAY_MS) this.#values.delete(value);
    }
  }
}
