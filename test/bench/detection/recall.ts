import type { Sample } from './samples.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Says which parts of a text a scanner takes for sensitive. */
export type Find = (text: string) => readonly Span[] | Promise<readonly Span[]>;

export interface Outcome {
  readonly sample: Sample;
  readonly isFound: boolean;
}

/** A finding must overlap what is to be found, as it is written. */
export async function outcomesOf(find: Find, samples: Iterable<Sample>): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const sample of samples) {
    const found = await find(sample.text);
    const isFound = found.some(({ start, end }) => start < sample.end && end > sample.start);
    outcomes.push({ sample, isFound });
  }
  return outcomes;
}

export function where(
  outcomes: readonly Outcome[],
  holds: (sample: Sample) => boolean,
): readonly Outcome[] {
  return outcomes.filter(({ sample }) => holds(sample));
}

/** The mean over kinds of the share that was missed, in percent. */
export function missed(outcomes: readonly Outcome[]): number {
  const kinds = [...Map.groupBy(outcomes, ({ sample }) => sample.kind).values()];
  return kinds.reduce((sum, own) => sum + missedShare(own), 0) / kinds.length;
}

/** The share that was missed, in percent. */
export function missedShare(outcomes: readonly Outcome[]): number {
  return (100 * outcomes.filter(({ isFound }) => !isFound).length) / outcomes.length;
}
