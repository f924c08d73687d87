import { styleText } from 'node:util';
import { piecesOf } from './marks.ts';

type Style = Parameters<typeof styleText>[0];

/** Colour when the terminal has it and nobody asked for none. */
export function paint(style: Style, text: string): string {
  return styleText(style, text);
}

export function print(line = ''): void {
  console.log(line);
}

/** Says what is being done, and how long it took. */
export async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  process.stdout.write(`  ${what}… `);
  try {
    const done = await work();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    print(paint('dim', `${seconds} s`));
    return done;
  } catch (error) {
    print('failed');
    throw error;
  }
}

const GAP = ' │ ';
const INDENT = '   ';

/** Two texts beside each other, each under its heading. */
export function printSideBySide(
  left: { readonly heading: string; readonly text: string },
  right: { readonly heading: string; readonly text: string },
): void {
  const columns = Math.min(process.stdout.columns || 116, 140);
  const width = Math.max(24, Math.floor((columns - INDENT.length - GAP.length) / 2));
  const rows = [left, right].map(({ heading, text }) => [
    paint('bold', heading.padEnd(width)),
    ...wrap(text, width),
  ]);
  const height = Math.max(...rows.map((lines) => lines.length));
  const blank = ' '.repeat(width);
  for (let row = 0; row < height; row += 1) {
    const [one = blank, other = ''] = rows.map((lines) => lines[row]);
    print(`${INDENT}${one}${paint('dim', GAP)}${other}`.trimEnd());
  }
}

const STYLES = { secret: ['bold', 'red'], placeholder: ['bold', 'green'] } as const;

/** Lines of exactly this width, broken at spaces where there are any. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let room = width;
  const end = (): void => {
    lines.push(line + ' '.repeat(room));
    line = '';
    room = width;
  };
  for (const { word, kind } of wordsOf(text)) {
    const breaks = word.trimEnd().length > room && room < width;
    if (word === '\n' || breaks) end();
    for (let rest = breaks || word === '\n' ? word.trimStart() : word; rest !== '';) {
      if (room === 0) end();
      const taken = rest.slice(0, room);
      line += kind === undefined ? taken : paint([...STYLES[kind]], taken);
      room -= taken.length;
      rest = rest.slice(taken.length).trimStart();
    }
  }
  end();
  return lines;
}

/** Words with the spaces behind them, and line breaks. */
function wordsOf(text: string): { readonly word: string; readonly kind?: keyof typeof STYLES }[] {
  return piecesOf(text).flatMap((piece) =>
    (piece.text.match(/\n|[^\S\n]*\S+[^\S\n]*|[^\S\n]+/g) ?? []).map((word) =>
      piece.kind === undefined ? { word } : { word, kind: piece.kind },
    ),
  );
}
