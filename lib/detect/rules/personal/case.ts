/** A seeded source of randomness. */
export interface RandomSource {
  /** A whole number from 0 up to and without `below`. */
  int(below: number): number;
  /** `length` letters of an alphabet. */
  text(alphabet: string, length: number): string;
}

/** What a rule must find and what it must not. For tests and benches, not shipped. */
export interface PersonalCase {
  readonly rule: string;
  /** Where its issuer says what it looks like. */
  readonly source: string;
  /** What stands before it, where it needs that. */
  readonly label?: string;
  /** One with valid check digits. Nobody's but by chance. */
  value(random: RandomSource): string;
  /** A text around one. */
  hit(random: RandomSource): string;
  readonly misses: readonly string[];
}

export function personalCase(kind: Omit<PersonalCase, 'hit'>): PersonalCase {
  const { label = 'this: ' } = kind;
  return {
    ...kind,
    hit: (random) => {
      const value = kind.value(random);
      return label.includes('\n') ? `${label}${value}\n` : `Please check ${label}${value}, thanks.`;
    },
  };
}

export function digits(random: RandomSource, length: number): string {
  return random.text('0123456789', length);
}

/** A day, as the two digits of its year, month and day. */
export function day(random: RandomSource): readonly [year: string, month: string, day: string] {
  const two = (number: number): string => String(number).padStart(2, '0');
  return [two(random.int(50) + 50), two(random.int(12) + 1), two(random.int(28) + 1)];
}

export function sum(body: string, weights: readonly number[]): number {
  return weights.reduce((total, weight, at) => total + weight * Number(body.charAt(at)), 0);
}

export function luhnDigit(body: string): string {
  const doubled = Array.from(body)
    .reverse()
    .map((digit, at) => Number(digit) * (at % 2 === 0 ? 2 : 1));
  const total = doubled.reduce((all, value) => all + Math.floor(value / 10) + (value % 10), 0);
  return String((10 - (total % 10)) % 10);
}

/** The first of a row of made-up bodies that has a check digit at all. */
export function firstOf(make: () => string | undefined): string {
  for (;;) {
    const made = make();
    if (made !== undefined) return made;
  }
}

/** 11 less the rest, where 10 and 11 are written as 0. */
export function orZero(rest: number): string {
  return String(rest < 2 ? 0 : 11 - rest);
}

export function descending(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => from - at);
}

/** The body with 11 less the rest, which must not be 10. */
export function orNone(body: string, rest: number): string | undefined {
  return rest === 1 ? undefined : body + String((11 - rest) % 11);
}
