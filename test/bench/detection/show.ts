import type { Finding } from '../../../lib/detect/types.ts';
import type { Timing } from './hostile.ts';
import { missedShare } from './recall.ts';
import type { Outcome } from './recall.ts';

/** With this, what the figures are made of goes to stderr, to mend rules by. */
const isOn = process.env['PASTEWARD_BENCH_SHOW'] === '1';
const WORST = 40;
const CONTEXTS = 12;
const AROUND = 60;

function say(words: string): void {
  process.stderr.write(`${words}\n`);
}

/** The kinds and the contexts of which most was missed, each with one text. All of them are made up. */
export function showMissed(title: string, outcomes: readonly Outcome[]): void {
  if (!isOn) return;
  for (const what of ['kind', 'context'] as const) {
    say(`\n${title}: what was missed by ${what}`);
    const groups = [...Map.groupBy(outcomes, ({ sample }) => sample[what])]
      .map(([name, own]) => ({ name, own, share: missedShare(own) }))
      .filter(({ share }) => share > 0)
      .toSorted((a, b) => b.share - a.share);
    for (const { name, own, share } of groups.slice(0, WORST)) showGroup(what, name, own, share);
  }
}

function showGroup(
  what: 'kind' | 'context',
  name: string,
  own: readonly Outcome[],
  share: number,
): void {
  const other = what === 'kind' ? 'context' : 'kind';
  const lost = own.filter(({ isFound }) => !isFound).map(({ sample }) => sample);
  const others = [...new Set(lost.map((sample) => sample[other]))];
  const rest = others.length > CONTEXTS ? ` and ${others.length - CONTEXTS} more` : '';
  say(`${share.toFixed(1)} % ${name}: ${others.slice(0, CONTEXTS).join(' ')}${rest}`);
  say(`    ${JSON.stringify(lost[0]?.text)}`);
}

/** One finding: what found it, where, and the line around it without it. */
export function showFinding(place: string, text: string, finding: Finding): void {
  if (!isOn) return;
  const { rule, start, end } = finding;
  const before = text.slice(Math.max(0, start - AROUND), start).replace(/^[^]*\n/u, '');
  const after = text.slice(end, end + AROUND).replace(/\n[^]*$/u, '');
  const line = text.slice(0, start).split('\n').length;
  say(`${rule} ${place}:${line}: ${before}${masked(text.slice(start, end))}${after}`);
}

/** The sort of each letter, so that a person can see what it might be and nobody can use it. */
function masked(value: string): string {
  const sorts = value
    .replace(/\d/gu, '9')
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{Ll}/gu, 'a')
    .replace(/\n/gu, '⏎');
  return `«${sorts.length > AROUND ? `${sorts.slice(0, AROUND)}… ${sorts.length}` : sorts}»`;
}

/** A made-up text in which nothing was found. */
export function showText(what: string, text: string): void {
  if (isOn) say(`${what}\n${text}\n`);
}

/** How often each name stands in a list. */
export function showCounts(title: string, names: readonly string[]): void {
  if (!isOn) return;
  const counts = [...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]);
  say(`${title}: ${names.length}`);
  for (const [name, count] of counts) say(`    ${String(count)} ${String(name)}`);
}

/** The slowest texts first. */
export function showTimings(where: string, ordinary: Timing, sorted: readonly Timing[]): void {
  if (!isOn) return;
  say(`\n${where}: ${ordinary.name} ${ordinary.milliseconds.toFixed(1)} ms`);
  for (const { name, milliseconds, complete } of sorted.slice(0, WORST)) {
    const times = (milliseconds / ordinary.milliseconds).toFixed(1);
    say(
      `    ${times} times, ${milliseconds.toFixed(0)} ms: ${name}${complete ? '' : ', not read'}`,
    );
  }
}
