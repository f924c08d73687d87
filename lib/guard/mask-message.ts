import { redact } from '../redact/redact.ts';
import type { GuardContext } from './context.ts';
import { readText } from './editable.ts';
import type { Editable } from './editable.ts';
import { inspect, valuesOf } from './inspect.ts';
import { maskInPlace, partOf } from './mask-in-place.ts';
import { occurrences } from './read-back.ts';

/**
 * Masks a message where it stands, all of its composers by one verdict.
 *
 * @returns whether a text holds anything that was to be masked, for what is read afterwards: few
 * values of a list are allowed, but none of them may be left of this one. Undefined when an editor did not take it.
 */
export async function maskMessage(
  context: GuardContext,
  composers: readonly Editable[],
): Promise<((text: string) => boolean) | undefined> {
  const { parts } = inspect(context, composers.map(readText));
  for (const [at, composer] of composers.entries()) {
    const now = readText(composer);
    const part = parts[at];
    // One field may be there twice, or be a copy of another that the page keeps in step.
    const toMask = part?.text === now ? part : partOf(context, now);
    if (!(await maskInPlace(context, composer, toMask))) return undefined;
  }
  const values = valuesOf(parts);
  const masked = parts.map((part) => redact(part.text, part.findings, context.placeholders).text);
  // A short value may stand in a longer word, which stays.
  const kept = occurrences(masked.join('\n'), values);
  return (text) => occurrences(text, values) > kept;
}
