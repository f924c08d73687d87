import { classesOf, DIGIT, LETTER } from './pattern.ts';
import type { Item } from './pattern.ts';

/** Units of a shape, two bits each: the one before a pattern, and its first seven. */
const UNITS = 8;
const MASK = (1 << (2 * UNITS)) - 1;
const ANY = [0, DIGIT, LETTER];
const CLASSES = Uint8Array.from({ length: 0x80 }, (_, unit) => classesOf(unit));

/** A pattern that cannot be looked for by the letters it begins with. */
export interface Shaped {
  readonly items: readonly Item[];
  /** It never begins in the middle of a word. */
  readonly bound: boolean;
}

/**
 * Where patterns may begin that begin with any digit or letter: by which of eight units are digits and letters. Takes
 * a pass of its own, 2 to 5 ms per MB in Node, for organisations that have such patterns.
 */
export class Shapes<Pattern extends Shaped> {
  readonly #patterns = new Map<number, Pattern[]>();
  readonly #isShape = new Uint8Array(MASK + 1);

  add(pattern: Pattern): void {
    for (const shape of shapesOf(pattern)) {
      this.#isShape[shape] = 1;
      const others = this.#patterns.get(shape);
      if (others) others.push(pattern);
      else this.#patterns.set(shape, [pattern]);
    }
  }

  scan(text: string, visit: (pattern: Pattern, start: number) => void): void {
    let shape = 0;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      shape = ((shape << 2) | (unit < 0x80 ? (CLASSES[unit] ?? 0) : 0)) & MASK;
      if (this.#isShape[shape] === 1) this.#visit(shape, at, visit);
    }
    for (let at = text.length; at < text.length + UNITS - 2; at += 1) {
      shape = (shape << 2) & MASK;
      if (this.#isShape[shape] === 1) this.#visit(shape, at, visit);
    }
  }

  #visit(shape: number, at: number, visit: (pattern: Pattern, start: number) => void): void {
    for (const pattern of this.#patterns.get(shape) ?? []) visit(pattern, at - UNITS + 2);
  }
}

/** A shape begun, and how far in the pattern it is: so many units of this item. */
interface State {
  readonly shape: number;
  readonly item: number;
  readonly count: number;
}

/** Every shape that a match of a pattern may have, with whatever follows a short one. */
function shapesOf({ items, bound }: Shaped): Set<number> {
  let states: State[] = (bound ? [0] : ANY).map((shape) => ({ shape, item: 0, count: 0 }));
  for (let unit = 1; unit < UNITS; unit += 1) {
    const next = new Map<string, State>();
    for (const state of states) {
      for (const { shape, item, count } of statesAfter(items, state)) {
        next.set(`${shape} ${item} ${count}`, { shape, item, count });
      }
    }
    states = [...next.values()];
  }
  return new Set(states.map(({ shape }) => shape));
}

function statesAfter(items: readonly Item[], { shape, item, count }: State): State[] {
  const at = items[item];
  if (!at) return ANY.map((classes) => ({ shape: (shape << 2) | classes, item, count }));
  const here = count < at.max ? kindsOf(at) : [];
  const stay = here.map((kind) => ({ shape: (shape << 2) | kind, item, count: count + 1 }));
  return count < at.min
    ? stay
    : [...stay, ...statesAfter(items, { shape, item: item + 1, count: 0 })];
}

function kindsOf({ classes, literal }: Item): number[] {
  if (classes === 0) return [classesOf(literal.charCodeAt(0))];
  return [DIGIT, LETTER].filter((kind) => (classes & kind) !== 0);
}
