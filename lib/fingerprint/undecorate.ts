/** A text as it was before something was put around it. */
export interface Undecorated {
  readonly text: string;
  /** The line of the original that each line stands in; undefined when they are the same. */
  readonly lines: readonly number[] | undefined;
}

/** A decoration counts when this share of the lines that are not blank has it. */
const SHARE = 0.6;
const BLANK = /^\s*$/u;

const QUOTE = /^\s*(?:>\s?)+/u;
const PROMPT = /^\s*(?:>>>|\.\.\.|In \[\d+\]:|\$)(?: |$)/u;
const NUMBER = /^\s*\d+\s*[:|.)]?[ \t]/u;
const DIFF = /^[-+ @\\]|^(?:diff|index) /u;

/**
 * The readings of a text in which code may be found: as it stands, and without what mail programs,
 * diffs, terminals, listings, HTML and JSON put around it.
 */
export function undecorate(text: string): Undecorated[] {
  const plain = straighten(text);
  const lines = plain.split('\n');
  return [
    { text: plain, lines: undefined },
    ...withoutMarks(lines, QUOTE),
    ...withoutMarks(lines, PROMPT),
    ...withoutMarks(lines, NUMBER),
    ...sidesOfDiff(lines),
    ...decoded(lines),
  ];
}

const CURLY = /[\u00a0\u2007\u2018-\u201e\u202f\u2032\u2033\r]/u;

/** Curly quotes as programs type them, and no-break spaces. */
function straighten(text: string): string {
  if (!CURLY.test(text)) return text;
  return text
    .replace(/[\u2018\u2019\u201a\u2032]/gu, "'")
    .replace(/[\u201c\u201d\u201e\u2033]/gu, '"')
    .replace(/[\u00a0\u2007\u202f]/gu, ' ')
    .replace(/\r\n?/gu, '\n');
}

function withoutMarks(lines: readonly string[], mark: RegExp): Undecorated[] {
  if (!prevails(lines, mark)) return [];
  return [{ text: lines.map((line) => line.replace(mark, '')).join('\n'), lines: undefined }];
}

/** The code before the change and the code after it. */
function sidesOfDiff(lines: readonly string[]): Undecorated[] {
  const changed = lines.some((line) => /^[-+](?![-+])/u.test(line));
  if (!changed || !prevails(lines, DIFF)) return [];
  return ['-', '+'].map((other) => ({
    text: lines.map((line) => (isOutside(line, other) ? '' : line.slice(1))).join('\n'),
    lines: undefined,
  }));
}

function isOutside(line: string, other: string): boolean {
  return line.startsWith(other) || !/^[-+ ]/u.test(line) || /^(?:---|\+\+\+) /u.test(line);
}

/** Code in a JSON string or in HTML: one line of the original may hold many of the code. */
function decoded(lines: readonly string[]): Undecorated[] {
  const escaped = lines.some((line) => /\\n.*\\n/u.test(line));
  const html = lines.some((line) =>
    /&(?:lt|gt|amp|quot|#\d+);|<\/(?:span|code|pre|div|td|p)>/u.test(line),
  );
  if (!escaped && !html) return [];
  const texts: string[] = [];
  const numbers: number[] = [];
  for (const [number, line] of lines.entries()) {
    const decoded = html ? fromHtml(line) : line;
    const parts = (escaped ? fromJson(decoded) : decoded).split(/\r\n?|\n/u);
    for (const part of parts) {
      texts.push(part);
      numbers.push(number);
    }
  }
  return [{ text: texts.join('\n'), lines: numbers }];
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '', t: '\t' };

function fromJson(line: string): string {
  return line.replace(/\\+(["'\\/nrt])/gu, (_all, letter: string) => ESCAPES[letter] ?? letter);
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  amp: '&',
};

function fromHtml(line: string): string {
  return line
    .replace(/<\/?[a-z][^<>]{0,500}>/giu, '')
    .replace(
      /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,4}));/giu,
      (all, decimal: string, hex: string, name: string) => {
        if (name) return ENTITIES[name.toLowerCase()] ?? all;
        const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : all;
      },
    );
}

function prevails(lines: readonly string[], mark: RegExp): boolean {
  const all = lines.reduce((sum, line) => sum + (BLANK.test(line) ? 0 : 1), 0);
  const most = all - SHARE * all;
  let unmarked = 0;
  for (const line of lines) {
    if (mark.test(line) || BLANK.test(line)) continue;
    unmarked += 1;
    // Mostly soon: then the rest need not be read.
    if (unmarked > most) return false;
  }
  return all >= 2;
}
