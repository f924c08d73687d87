import { KINDS } from '../../lib/detect/rules/kinds/index.ts';
import { LABEL } from '../../lib/detect/rules/kinds/label.ts';
import type { Rule } from '../../lib/detect/rules/types.ts';
import { KINDS as PRESET_KINDS } from '../../test/fixtures/secrets/index.ts';

/** More beginnings than this tell nothing new. */
const MOST = 4;

/** What a secret looks like, in a few letters of Markdown; empty when it has no letters of its own. */
export function looksOf({ id }: Rule): string {
  const kind = KINDS.find(([known]) => known === id);
  if (kind === undefined) {
    const prefixes = PRESET_KINDS.filter(({ rule }) => rule === id).map((it) => it.publicPrefix);
    return someOf([...new Set(prefixes)].filter(Boolean), (prefix) => `${prefix}…`);
  }
  const [, keywords, pattern] = kind;
  const words = keywords.split(' ');
  if (pattern.includes(LABEL)) return `beside ${someOf(words, (word) => word)}`;
  if (pattern.startsWith('~')) return someOf(words, (word) => `${word}…`);
  return `with ${someOf(words, (word) => word)}`;
}

function someOf(words: readonly string[], write: (word: string) => string): string {
  const shown = words.slice(0, MOST).map((word) => `\`${write(word).replaceAll('|', '\\|')}\``);
  return words.length > MOST ? `${shown.join(', ')} and others` : shown.join(', ');
}
