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
  kinds: readonly (readonly Lettered[])[],
  report: Report,
): number {
  for (const { kind, lead, pattern } of kinds[end - start] ?? []) {
    const from = start - lead;
    if (lead > 0 && !isCapital(text.charCodeAt(from))) continue;
    pattern.lastIndex = from;
    const [written] = pattern.exec(text) ?? [];
    if (written === undefined) continue;
    const to = from + written.length;
    if (!opens(text, from) || !closes(text, to)) continue;
    if (!kind.check(written.toUpperCase().replace(/[^A-Z\d]/g, ''))) continue;
    report(kind.rule, from, to);
    return to;
  }
  const first = start - 2;
  if (!isCapital(text.charCodeAt(first)) || !isCapital(text.charCodeAt(first + 1))) return 0;
  const to = opens(text, first) ? endOfIban(text, first) : undefined;
  if (to === undefined || !closes(text, to)) return 0;
  report('iban', first, to);
  return to;
}
