/** Spans of a text that a rule has to see, merged so that no unit is seen twice. */
export class Windows {
  readonly #bounds: number[] = [];

  /** Keywords arrive in the order in which they end; each window holds its keyword. */
  add(from: number, to: number): void {
    const bounds = this.#bounds;
    let start = Math.max(0, from);
    let end = to;
    while (bounds.length > 0 && start <= (bounds.at(-1) ?? 0)) {
      end = Math.max(end, bounds.pop() ?? 0);
      start = Math.min(start, bounds.pop() ?? 0);
    }
    bounds.push(start, end);
  }

  /** Calls `visit` with each window, in order, none overlapping or touching the next. */
  forEach(visit: (from: number, to: number) => void): void {
    for (let at = 0; at < this.#bounds.length; at += 2) {
      visit(this.#bounds[at] ?? 0, this.#bounds[at + 1] ?? 0);
    }
  }
}
