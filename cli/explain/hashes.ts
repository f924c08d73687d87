import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { readingAdvice } from '../file-errors.ts';
import { done, refuse } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { fromCaller, shortPath } from '../paths.ts';
import { parseJson } from '../read-policy.ts';

const HASH = /^[0-9a-f]{16}$/u;
const eventSchema = v.looseObject({ hits: v.array(v.pipe(v.string(), v.regex(HASH))) });

/** The hashes that were asked for, each once. */
export async function hashesOf(operands: readonly string[]): Promise<Outcome<readonly string[]>> {
  const hashes = new Set<string>();
  for (const operand of operands) {
    if (HASH.test(operand)) {
      hashes.add(operand);
      continue;
    }
    const hits = await readEvent(operand);
    if (!hits.ok) return hits;
    for (const hash of hits.value) hashes.add(hash);
  }
  return done([...hashes]);
}

async function readEvent(operand: string): Promise<Outcome<readonly string[]>> {
  const file = fromCaller(operand);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return refuse(
      `${shortPath(file)} is neither a hash of 16 hex digits nor a file that can be read: ${readingAdvice(error)}`,
    );
  }
  const json = parseJson(text);
  const event = v.safeParse(eventSchema, json.ok ? json.value : undefined);
  if (event.success) return done(event.output.hits);
  return refuse(
    `${shortPath(file)} is no event: it has no list "hits" of hashes of 16 hex digits.`,
  );
}
