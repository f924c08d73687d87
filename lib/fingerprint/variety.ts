/** Counts how many different words there are among the last `k`, in constant time for each word. */
export class Variety {
  readonly #k: number;
  /** Where a word with these last bits was seen last. */
  readonly #seen = new Int32Array(0x400);
  /** Whether a word of the last k comes again after it, by the last bits of its place. */
  readonly #recurs = new Uint8Array(0x10);
  #different = 0;

  /** @param k at most 16. */
  constructor(k: number) {
    this.#k = k;
  }

  clear(): void {
    this.#seen.fill(-0x10);
    this.#different = 0;
  }

  /**
   * How many of the k words up to this one are different. To be called for every place in turn.
   *
   * @param lanes two for each word; the first tells words apart.
   */
  add(lanes: Uint32Array, at: number): number {
    const recurs = this.#recurs;
    const gone = Math.max(at - this.#k, -1);
    if (gone >= 0 && recurs[gone & 0xf] === 0) this.#different -= 1;
    const lane0 = lanes[2 * at] ?? 0;
    const slot = lane0 & 0x3ff;
    let earlier = this.#seen[slot] ?? 0;
    // Another word has the same last bits: then this one may still be further back.
    while (earlier > gone && lanes[2 * earlier] !== lane0) earlier -= 1;
    if (earlier > gone) recurs[earlier & 0xf] = 1;
    else this.#different += 1;
    recurs[at & 0xf] = 0;
    this.#seen[slot] = at;
    return this.#different;
  }
}
