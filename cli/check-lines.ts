import { EXIT } from './exit.ts';
import { decode } from './input.ts';
import { inspect } from './inspect.ts';
import type { Check } from './inspect.ts';
import { complain, print } from './output.ts';
import { parseJson } from './read-policy.ts';

const NEWLINE = 0x0a;

/** Checks `{"id", "text"}` lines of standard input, each as it arrives, in order, in one process. */
export async function checkLines(check: Check): Promise<number> {
  let found = false;
  let failed = false;
  let number = 0;
  for await (const bytes of linesOf(process.stdin)) {
    number += 1;
    const text = decode(bytes);
    if (text?.trim() === '') continue;
    const line = text === undefined ? undefined : parseLine(text);
    if (line === undefined) {
      failed = true;
      complain(
        `line ${number} was not checked: it is not JSON of the form {"id": "…", "text": "…"}. Correct the line.`,
      );
      continue;
    }
    const inspection = inspect(line.text, check);
    found ||= inspection.found;
    await print(JSON.stringify({ id: line.id, ...inspection.output }));
  }
  if (failed) return EXIT.error;
  return found ? EXIT.found : EXIT.clean;
}

/**
 * Lines as bytes. Node's readline also breaks at U+2028 and U+2029, which JSON allows inside a string.
 */
async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array> {
  let open: Buffer[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      yield Buffer.concat([...open, chunk.subarray(from, at)]);
      open = [];
      from = at + 1;
    }
    open.push(chunk.subarray(from));
  }
  const last = Buffer.concat(open);
  if (last.length > 0) yield last;
}

function parseLine(line: string): { id: string | number; text: string } | undefined {
  const json = parseJson(line.replace(/^\ufeff/, ''));
  if (!json.ok || typeof json.value !== 'object' || json.value === null) return undefined;
  const id = 'id' in json.value ? json.value.id : undefined;
  const text = 'text' in json.value ? json.value.text : undefined;
  if (typeof text !== 'string' || !(typeof id === 'string' || typeof id === 'number')) {
    return undefined;
  }
  return { id, text };
}
