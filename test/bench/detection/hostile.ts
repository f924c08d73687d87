// Runs in the bench page and in Node alike.
import { detect } from '../../../lib/detect/engine.ts';
import { HOSTILE_TEXTS } from '../../fixtures/hostile-texts.ts';
import { cleanText } from '../texts/mixed.ts';

export interface HostileTask {
  /** Names of hostile texts, or this for text as people paste it. */
  readonly names: readonly string[];
  readonly units: number;
  readonly runs: number;
}

export interface Timing {
  readonly name: string;
  /** The least of all runs: whatever else the machine does only adds to it. */
  readonly milliseconds: number;
  /** Whether the whole text was read. */
  readonly complete: boolean;
}

export const ORDINARY = 'ordinary text';
export const HOSTILE_NAMES: readonly string[] = HOSTILE_TEXTS.map(({ name }) => name);

/** What takes so long is not run again. */
const SLOW_MS = 1_000;

/** @param flatten makes a text like one that was pasted. */
export function timeHostile(
  { names, units, runs }: HostileTask,
  flatten: (text: string) => string,
): Timing[] {
  return names.map((name) => {
    const text = flatten(textOf(name, units));
    let milliseconds = Infinity;
    let complete = true;
    for (let run = 0; run < runs; run += 1) {
      const start = performance.now();
      complete &&= isRead(text);
      milliseconds = Math.min(milliseconds, performance.now() - start);
      if (milliseconds > SLOW_MS) break;
    }
    return { name, milliseconds, complete };
  });
}

function textOf(name: string, units: number): string {
  const hostile = HOSTILE_TEXTS.find((it) => it.name === name);
  return hostile ? hostile.make(units) : cleanText(1, units);
}

function isRead(text: string): boolean {
  try {
    return detect(text).complete;
  } catch {
    return false;
  }
}
