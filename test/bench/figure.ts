/** One measured value. `limit` is the most it may be, or null where there is none. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number | null;
}

/** Three digits: what a repeated run does not change by chance has no more. */
export function figure(
  name: string,
  value: number,
  unit: string,
  limit: number | null = null,
): Figure {
  return { name, value: Number(value.toPrecision(3)), unit, limit };
}

export function isWithin({ value, limit }: Figure): boolean {
  return limit === null || value <= limit;
}

/** Nearest rank: of fewer than 100 samples, the largest is the 99th percentile. */
function percentile(samples: readonly number[], percent: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const value = sorted[Math.ceil((percent / 100) * sorted.length) - 1];
  if (value === undefined) throw new RangeError('No samples were taken');
  return value;
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 50);
}

export function p99(samples: readonly number[]): number {
  return percentile(samples, 99);
}
