import { ORDINARY } from '../detect/rules/ordinary.ts';
import type { Family, Finding } from '../detect/types.ts';

/** How many different values were found, by rule, and by family for what is ordinary in small numbers. */
export class Counts {
  readonly #byRule = new Map<string, number>();
  readonly #byFamily = new Map<Family, number>();

  constructor(findings: readonly Finding[]) {
    const values = new Map<string, Set<number>>();
    for (const { rule, family, nth } of findings) {
      const known = values.get(rule) ?? new Set();
      values.set(rule, known);
      const count = known.size;
      // Without a number it counts as one more.
      known.add(nth ?? -1 - count);
      if (known.size === count) continue;
      this.#byRule.set(rule, known.size);
      if (ORDINARY.has(rule)) this.#byFamily.set(family, (this.#byFamily.get(family) ?? 0) + 1);
    }
  }

  /**
   * Whether there are so few that the finding is allowed. In a table of people none is too few.
   *
   * @param own from how many on findings of its rule count, where policy says so of the rule.
   * @param ofFamily the same of its family, for what is ordinary.
   */
  isFew(
    { rule, family, inTable }: Finding,
    own: number | undefined,
    ofFamily: number | undefined,
  ): boolean {
    if (inTable === true) return false;
    if (own !== undefined) return (this.#byRule.get(rule) ?? 0) < own;
    return ORDINARY.has(rule) && (this.#byFamily.get(family) ?? 0) < (ofFamily ?? 1);
  }
}
