import type { Random } from '../../fixtures/secrets/random.ts';

export interface Day {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** A birthday of somebody who is between 19 and 75 in 2025; no 29th, so that each month has it. */
export function birthday(random: Random): Day {
  return {
    year: String(1950 + random.int(56)),
    month: two(random.int(12) + 1),
    day: two(random.int(28) + 1),
  };
}

export function two(value: number): string {
  return String(value).padStart(2, '0');
}
