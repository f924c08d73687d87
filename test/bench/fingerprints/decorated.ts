import type { Random } from '../../fixtures/secrets/index.ts';

/** What happens to a window on its way into a chat, line by line. */
export type Change = (text: string, random: Random) => string;

const IDENTIFIER = /[A-Za-z_]\w{2,}/gu;
const EDITED_SHARE = 5;
const PROSE = [
  'Can you tell me why the following does not do what I expect?',
  'It used to work until last week, and the tests say nothing about it.',
  'Please keep the interface as it is, and explain what you change.',
];

const eachLine = (text: string, change: (line: string) => string): string =>
  text.split('\n').map(change).join('\n');

export const quoted: Change = (text) => eachLine(text, (line) => `> ${line}`);

export const fenced: Change = (text) =>
  [PROSE[0], '', '```', text, '```', '', ...PROSE.slice(1)].join('\n');

/** A unified diff to this code: about a third of its lines are new, most of them in place of another. */
export const asDiff: Change = (text, random) => {
  const head = ['diff --git a/src/main b/src/main', '--- a/src/main', '+++ b/src/main'];
  const lines = text.split('\n').flatMap((line) => {
    if (random.int(3) > 0) return [` ${line}`];
    return random.int(4) > 0 ? [`-${renamedOnce(line, random)}`, `+${line}`] : [`+${line}`];
  });
  const hunks = [];
  for (let at = 0; at < lines.length; at += 30) {
    const hunk = lines.slice(at, at + 30);
    hunks.push(`@@ -${at + 11},${hunk.length} +${at + 11},${hunk.length} @@`, ...hunk);
  }
  return [...head, ...hunks].join('\n');
};

/** One line in five that is not blank: another name in it, a word more, gone, or one after it. */
export const edited: Change = (text, random) =>
  text
    .split('\n')
    .flatMap((line) => {
      if (line.trim() === '' || random.int(EDITED_SHARE) > 0) return [line];
      const kind = random.int(4);
      if (kind === 0) return [];
      if (kind === 1) return [line, `  ${name(random)}(${name(random)});`];
      return kind === 2 ? [`${line} ${name(random)}`] : [renamedOnce(line, random)];
    })
    .join('\n');

function renamedOnce(line: string, random: Random): string {
  const names = [...line.matchAll(IDENTIFIER)];
  const one = names[random.int(Math.max(1, names.length))];
  if (!one) return `${line} ${name(random)}`;
  return line.slice(0, one.index) + name(random) + line.slice(one.index + one[0].length);
}

function name(random: Random): string {
  return random.text('abcdefghijklmnopqrstuvwxyz', 8);
}
