import { detect } from '../../lib/detect/engine.ts';
import { INTERNAL_CODE } from './internal-code.ts';

/** A stretch of a text to be shown in another colour. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: 'secret' | 'placeholder';
}

const PLACEHOLDER = /\[(?:[A-Z0-9_]+_\d+|INTERNAL CODE: [a-z0-9-]+(?: \d+)?)\]/g;

/** Secrets as Pasteward finds them, internal code, and the names that stand in their place. */
function marksOf(text: string): Mark[] {
  const secrets = detect(text).findings.map(({ start, end }) => {
    return { start, end, kind: 'secret' as const };
  });
  const code = text.indexOf(INTERNAL_CODE);
  if (code >= 0) secrets.push({ start: code, end: code + INTERNAL_CODE.length, kind: 'secret' });
  const placeholders = Array.from(text.matchAll(PLACEHOLDER), ({ index, 0: name }) => {
    return { start: index, end: index + name.length, kind: 'placeholder' as const };
  });
  return [...secrets, ...placeholders].sort((one, other) => one.start - other.start);
}

/** The text in pieces, marked or plain. */
export function piecesOf(text: string): { readonly text: string; readonly kind?: Mark['kind'] }[] {
  const pieces = [];
  let at = 0;
  for (const { start, end, kind } of marksOf(text)) {
    if (start > at) pieces.push({ text: text.slice(at, start) });
    pieces.push({ text: text.slice(Math.max(start, at), end), kind });
    at = Math.max(at, end);
  }
  return at < text.length ? [...pieces, { text: text.slice(at) }] : pieces;
}

/** What must not leave. */
export function secretsIn(text: string): string[] {
  return marksOf(text)
    .filter(({ kind }) => kind === 'secret')
    .flatMap(({ start, end }) => tellingLines(text.slice(start, end)));
}

/** Of internal code each line that says something; a secret is one line. */
export function tellingLines(secret: string): string[] {
  const lines = secret.split('\n').map((line) => line.trim());
  return lines.length === 1 ? lines : lines.filter((line) => line.length > 20);
}
