import type { Confidence, Family } from '../types.ts';

/**
 * How to tell a real value from a documentation one. A token is random, a password need not be,
 * a key is judged by its key material, and data by its own rule.
 */
export type Nature = 'token' | 'password' | 'key' | 'data';

/** One kind of thing that can be found. Its title is in the locale files, by its id. */
export interface Rule {
  /** kebab-case; also gives the placeholder its label. */
  readonly id: string;
  readonly family: Family;
  readonly confidence: Confidence;
  /** The reports that mean this kind: message ids by secretlint rule. */
  readonly reports: Readonly<Record<string, readonly string[]>>;
  /** The beginning of the value that everyone knows. Matches at the start of the value. */
  readonly publicPrefix: RegExp;
  readonly nature: Nature;
  /**
   * Some reports begin where a label begins (`secret_access_key = "`) and are as long as the value
   * behind it. This matches the label, so that the span can be moved onto the value.
   */
  readonly label?: RegExp;
  /** What belongs to the value but may stand right behind the reported span. Sticky. */
  readonly tail?: RegExp;
  /** Usual in small numbers, as in a signature: policy counts the different values in a text. */
  readonly ordinary?: true;
  /** Group 1 is the part of a reported span that is the value, where the pattern takes in more. */
  readonly keep?: RegExp;
}

/** A vendor's token: a prefix that names the vendor, then random letters. */
export function tokenRule(
  rule: Pick<Rule, 'id' | 'reports' | 'publicPrefix'> & Partial<Rule>,
): Rule {
  return { family: 'secret', confidence: 'high', nature: 'token', ...rule };
}
