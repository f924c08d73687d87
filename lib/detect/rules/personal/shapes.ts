import type { Kind } from './kind.ts';

/** What stands between two groups of digits, as the letter of a shape; `_` is any two with a space among them. */
const GAPS = '? -./)(_';
export const SPACE = 1;
export const DOT = 3;
export const SLASH = 4;
const CLOSING = 5;
const OPENING = 6;
const WIDE = 7;
const OTHER = 8;

/** Longer runs of digits are no number of a person. */
const LONGEST = 19;

/** Whether a number may end before such a gap and another begin behind it. */
export function parts(gap: number): boolean {
  return gap === SPACE || (gap >= CLOSING && gap <= WIDE);
}

/** The key of a shape with one more group of digits behind a gap. Seven groups stay below 2^53. */
export function grow(key: number, gap: number, digits: number): number {
  return (key * (OTHER + 1) + gap) * (LONGEST + 2) + Math.min(digits, LONGEST + 1);
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function gapOf(unit: number): number {
  // Pages write numbers with spaces and hyphens that do not break.
  if (unit > 0x7f) return unit === 0xa0 || unit === 0x202f ? SPACE : unit === 0x2011 ? 2 : 0;
  return unit === 0x3f || unit === 0x5f ? 0 : Math.max(0, GAPS.indexOf(String.fromCharCode(unit)));
}
const CLASSES = Uint8Array.from({ length: 0x2012 }, (_, unit) => gapOf(unit));

/** The gap that begins at `at`, when a digit follows it; its length is in the lowest two bits. 0 is none. */
export function gapAt(text: string, at: number): number {
  const first = CLASSES[text.charCodeAt(at)] ?? 0;
  if (first === 0) return 0;
  if (isDigit(text.charCodeAt(at + 1))) return (first << 2) | 1;
  const second = CLASSES[text.charCodeAt(at + 1)] ?? 0;
  if (second === 0 || !isDigit(text.charCodeAt(at + 2))) return 0;
  const has = (gap: number): boolean => first === gap || second === gap;
  const both = has(CLOSING) ? CLOSING : has(OPENING) ? OPENING : has(SPACE) ? WIDE : OTHER;
  return (both << 2) | 2;
}

/** A kind in a way of writing it. */
export interface Written {
  readonly kind: Kind;
  /** It begins with a parenthesis. */
  readonly opened: boolean;
}

/** The kinds by the key of their shape. What has letters is in `withLetters`. */
export function byShape(kinds: readonly Kind[]): ReadonlyMap<number, readonly Written[]> {
  const known = new Map<number, Written[]>();
  for (const [kind, shape] of shapesOf(kinds)) {
    if (/[A-Zax]/.test(shape)) continue;
    let key = 0;
    for (const [, gap = '', digits] of shape.matchAll(/(\D?)(\d+)/g)) {
      key = grow(key, Math.max(0, GAPS.indexOf(gap || '?')), Number(digits));
    }
    const opened = shape.includes(')') && !shape.includes('(');
    known.set(key, [...(known.get(key) ?? []), { kind, opened }]);
  }
  return known;
}

/** A kind whose digits have letters around them. */
export interface Lettered {
  readonly kind: Kind;
  /** Units before the first digit. */
  readonly lead: number;
  /** Sticky. */
  readonly pattern: RegExp;
}

/** The kinds with letters, by how many digits stand in the first group. */
export function withLetters(kinds: readonly Kind[]): readonly (readonly Lettered[])[] {
  const known: Lettered[][] = Array.from({ length: LONGEST }, () => []);
  for (const [kind, shape] of shapesOf(kinds)) {
    const digits = /\d+/.exec(shape);
    if (!/[A-Zax]/.test(shape) || digits === null) continue;
    const source = shape.replace(
      /\d+|[AXa+()]/g,
      (part) => PARTS[part] ?? (/\d/.test(part) ? `\\d{${part}}` : `\\${part}`),
    );
    known[Number(digits[0])]?.push({ kind, lead: digits.index, pattern: new RegExp(source, 'y') });
  }
  return known;
}

const PARTS: Readonly<Record<string, string>> = { A: '[A-Z]', a: '[a-z]', X: '[A-Z\\d]' };

function shapesOf(kinds: readonly Kind[]): (readonly [Kind, string])[] {
  return kinds.flatMap((kind) =>
    kind.shapes
      .split('|')
      .flatMap((shape) =>
        shape.includes('~') ? [...' -.'].map((gap) => shape.replaceAll('~', gap)) : shape,
      )
      .filter((shape) => shape !== '')
      .map((shape) => [kind, shape] as const),
  );
}
