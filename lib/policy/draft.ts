/** Names of keys and numbers of list items, from the outside in. */
export type Path = readonly (string | number)[];

/** A copy of a tree that values are taken out of, and that knows where the items of its lists once stood. */
export class Draft {
  readonly tree: unknown;
  readonly #places = new Map<readonly unknown[], number[]>();

  constructor(input: unknown) {
    // JSON is all that policy can be; anything else is no layer.
    this.tree = input === undefined ? undefined : JSON.parse(JSON.stringify(input));
  }

  /** Takes out what is at a path or, where nothing is, what should have had it. Returns the path of what went. */
  remove(path: Path): Path | undefined {
    if (path.length === 0) return undefined;
    const parent = valueAt(this.tree, path.slice(0, -1));
    const key = path.at(-1) ?? '';
    if (typeof parent !== 'object' || parent === null) return undefined;
    if (Array.isArray(parent)) {
      this.#placesIn(parent).splice(Number(key), 1);
      return parent.splice(Number(key), 1).length > 0 ? path : undefined;
    }
    if (!Object.hasOwn(parent, key)) return this.remove(path.slice(0, -1));
    return Reflect.deleteProperty(parent, key) ? path : undefined;
  }

  /** Where what is at a path now stood in the input. */
  placeOf(path: Path): string {
    const keys = path.map((key, at) => {
      const list = valueAt(this.tree, path.slice(0, at));
      return Array.isArray(list) ? (this.#places.get(list)?.[Number(key)] ?? key) : key;
    });
    return keys.join('.');
  }

  #placesIn(list: readonly unknown[]): number[] {
    const places = this.#places.get(list) ?? list.map((_, at) => at);
    this.#places.set(list, places);
    return places;
  }
}

function valueAt(tree: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    tree,
  );
}
