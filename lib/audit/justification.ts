import { detect } from '../detect/engine.ts';
import type { TermMatcher } from '../detect/terms/compile.ts';
import { LONGEST_JUSTIFICATION } from './fields.ts';
import { Placeholders } from '../redact/placeholders.ts';
import { redact } from '../redact/redact.ts';

/**
 * A reason that an employee gave, as it may be kept and sent: on one line, with a placeholder for whatever any rule
 * finds. A chat takes no reason that holds such; a chat that was taken over may send anything.
 *
 * @returns undefined for one that could not be read to its end, or of which nothing is left.
 */
export function justificationOf(reason: string, terms: TermMatcher): string | undefined {
  const { findings, complete } = detect(reason, { terms });
  if (!complete) return undefined;
  const { text } = redact(reason, findings, new Placeholders());
  // Only now: rules see through what cannot be seen, and would not through a space in its place.
  const line = text.replaceAll(/\p{Cf}+/gu, '').replaceAll(/[\s\p{Cc}]+/gu, ' ');
  return line.trim().slice(0, LONGEST_JUSTIFICATION) || undefined;
}
