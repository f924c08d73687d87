import { foldedAt, JOINT } from './units.ts';

/** Of a hash of the first units of a word. */
export const BITS = 20;
export const MASK = 0xfffff;

// So many low bits of each unit are looked at, which makes it four letters or two units of Han. The five of an ASCII
// capital are those of its small letter.
export const LETTERS = 5;
export const PAIRS = 10;

/** Marks every hash that a word may begin with. Behind a joint, and behind its end, may be anything. */
export function markStarts(
  table: Uint8Array,
  shift: number,
  word: string,
  place = 0,
  hash = 0,
): void {
  const open = BITS - place * shift;
  const unit = foldedAt(word, place);
  if (open > 0 && unit > JOINT) {
    const low = (1 << shift) - 1;
    const small = unit & low;
    const capital = word.charAt(place).toUpperCase().charCodeAt(0) & low;
    markStarts(table, shift, word, place + 1, (hash << shift) | small);
    if (capital !== small) markStarts(table, shift, word, place + 1, (hash << shift) | capital);
  } else {
    table.fill(1, hash << open, (hash + 1) << open);
  }
}

/** Calls `visit` wherever a marked word may begin, but for the last units of a text. */
export function sweep(
  text: string,
  table: Uint8Array,
  shift: number,
  visit: (start: number) => void,
): void {
  const { length } = text;
  for (let place = 0, hash = 0; place < length;) {
    // No call in here: behind one, V8 asks again for each unit where the table is. 1 MB takes 1.4 ms in Node.
    do {
      hash = ((hash << shift) | (text.charCodeAt(place) & ((1 << shift) - 1))) & MASK;
      place += 1;
    } while (table[hash] === 0 && place < length);
    visit(place - BITS / shift);
  }
}
