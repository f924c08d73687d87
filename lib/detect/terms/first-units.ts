import { casesOf, fold, isJoint, isLoose, isWord, JOINT, JOINTS, LOOSE } from './units.ts';

const WINDOW = 5;
const SHIFT = 4;
const MASK = (1 << (WINDOW * SHIFT)) - 1;
/** The low five bits of a unit: those of a capital are those of its small letter. */
const LOW = 0x1f;
/** What spaces and hyphens look like by their low bits. */
const JOINT_CODES = lowBits(Array.from(JOINTS, (joint) => joint.charCodeAt(0)));

/** What each of the first units may be, by its low bits. Behind the last one anything may follow. */
export type Beginning = readonly (readonly number[])[];

/** All ways in which a literal may begin in a text. */
export function beginningsOf(folded: string, at = 0): Beginning[] {
  if (at > WINDOW || at === folded.length) return [[]];
  const unit = folded.charCodeAt(at);
  const rest = beginningsOf(folded, at + 1);
  if (unit !== JOINT) return rest.map((codes) => [lowBits(casesOf(unit)), ...codes]);
  // One of them, or a run of more.
  return [[JOINT_CODES, JOINT_CODES], ...rest.map((codes) => [JOINT_CODES, ...codes])];
}

export function lowBits(units: readonly number[]): number[] {
  return [...new Set(units.map((unit) => unit & LOW))];
}

/**
 * Where literals may begin: for each hash of five units a byte that says, by the low three bits, which the sixth may
 * be. 1 MB takes 1.3 ms in Node with 200 words and 1.7 ms with 5,000, of which the bare reading is 0.8 ms; four steps share one
 * branch, because each branch that is guessed wrong costs as much as ten units.
 */
export class FirstUnits {
  readonly #table = new Uint8Array(MASK + 1);
  readonly #bound: boolean;

  /** @param bound nothing begins in the middle of a word. */
  constructor(bound: boolean) {
    this.#bound = bound;
  }

  add(beginning: Beginning, depth = 0, hash = 0): void {
    const codes = beginning[depth];
    if (depth === WINDOW || !codes) this.#mark(depth, hash, codes);
    else for (const code of codes) this.add(beginning, depth + 1, (hash << SHIFT) ^ code);
  }

  /** Marks all windows that begin like this. What the units that follow can change are the lowest bits. */
  #mark(depth: number, hash: number, sixth: readonly number[] | undefined): void {
    const open = (WINDOW - depth) * SHIFT;
    if (open === 0) {
      const mask = sixth ? sixth.reduce((bits, code) => bits | bitOf(code), 0) : ANY;
      this.#table[hash & MASK] = (this.#table[hash & MASK] ?? 0) | mask;
      return;
    }
    const size = 2 << open;
    const first = (hash << open) & MASK & -size;
    this.#table.fill(ANY, first, first + size);
  }

  /** Calls `visit` wherever something may begin, in order. */
  scan(text: string, visit: (start: number) => void): void {
    const table = this.#table;
    const end = text.length & -4;
    let hash = 0;
    for (let at = 0; at < end; at += 4) {
      const one = (hash << SHIFT) ^ (text.charCodeAt(at) & LOW);
      const two = (one << SHIFT) ^ (text.charCodeAt(at + 1) & LOW);
      const three = (two << SHIFT) ^ (text.charCodeAt(at + 2) & LOW);
      hash = (three << SHIFT) ^ (text.charCodeAt(at + 3) & LOW);
      const first = table[one & MASK] ?? 0;
      const second = table[two & MASK] ?? 0;
      const third = table[three & MASK] ?? 0;
      const fourth = table[hash & MASK] ?? 0;
      if ((first | second | third | fourth) === 0) continue;
      if (first !== 0 && this.#may(first, text, at - 4)) visit(at - 4);
      if (second !== 0 && this.#may(second, text, at - 3)) visit(at - 3);
      if (third !== 0 && this.#may(third, text, at - 2)) visit(at - 2);
      if (fourth !== 0 && this.#may(fourth, text, at - 1)) visit(at - 1);
    }
    for (let start = Math.max(0, end - 4); start < text.length; start += 1) {
      if (this.#may(ANY, text, start)) visit(start);
    }
  }

  #may(sixths: number, text: string, start: number): boolean {
    if (start <= 0) return start === 0;
    if (this.#bound && isWord(text.charCodeAt(start - 1))) return false;
    const next = start + WINDOW;
    return next >= text.length || (sixths & bitOf(text.charCodeAt(next))) !== 0;
  }
}

const ANY = 0xff;

function bitOf(unit: number): number {
  return 1 << (unit & 7);
}

/** The same for literals that begin in a script without spaces, where two units say as much as five letters. */
export class FirstPairs {
  readonly #pairs = new Uint8Array(0x10000);

  add(folded: string): void {
    this.#pairs[pair(folded.charCodeAt(0), folded.charCodeAt(1))] = 1;
  }

  /** A text of Latin letters costs one search, nothing where its units are bytes. */
  scan(text: string, visit: (start: number) => void): void {
    const pairs = this.#pairs;
    const last = text.length - 1;
    LOOSE.lastIndex = 0;
    while (LOOSE.test(text)) {
      let at = LOOSE.lastIndex - 1;
      let unit = text.charCodeAt(at);
      // A run of them goes without the search.
      for (; at < last && isLoose(unit); at += 1) {
        const next = text.charCodeAt(at + 1);
        if (pairs[pair(plain(unit), plain(next))] === 1) visit(at);
        unit = next;
      }
      LOOSE.lastIndex = Math.max(at, LOOSE.lastIndex);
    }
  }
}

function pair(unit: number, next: number): number {
  return (Math.imul(unit, 0x9e37) ^ next) & 0xffff;
}

function plain(unit: number): number {
  if (unit > 0x3000 && unit < 0xa000) return unit;
  return isJoint(unit) ? JOINT : fold(unit);
}
