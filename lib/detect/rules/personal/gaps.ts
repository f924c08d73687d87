/** What stands between two groups of digits of one number, by the letter for it in a shape. */
export const GAPS = '? -./)(';
export const SPACE = 1;
export const DOT = 3;
export const SLASH = 4;
const CLOSING = 5;
/** Any two units with a space among them. */
const WIDE = 7;

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Whether a number may end before such a gap and another begin behind it. */
export function parts(gap: number): boolean {
  return gap === SPACE || gap > SLASH;
}

/** By UTF-16 unit. Pages also write numbers with a space and a hyphen that do not break. */
const CLASSES = new Uint8Array(0x2012);
Array.from(' -./)(\xa0\u2011', (unit, at) => (CLASSES[unit.charCodeAt(0)] = (at % 6) + 1));

/** The gap at `at`, of one or two units and with a digit behind it; its length is in the lowest two bits. 0 is none. */
export function gapAt(text: string, at: number): number {
  const first = CLASSES[text.charCodeAt(at)] ?? 0;
  if (first === 0) return 0;
  const next = text.charCodeAt(at + 1);
  if (isDigit(next)) return (first << 2) | 1;
  const second = CLASSES[next] ?? 0;
  if (second === 0 || !isDigit(text.charCodeAt(at + 2))) return 0;
  const both = Math.max(first, second);
  if (both >= CLOSING) return (both << 2) | 2;
  return first === SPACE || second === SPACE ? (WIDE << 2) | 2 : 0;
}
