import { kindOf, seeded } from '../../fixtures/secrets/index.ts';
import type { Random } from '../../fixtures/secrets/index.ts';
import { BLOCKS } from './blocks.ts';

/** What people paste into a chat: prose, code, logs, JSON, some of it Chinese. */
function fill(random: Random, units: number): string {
  const blocks: string[] = [];
  for (let length = 0; length < units;) {
    const block = `${random.pick(BLOCKS)(random)}\n\n`;
    blocks.push(block);
    length += block.length;
  }
  return blocks.join('').slice(0, units);
}

/** How every secret in these texts begins, and nothing else in them. */
export const SECRET_PREFIX = 'ghp_';

/** Ordinary text of exactly so many UTF-16 units, with nothing in it that any rule should find. */
export function cleanText(seed: number, units: number): string {
  return fill(seeded(seed), units);
}

/** The same with one GitHub token on a line of its own in the middle. */
export function textWithSecret(seed: number, units: number): string {
  const random = seeded(seed);
  const line = `\nGITHUB_TOKEN=${githubToken(random)}\n`;
  const text = fill(random, units - line.length);
  const middle = text.indexOf('\n', text.length >> 1);
  const at = middle < 0 ? text.length : middle;
  return text.slice(0, at) + line + text.slice(at);
}

/** So many different tokens, one a line: 41 units each. */
export function manySecrets(seed: number, count: number): string {
  const random = seeded(seed);
  return Array.from({ length: count }, () => `${githubToken(random)}\n`).join('');
}

function githubToken(random: Random): string {
  return kindOf('github-ghp').generate(random);
}

/** Sizes of the pastes that are measured: name and UTF-16 units. */
export const SIZES = [
  { name: '1 KB', units: 1024 },
  { name: '10 KB', units: 10 * 1024 },
  { name: '100 KB', units: 100 * 1024 },
  { name: '1 MB', units: 1024 * 1024 },
] as const;
