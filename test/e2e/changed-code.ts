import { readFile } from 'node:fs/promises';
import { asDiff, fenced, quoted } from '../bench/fingerprints/decorated.ts';
import { formatted } from '../bench/fingerprints/formatted.ts';
import { renamed } from '../bench/fingerprints/renamed.ts';
import { stripped } from '../bench/fingerprints/stripped.ts';
import { seeded } from '../fixtures/secrets/index.ts';
import { GROUPS } from '../harness/org.ts';

const FILE = `${GROUPS.payments.source}/diff/index.js`;

const excerpt = (text: string): string => text.split('\n').slice(60, 100).join('\n');

/** Forty lines of internal code as they come into a chat, by what was done to them. */
export const CHANGED_CODE: Readonly<Record<string, () => Promise<string>>> = {
  'as a diff': async () => asDiff(excerpt(await source()), seeded(1)),
  quoted: async () => quoted(excerpt(await source()), seeded(1)),
  'in Markdown, with a question': async () => fenced(excerpt(await source()), seeded(1)),
  'formatted by Prettier': async () =>
    excerpt((await formatted(await source(), 'JavaScript')) ?? ''),
  'without comments': async () => excerpt(stripped(await source(), FILE, 'JavaScript')),
  'with its locals renamed': async () => excerpt(renamed(await source(), FILE)),
};

function source(): Promise<string> {
  return readFile(FILE, 'utf8');
}
