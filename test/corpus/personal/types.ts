import type { Random } from '../../fixtures/secrets/index.ts';

/** A kind of datum about a person, as whoever gives it out describes it. */
export interface PersonalKind {
  readonly id: string;
  /** A word for what it is: `card`, `iban`, `phone`, `email`, `national-id`, `passport`, `birth`, `network`. */
  readonly family: string;
  /** What a person calls it, in English and in Chinese. */
  readonly called: readonly [english: string, chinese: string];
  /** Where its issuer says what it looks like. */
  readonly issuer: string;
  /** Contexts in which nobody could tell what it is, by id: nine digits alone may be anything. */
  readonly never?: readonly string[];
  /** The datum and nothing else. */
  make(random: Random): string;
}

/** A text around a datum. */
export interface PersonalContext {
  readonly id: string;
  /** The language of the words in it; undefined where there are none. */
  readonly language?: 'english' | 'chinese';
  wrap(datum: string, kind: PersonalKind, random: Random): string;
}

/** A maker of tables. */
export interface Table {
  readonly id: string;
  /** Whether its rows are people. */
  readonly people: boolean;
  make(random: Random): string;
}
