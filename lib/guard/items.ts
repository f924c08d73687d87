import type { Item } from '../base/warnings.ts';
import type { Finding } from '../detect/types.ts';
import type { Part } from './part.ts';

/**
 * What to tell a person: each kind once. Flavours repeat each other, so the largest count wins. Of
 * what the org list knows each group is told apart.
 */
export function itemsOf(parts: readonly Part[]): Item[] {
  const most = new Map<string, Item>();
  for (const { text, findings } of parts) {
    const here = new Map<string, Finding[]>();
    for (const finding of findings) {
      const kind = `${finding.rule} ${finding.group ?? ''}`;
      const same = here.get(kind);
      if (same) same.push(finding);
      else here.set(kind, [finding]);
    }
    for (const [kind, same] of here) {
      if (same.length > (most.get(kind)?.count ?? 0)) most.set(kind, itemOf(text, same));
    }
  }
  return [...most.values()];
}

function itemOf(text: string, findings: readonly Finding[]): Item {
  const [first] = findings;
  const item = { rule: first?.rule ?? '', count: findings.length };
  if (first?.group === undefined) return item;
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  const lines = findings.map(({ start, end }) => {
    const [first, last] = [lineOf(start), lineOf(end)];
    return first === last ? String(first) : `${String(first)}–${String(last)}`;
  });
  const kind = first.family === 'document' ? 'document' : 'code';
  return { ...item, listed: { kind, group: first.group, lines: lines.join(', ') } };
}
