import { PASSWORD_WORDS, TOKEN_WORDS } from '../../lib/detect/rules/credentials/labels.ts';
import { isGeneral } from '../../lib/detect/rules/index.ts';
import { KINDS } from '../../lib/detect/rules/kinds/index.ts';
import { SAID } from '../../lib/detect/rules/kinds/label.ts';
import type { Rule } from '../../lib/detect/rules/types.ts';
import { KINDS as PRESET_KINDS } from '../../test/fixtures/secrets/index.ts';

/** More beginnings than this tell nothing new. */
const MOST = 4;

/** What a secret looks like, in a few letters of Markdown; empty when it has no letters of its own. */
export function looksOf({ id }: Rule): string {
  if (isGeneral(id)) {
    return `beside ${someOf(id === 'password' ? PASSWORD_WORDS : TOKEN_WORDS)}`;
  }
  const kind = KINDS.find(([known]) => known === id);
  if (kind === undefined) {
    const prefixes = PRESET_KINDS.filter(({ rule }) => rule === id).map((it) => it.publicPrefix);
    return someOf([...new Set(prefixes)].filter(Boolean), '…');
  }
  const [, keywords, pattern] = kind;
  const words = keywords.split(' ');
  if (pattern.includes(SAID)) return `beside ${someOf(words)}`;
  if (/^\(?~/.test(pattern)) return someOf(words, '…');
  return `with ${someOf(words)}`;
}

function someOf(words: readonly string[], after = ''): string {
  const shown = words.slice(0, MOST).map((word) => `\`${word.replaceAll('|', '\\|')}${after}\``);
  return words.length > MOST ? `${shown.join(', ')} and others` : shown.join(', ');
}
