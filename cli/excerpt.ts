/** Units of text on either side of what is pointed at. */
const BEFORE = 40;
const AFTER = 30;

/** Anything that moves the cursor, colours, reorders or is not seen: shown, it could hide what it is in. */
const UNPRINTABLE = /[^\P{C}\t]|[\u2028\u2029]/gu;
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
/** Accents and other marks stand on the character before them. */
const WITHOUT_WIDTH = /\p{Mn}|\p{Me}/u;

/** What to print, on two lines. */
export interface Excerpt {
  readonly line: string;
  readonly carets: string;
}

/** The line around a place and, below, carets under the `length` units that begin there. */
export function excerptAt(text: string, start: number, length: number): Excerpt {
  const left = lastLine(text.slice(Math.max(0, start - BEFORE - 1), start));
  const right = firstLine(text.slice(start + length, start + length + AFTER + 1));
  const before = left.length > BEFORE ? `…${left.slice(-BEFORE)}` : left;
  const after = right.length > AFTER ? `${right.slice(0, AFTER)}…` : right;
  const line = printable(before + text.slice(start, start + length) + after);
  return { line, carets: blank(printable(before)) + '^'.repeat(length) };
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0] ?? '';
}

export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '·');
}

/** White space as wide as the text is in a terminal. */
function blank(text: string): string {
  return Array.from(text, (character) => {
    if (character === '\t') return '\t';
    if (WITHOUT_WIDTH.test(character)) return '';
    return WIDE.test(character) ? '  ' : ' ';
  }).join('');
}
