/** The word that was most likely meant, if one is near enough to say so. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const plain = simplify(word);
  const ranked = known
    .map((candidate) => ({ candidate, far: distance(plain, simplify(candidate)) }))
    .sort((one, other) => one.far - other.far);
  const [best] = ranked;
  // One slip in three letters: "grups" is "groups", "colour" is nothing.
  return best && best.far <= Math.ceil(plain.length / 3) ? best.candidate : undefined;
}

function simplify(word: string): string {
  return word.toLowerCase().replaceAll(/[-_\s]/gu, '');
}

/** How many letters must be changed, added or left out (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let above = 0; above < from.length; above += 1) {
    const next = [above + 1];
    for (let at = 0; at < to.length; at += 1) {
      const change = (row[at] ?? 0) + (to[at] === from[above] ? 0 : 1);
      next.push(Math.min(change, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
