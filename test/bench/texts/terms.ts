import { compileTerms } from '../../../lib/detect/terms/compile.ts';
import type { TermMatcher } from '../../../lib/detect/terms/compile.ts';
import { seeded } from '../../fixtures/secrets/index.ts';
import type { Random } from '../../fixtures/secrets/index.ts';

const SYLLABLES = [
  'ka',
  'ro',
  'mi',
  'vel',
  'zu',
  'tan',
  'qui',
  'lor',
  'bex',
  'nyo',
  'sar',
  'fip',
] as const;
const CHINESE = ['蓝', '鲸', '星', '河', '云', '岭', '青', '鸾', '白', '鹿', '玄', '舟'] as const;
const WORDS = 2_000;

/** Names of projects and customers, as many as a policy may well have; none of them is in the made-up texts. */
export function manyTerms(): TermMatcher {
  const random = seeded(1);
  const words = new Set<string>();
  while (words.size < WORDS) words.add(termOf(random, words.size));
  return compileTerms([{ id: 'projects', title: 'Names of projects', words: [...words] }]);
}

/** A word, two words, or Chinese. */
function termOf(random: Random, at: number): string {
  if (at % 10 === 0) return times(4, () => random.pick(CHINESE));
  const name = times(3, () => random.pick(SYLLABLES));
  return at % 5 === 1 ? `${name} ${times(3, () => random.pick(SYLLABLES))}` : name;
}

function times(count: number, make: () => string): string {
  return Array.from({ length: count }, make).join('');
}
