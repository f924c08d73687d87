/**
 * What must stand in a text for a rule of the preset to find anything, read off the rule's own
 * patterns: every match of the rule contains one of its keywords. A wrong keyword is a
 * silent miss, so `secretlint-equality.test.ts` compares the gated rules with secretlint itself.
 *
 * `before` and `after` say how far from the first unit of the keyword a match and the units that its
 * lookarounds read can reach, so that the rule need only see that window. `'whole'` is for
 * patterns without a bound.
 */
export interface Gate {
  /** The part of the rule id after `@secretlint/secretlint-rule-`. */
  readonly rule: string;
  /** What the rule is told the file is called; one rule looks for one more thing in `.npmrc`. */
  readonly filePath?: '.npmrc';
  readonly keywords: readonly string[];
  readonly window: 'whole' | { readonly before: number; readonly after: number };
  /** The pattern takes the keyword in any case. Otherwise the exact case is checked. */
  readonly anyCase?: true;
  /** Sticky; what must come right after the keyword, escapes or not, where it alone is too common. */
  readonly followedBy?: RegExp;
  /**
   * Least units of text for each time the keyword stands there, where a match cannot be shorter and
   * the pattern costs thousands of steps a keyword. Denser is refused: the text counts as not read.
   */
  readonly sparse?: number;
  /** Sticky; how the whole text must begin. */
  readonly textBegins?: RegExp;
  /**
   * The pattern refuses a match that follows a letter or a word character, and the keyword is how
   * every match begins. The rule then also gets the text with words set apart.
   */
  readonly leads?: true;
  /** Escapes cannot hide it: digits, and labels whose value is read as it is written. */
  readonly unescaped?: true;
  /**
   * Decides at the keyword itself, from its first unit to one past its last, in place of a window: for keywords
   * that stand everywhere. The rule that it belongs to does the same when it is run by itself. `runs`: see `runsIn`.
   */
  readonly match?: (
    text: string,
    start: number,
    end: number,
    runs: readonly number[],
  ) => Match | readonly Match[] | undefined;
}

export interface Match {
  readonly messageId: string;
  readonly start: number;
  readonly end: number;
}
