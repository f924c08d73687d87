import type { Report } from './creator.ts';
import { closes, opens } from './edges.ts';
import { endOfIban } from './iban.ts';
import type { Lettered } from './shapes.ts';

export function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

/** Reports what has letters around the digits from `start` to `end`, and gives the place behind it, or 0. */
export function readLettered(
  text: string,
  start: number,
  end: number,
  kinds: readonly Lettered[][],
  report: Report,
): number {
  const done = (rule: string, from: number, to: number): number => {
    report(rule, from, to);
    return to;
  };
  for (const [[rule, check], lead, pattern] of kinds[end - start] ?? []) {
    const from = start - lead;
    pattern.lastIndex = from;
    const written = from < 0 ? undefined : pattern.exec(text)?.[0];
    if (written === undefined) continue;
    const to = from + written.length;
    if (opens(text, from) && closes(text, to) && check(written.toUpperCase().replace(/\W/g, ''))) {
      return done(rule, from, to);
    }
  }
  const first = start - 2;
  if (!isCapital(text.charCodeAt(first)) || !opens(text, first)) return 0;
  const to = endOfIban(text, first);
  return to > 0 && closes(text, to) ? done('iban', first, to) : 0;
}
