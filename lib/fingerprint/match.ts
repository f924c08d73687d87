import type { Question } from './question.ts';

/** A place where a text is like indexed code. */
export interface Match {
  /** Different keys that were found close together. */
  readonly hits: number;
  /** Lines of the text, from 0, both included. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Lines around these that may be of the same code: see `Question`. */
  readonly fromLine: number;
  readonly toLine: number;
}

/** Hits with more keys than this between them, none of them found, are chance or another place. */
const WIDEST_GAP = 6;
/** Fewer hits than this are chance: filters are wrong once in 256. */
export const FEWEST_HITS = 3;
/** So many different keys chance does not find in one place. */
const ENOUGH = 5;
/**
 * The most keys from the first to the last of 3 hits and of 4. Few hits that lie further apart
 * are mostly chance: with 5 instead of 6 half of the mistakes at 50 lines go, and one in a hundred of the finds at
 * 20 lines of which a fifth was edited. With 4 no more mistakes go, and twice the finds.
 */
const WIDEST_SPREAD: readonly (readonly [hits: number, keys: number])[] = [
  [3, 5],
  [4, 10],
];

/**
 * Gathers hits into places. A key that came up twice counts once.
 *
 * @param found whether each key of the question was found.
 */
export function matchesIn(question: Question, found: (key: number) => boolean): Match[] {
  const matches: Match[] = [];
  let cluster = new Cluster();
  let last = -1;
  for (let key = 0; key < question.hi.length; key += 1) {
    if (!found(key)) continue;
    const apart =
      last < 0 || key - last > WIDEST_GAP || question.strand[key] !== question.strand[last];
    if (apart) {
      cluster.addTo(matches);
      cluster = new Cluster();
    }
    cluster.add(question, key);
    last = key;
  }
  cluster.addTo(matches);
  return matches.sort((one, other) => one.firstLine - other.firstLine);
}

class Cluster {
  readonly #keys = new Set<string>();
  /** Each hit in order: where it is, and which key. */
  readonly #places: { readonly at: number; readonly id: string }[] = [];
  #firstLine = Infinity;
  #lastLine = 0;
  #fromLine = Infinity;
  #toLine = 0;

  add(question: Question, key: number): void {
    const { hi, lo, firstLine, lastLine, fromLine, toLine } = question;
    const id = `${String(hi[key])}.${String(lo[key])}`;
    this.#places.push({ at: key, id });
    this.#keys.add(id);
    this.#firstLine = Math.min(this.#firstLine, firstLine[key] ?? 0);
    this.#lastLine = Math.max(this.#lastLine, lastLine[key] ?? 0);
    this.#fromLine = Math.min(this.#fromLine, fromLine[key] ?? 0);
    this.#toLine = Math.max(this.#toLine, toLine[key] ?? 0);
  }

  addTo(matches: Match[]): void {
    const hits = this.#keys.size;
    if (hits < ENOUGH && !WIDEST_SPREAD.some(([few, keys]) => this.#has(few, keys))) return;
    const [firstLine, lastLine] = [this.#firstLine, this.#lastLine];
    matches.push({ hits, firstLine, lastLine, fromLine: this.#fromLine, toLine: this.#toLine });
  }

  /** Whether so many different ones of its hits lie within so many keys. */
  #has(hits: number, keys: number): boolean {
    const places = this.#places;
    return places.some((first, from) => {
      const near = new Set<string>();
      for (let index = from; index < places.length; index += 1) {
        const { at, id } = places[index] ?? first;
        if (at - first.at > keys) break;
        near.add(id);
      }
      return near.size >= hits;
    });
  }
}
