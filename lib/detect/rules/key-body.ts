/**
 * Reading the base64 of a private key the way it turns up in chats: quoted in a mail, inside a
 * string literal, indented, with armour headers, or cut off. All of it is linear in the chunk.
 */

/** A PEM line is 64 units, a PGP one 64 to 76, an OpenSSH one 70. Words and hex digests stay below. */
const LINE = 41;

/** Real key material uses most of the 64 letters; `AAAA…` and `xxxx…` do not. */
const VARIETY = 12;

/** With padding at its end; or the checksum of a PGP block. */
const RUNS = /[A-Za-z0-9+/]+={0,2}|=[A-Za-z0-9+/]{4}(?![A-Za-z0-9+/=])/g;
/** A line like this next to a key is somebody's word or number. */
const WORD = /^(?:[A-Za-z]?[a-z]+|[A-Z]+|\d{1,4})$/;
/** What mail clients, editors and string literals put between the lines of a key. */
const GAP = /^[\s>|"'`+,#*;:()[\]\\-]*$/;
const HEADERS = /^[\s>|"'`+,#*]*(?:[A-Z][A-Za-z-]{1,30}: ?[^\n]{0,200}\n[\s>|"'`+,#*]*)+/;

interface Run {
  readonly start: number;
  readonly end: number;
}

/**
 * Escaped line ends become line ends of the same length, so that offsets stay. `\\r\\n` gives two,
 * which does no harm.
 */
export function breakLines(chunk: string): string {
  return chunk.replace(/\\[nr]/g, ' \n').replaceAll('\\t', '  ');
}

/** Whether the text between BEGIN and END is a key and not `...`, advice or code. */
export function holdsKey(body: string): boolean {
  let solid = 0;
  for (const run of runsOf(body)) {
    const length = run.end - run.start;
    if (length < 12) continue;
    if (length >= LINE && isVaried(body.slice(run.start, run.end))) return true;
    solid += length;
  }
  // Wrapped narrower than any tool does, but nothing else is there.
  return solid >= 48 && solid >= 0.8 * body.replace(/[\s>|"'`\\]+/g, '').length && isVaried(body);
}

/**
 * How far key lines reach from the start of a chunk whose END was cut off; 0 when it has none. One
 * shorter line may follow the full ones, and after it the checksum of a PGP block.
 */
export function endOfKey(chunk: string): number {
  const from = HEADERS.exec(chunk)?.[0].length ?? 0;
  let end = from;
  let last = false;
  for (const run of runsOf(chunk)) {
    if (run.start < from) continue;
    const line = chunk.slice(run.start, run.end);
    if (!GAP.test(chunk.slice(end, run.start))) break;
    if (line.length < LINE || !isVaried(line)) {
      if (end === from || !isOwnLine(chunk, run) || WORD.test(line)) break;
      if (last && !line.startsWith('=')) break;
      last = true;
    }
    end = run.end;
  }
  return end === from ? 0 : end;
}

/** Where the key lines begin that end a chunk whose BEGIN was cut off; undefined when it has none. */
export function startOfKey(chunk: string): number | undefined {
  let start = chunk.length;
  let lines = 0;
  let shorter = 0;
  for (const run of runsOf(chunk).reverse()) {
    if (!GAP.test(chunk.slice(run.end, start))) break;
    if (run.end - run.start >= LINE && isVaried(chunk.slice(run.start, run.end))) {
      start = run.start;
      lines += 1;
      continue;
    }
    if (!startsLine(chunk, run.start)) break;
    if (lines > 0) {
      // The first line may be short, being cut.
      const line = chunk.slice(run.start, run.end);
      if (!WORD.test(line) && chunk.slice(run.end, start).split('\n').length === 2)
        start = run.start;
      break;
    }
    // The last lines may be short too: the remainder, and the checksum of a PGP block.
    if (++shorter > 2) break;
    start = run.start;
  }
  return lines > 0 ? start : undefined;
}

function runsOf(chunk: string): Run[] {
  return Array.from(chunk.matchAll(RUNS), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function isVaried(text: string): boolean {
  const seen = new Set<number>();
  for (let at = 0; at < text.length && at < 256; at += 1) {
    if (seen.add(text.charCodeAt(at)).size === VARIETY) return true;
  }
  return false;
}

function isOwnLine(chunk: string, { start, end }: Run): boolean {
  return startsLine(chunk, start) && /^[^\S\n]*(?:[\n"'`\\]|$)/.test(chunk.slice(end, end + 8));
}

function startsLine(chunk: string, at: number): boolean {
  return /(?:^|\n)[\s>|"'`\\]*$/.test(chunk.slice(Math.max(0, at - 8), at));
}
