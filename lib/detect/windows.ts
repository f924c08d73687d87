/** Spans of a text that have to be looked at, merged so that no unit is seen twice. */
export class Windows {
  readonly #spans: [from: number, to: number][] = [];

  add(from: number, to: number): void {
    const start = Math.max(0, from);
    const last = this.#spans.at(-1);
    // Keywords come nearly in order, so that most windows only prolong the last one.
    if (last === undefined || start < last[0] || start > last[1]) this.#spans.push([start, to]);
    else if (to > last[1]) last[1] = to;
  }

  /** In order, none overlapping or touching the next, none beyond `length`. */
  within(length: number): (readonly [from: number, to: number])[] {
    const merged: [number, number][] = [];
    for (const [from, to] of this.#spans.sort((a, b) => a[0] - b[0])) {
      const last = merged.at(-1);
      if (last === undefined || from > last[1]) merged.push([from, Math.min(to, length)]);
      else last[1] = Math.max(last[1], Math.min(to, length));
    }
    return merged;
  }
}
