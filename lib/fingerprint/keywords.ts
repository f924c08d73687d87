import { wordHash } from './word-hash.ts';

/** Reserved words of common languages. They look like names of locals, and are not. */
const KEYWORDS =
  'abstract and any as assert async await begin bool boolean break byte case catch char class const ' +
  'constexpr continue crate declare def default defer delete del do double elif else elsif end enum ' +
  'except explicit export extends extern false final finally float fn for foreach from func function ' +
  'global go goto if impl implements in inline instanceof int interface internal is lambda let long ' +
  'loop match mod module move mut mutable namespace native new nil none noexcept not null nullptr ' +
  'object of operator or out override pass private proc protected pub public raise readonly ref rescue ' +
  'return sealed select self short signed sizeof static str string struct super switch template then ' +
  'this throw throws trait true try type typedef typename typeof undefined union unless unsafe unsigned ' +
  'until using val var virtual void volatile when where while with yield';

/** Open addressing, because every lower-case word of a repository is looked up here. */
const SLOTS = 1024;

const TABLE = buildTable();

function buildTable(): Uint32Array {
  const table = new Uint32Array(SLOTS);
  for (const keyword of KEYWORDS.split(' ')) {
    const { lane0 } = wordHash(keyword);
    let slot = lane0 % SLOTS;
    while (table[slot] !== 0) slot = (slot + 1) % SLOTS;
    table[slot] = lane0;
  }
  return table;
}

/** By the first lane of the word's hash. */
export function isKeyword(lane0: number): boolean {
  for (let slot = lane0 % SLOTS; table(slot) !== 0; slot = (slot + 1) % SLOTS) {
    if (table(slot) === lane0) return true;
  }
  return false;
}

function table(slot: number): number {
  return TABLE[slot] ?? 0;
}
