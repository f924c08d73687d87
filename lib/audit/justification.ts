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
  const line = reason.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  const { findings, complete } = detect(line, { terms });
  if (!complete) return undefined;
  const { text } = redact(line, findings, new Placeholders());
  return text.slice(0, LONGEST_JUSTIFICATION) || undefined;
}
