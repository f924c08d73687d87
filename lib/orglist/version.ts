/** Compares versions number by number. */
export function isBelow(version: string, least: string): boolean {
  const [its, wanted] = [version, least].map((text) => text.split('.').map(Number));
  for (const [at, number] of (wanted ?? []).entries()) {
    const difference = (its?.[at] ?? 0) - number;
    if (difference !== 0) return difference < 0;
  }
  return false;
}
