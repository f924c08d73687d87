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

/** A power of two. Open addressing, because every lower-case word of a repository is looked up here. */
const SLOTS = 1024;

const TABLE = buildTable();

function buildTable(): Int32Array {
  const table = new Int32Array(SLOTS);
  for (const keyword of KEYWORDS.split(' ')) {
    const lane0 = wordHash(keyword).lane0 | 0;
    let slot = lane0 & (SLOTS - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
    table[slot] = lane0;
  }
  return table;
}

/** By the first lane of the word's hash, signed. */
export function isKeyword(lane0: number): boolean {
  for (let slot = lane0 & (SLOTS - 1); TABLE[slot] !== 0; slot = (slot + 1) & (SLOTS - 1)) {
    if (TABLE[slot] === lane0) return true;
  }
  return false;
}
