import type { Random } from '../fixtures/secrets/index.ts';

/**
 * One kind of secret as its vendor describes it. Whoever adds one writes it from the vendor's own words and without
 * a look at the rules, so that what is measured is the rules and not their own patterns.
 */
export interface SecretKind {
  readonly id: string;
  /** Where the vendor says what it looks like. */
  readonly source: string;
  /** Names that the vendor's documentation gives the variable, e.g. `ACME_API_KEY`; one is drawn for each text. */
  readonly names: readonly [string, ...string[]];
  /** What a person calls it in a chat, in English and in Chinese: "ACME API key". */
  readonly called: readonly [english: string, chinese: string];
  /** Contexts in which it never stands, by id: a file of several lines is no command-line flag. */
  readonly never?: readonly string[];
  /** The secret and nothing else; a whole URL or a whole key file where that is what leaks. */
  make(random: Random): string;
}

/** A text around a secret. */
export interface Context {
  readonly id: string;
  /** The language of the words in it; undefined where there are none. */
  readonly language?: 'english' | 'chinese';
  wrap(secret: string, kind: SecretKind, random: Random): string;
}

/** Something that looks like a secret or like personal data and is none. */
export interface LookAlike {
  readonly id: string;
  make(random: Random): string;
}
