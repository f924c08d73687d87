import { redact } from '../redact/redact.ts';
import type { GuardContext } from './context.ts';
import type { Flavours } from './flavours.ts';
import { valuesOf } from './inspect.ts';
import type { Part } from './part.ts';
import { maskHtml } from './mask-html.ts';
import { occurrences } from './read-back.ts';
import type { Insertion } from './insertion.ts';

/**
 * What to insert in place of a paste. Flavours are masked each on its own; a value that was found
 * in one of them must then be in none.
 *
 * @returns undefined when a value stays in the plain text: then nothing may be inserted.
 */
export function maskPaste(
  context: GuardContext,
  flavours: Flavours,
  parts: readonly Part[],
): Insertion | undefined {
  const values = valuesOf(parts);
  const [first] = parts;
  const plain = first ? redact(first.text, first.findings, context.placeholders).text : '';
  if (occurrences(plain, values) > 0) return undefined;
  // A look-up is about the plain text alone, so the html would bring back what it found.
  const wasLookedUp = parts.some(({ findings }) =>
    findings.some(({ group }) => group !== undefined),
  );
  const html = flavours.html === '' || wasLookedUp ? undefined : maskHtml(context, flavours.html);
  if (html !== undefined && occurrences(html, values) === 0) return { plain, html };
  return plain === '' ? undefined : { plain, html: undefined };
}
