import type { Report } from './creator.ts';
import { closes, opens } from './edges.ts';
import { endOfIban } from './iban.ts';
import type { Lettered } from './shapes.ts';

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

/** What has letters before or behind the digits from `start` to `end`. */
export function readLettered(
  text: string,
  start: number,
  end: number,
  kinds: readonly (readonly Lettered[])[],
  report: Report,
): void {
  for (const { kind, lead, pattern } of kinds[end - start] ?? []) {
    const from = start - lead;
    if (lead > 0 && !isCapital(text.charCodeAt(from))) continue;
    pattern.lastIndex = from;
    const [written] = pattern.exec(text) ?? [];
    if (written === undefined) continue;
    const to = from + written.length;
    if (!opens(text, from) || !closes(text, to)) continue;
    if (kind.check(written.toUpperCase().replace(/[^A-Z\d]/g, ''))) report(kind.rule, from, to);
  }
  if (isCapital(text.charCodeAt(start - 1)) && isCapital(text.charCodeAt(start - 2))) {
    const to = opens(text, start - 2) ? endOfIban(text, start - 2) : undefined;
    if (to !== undefined && closes(text, to)) report('iban', start - 2, to);
  }
}
