/** Throws when something that this code relies on does not hold. `claim` never quotes a text. */
export function assert(condition: boolean, claim: string): asserts condition {
  if (!condition) throw new Error(`Not so: ${claim}`);
}
