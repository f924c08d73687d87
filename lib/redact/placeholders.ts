import { saltedHash } from './salted-hash.ts';

/** No text has more than this many of one kind; larger numbers are something else. */
const NAME = /\[([A-Z0-9_]{1,64})_(\d{1,6})\]/gu;

/**
 * Names what was masked: `[GITHUB_TOKEN_1]`. The same value has the same name as long as this book
 * lives, so that a conversation stays readable. It keeps salted hashes, never values.
 */
export class Placeholders {
  readonly #hash = saltedHash();
  readonly #names = new Map<string, string>();
  readonly #last = new Map<string, number>();

  /** Call with what a text holds already: a name in it means something else, from an earlier day. */
  avoidNamesIn(text: string): void {
    for (const [, label = '', digits] of text.matchAll(NAME)) {
      const number = Number(digits);
      if (number > (this.#last.get(label) ?? 0)) this.#last.set(label, number);
    }
  }

  /** What is listed is named by its group; only further places have a number: `[INTERNAL CODE: payments 2]`. */
  nameOfListed(family: string, group: string, value: string): string {
    const label = `INTERNAL ${family.toUpperCase()}: ${group}`;
    return this.#name(label, [value], (number) => (number === 1 ? '' : ` ${String(number)}`));
  }

  /**
   * `label` is in capitals, e.g. `GITHUB_TOKEN`.
   *
   * @param same another writing of the value, if there is one.
   */
  nameOf(label: string, value: string, same = value): string {
    return this.#name(label, [value, same], (number) => `_${String(number)}`);
  }

  #name(label: string, writings: readonly string[], suffix: (number: number) => string): string {
    const keys = writings.map((value) => `${label} ${this.#hash(value)}`);
    let name = keys.map((key) => this.#names.get(key)).find((known) => known !== undefined);
    if (name === undefined) {
      const number = (this.#last.get(label) ?? 0) + 1;
      this.#last.set(label, number);
      name = `[${label}${suffix(number)}]`;
    }
    for (const key of keys) this.#names.set(key, name);
    return name;
  }
}
