/** What kind of thing a finding is; policy sets one action per family. */
export const FAMILIES = ['secret', 'personal', 'code', 'document', 'term'] as const;
export type Family = (typeof FAMILIES)[number];

export type Confidence = 'high' | 'medium' | 'low';

/**
 * One sensitive stretch of a text. It says where and of what kind, never what:
 * nothing that receives a finding can leak the text it was found in.
 */
export interface Finding {
  /** Id of the rule, e.g. `github-token`. Its words are in the locale files. */
  readonly rule: string;
  readonly family: Family;
  /** For what the org list knows: the sensitivity group that it is of. */
  readonly group?: string;
  /** How many lines of that group the whole text has. */
  readonly lines?: number;
  /** First UTF-16 unit, in the text given to `detect`. */
  readonly start: number;
  /** One past the last UTF-16 unit. */
  readonly end: number;
  readonly confidence: Confidence;
  /**
   * Which of the different values in this text, and in those that travel with it, it is: equal values of a rule have
   * equal numbers. It tells one customer from a list of them, and nothing of the value itself.
   */
  readonly nth?: number;
  /** It stands in a table of people, where policy need not count. */
  readonly inTable?: true;
  /** What else was found in it by rules that policy may treat otherwise: one of each. */
  readonly also?: readonly Finding[];
}

export interface DetectResult {
  /** Sorted by `start`, not overlapping. */
  readonly findings: readonly Finding[];
  /** False when a budget was hit before the whole text was read. Never to be treated as clean. */
  readonly complete: boolean;
}
