import { saltedHash } from './salted-hash.ts';

/**
 * Names what was masked: `[GITHUB_TOKEN_1]`. The same value has the same name as long as this book
 * lives, so that a conversation stays readable. It keeps salted hashes, never values.
 */
export class Placeholders {
  readonly #hash = saltedHash();
  readonly #names = new Map<string, string>();
  readonly #last = new Map<string, number>();

  /** `label` is in capitals, e.g. `GITHUB_TOKEN`. */
  nameOf(label: string, value: string): string {
    const key = `${label} ${this.#hash(value)}`;
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const number = (this.#last.get(label) ?? 0) + 1;
    this.#last.set(label, number);
    const name = `[${label}_${String(number)}]`;
    this.#names.set(key, name);
    return name;
  }
}
