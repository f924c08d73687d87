import { redact } from '../redact/redact.ts';
import type { Replacement } from '../redact/redact.ts';
import type { GuardContext } from './context.ts';
import { inspect } from './inspect.ts';
import { sanitize } from './sanitize.ts';
import { mapText, slicesOf } from './text-map.ts';
import type { TextMap } from './text-map.ts';

/**
 * The readable parts of pasted html: its text in one piece, its attribute values, and the html as
 * it stands. A page gets all of it, with comments and templates, and with values that only tags
 * divide from what is beside them.
 */
export function textsOfHtml(html: string): string[] {
  if (html === '') return [];
  const page = new DOMParser().parseFromString(html, 'text/html');
  const attributes = [...page.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].map((attribute) => attribute.value),
  );
  return [mapText(page).text, attributes.join('\n'), html];
}

/**
 * Masks pasted html as html, so that links, formatting and line breaks stay.
 *
 * @returns undefined when something sensitive is left in it, or when the browser cannot clean html.
 */
export function maskHtml(context: GuardContext, html: string): string | undefined {
  const root = sanitize(html);
  if (!root) return undefined;
  const map = mapText(root);
  const attributes = [...root.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
  // All in one, as a list of people may stand in them.
  const { parts } = inspect(context, [map.text, ...attributes.map(({ value }) => value)]);
  const [flat, ...values] = parts.map((part) =>
    redact(part.text, part.findings, context.placeholders),
  );
  for (const replacement of flat?.replacements.toReversed() ?? []) replaceInTree(map, replacement);
  for (const [at, attribute] of attributes.entries()) {
    const masked = values[at];
    if (masked && masked.replacements.length > 0) attribute.value = masked.text;
  }
  const left = inspect(context, [mapText(root).text, root.outerHTML]);
  return left.parts.some((part) => part.findings.length > 0) ? undefined : root.outerHTML;
}

/** The placeholder takes the place of the first part; a value may be spread over elements. */
function replaceInTree(map: TextMap, { start, end, placeholder }: Replacement): void {
  slicesOf(map, start, end).forEach(({ node, from, to }, index) => {
    node.replaceData(from, to - from, index === 0 ? placeholder : '');
  });
}
