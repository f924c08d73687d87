import { figure } from '../figure.ts';
import type { Figure } from '../figure.ts';
import { installPeers } from '../install-peers.ts';
import { cleanText } from '../texts/mixed.ts';
import { lookAlikes } from './false-alarms.ts';
import { packageFiles } from './packages.ts';
import { missed, outcomesOf, where } from './recall.ts';
import { BARE, personalSamples, secretSamples } from './samples.ts';
import type { Sample } from './samples.ts';
import { scanners } from './scanners.ts';
import type { Scanner } from './scanners.ts';

/** Some take milliseconds for a line. */
const EVERY = 12;
const EVERY_PERSONAL = 4;
const DRAWS_OF_LOOK_ALIKE = 3;
const EVERY_FILE = 25;
const BYTES = 50_000_000;
const MB = 1_000_000;
const RUNS = 8;

/** Other scanners on the same texts. What one is not made for it misses. */
export async function peers(share: (count: number) => number): Promise<Figure[]> {
  const all = await scanners(await installPeers());
  const files = await packageFiles(share(BYTES));
  const texts = {
    secrets: some(secretSamples(1), EVERY).filter(({ context }) => context !== BARE),
    personal: some(personalSamples(1), EVERY_PERSONAL),
    lookAlikes: lookAlikes(DRAWS_OF_LOOK_ALIKE),
    code: files.filter(({ sort }) => sort === 'code').filter((_, at) => at % EVERY_FILE === 0),
  };
  const figures: Figure[] = [];
  for (const scanner of all) figures.push(...(await measure(scanner, texts)));
  return figures;
}

interface Texts {
  readonly secrets: readonly Sample[];
  readonly personal: readonly Sample[];
  readonly lookAlikes: readonly { readonly text: string }[];
  readonly code: readonly { readonly text: string }[];
}

async function measure(
  { name, find, stop = find, isSlow }: Scanner,
  { secrets, personal, lookAlikes: clean, code }: Texts,
): Promise<Figure[]> {
  const found = await outcomesOf(find, secrets);
  const english = where(found, ({ language }) => language === 'english');
  const chinese = where(found, ({ language }) => language === 'chinese');
  const people = await outcomesOf(find, personal);
  const files = isSlow ? code.filter((_, at) => at % 10 === 0) : code;
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const alarms = await countFindings(stop, files);
  const wrong = await countTexts(stop, clean);
  return [
    figure(`peers, secrets missed by ${name}`, missed(found), '%'),
    figure(`peers, secrets missed in English by ${name}`, missed(english), '%'),
    figure(`peers, secrets missed in Chinese by ${name}`, missed(chinese), '%'),
    figure(`peers, personal data missed by ${name}`, missed(people), '%'),
    figure(`peers, look-alikes found by ${name}`, (100 * wrong) / clean.length, '%'),
    figure(`peers, package source, findings of ${name}`, alarms / (bytes / MB), 'a MB'),
    figure(`peers, 1 MB of text takes ${name}`, await timeOfMegabyte(find, isSlow), 'ms'),
  ];
}

async function countFindings(find: Scanner['find'], texts: Texts['code']): Promise<number> {
  let count = 0;
  for (const { text } of texts) count += (await find(text)).length;
  return count;
}

async function countTexts(find: Scanner['find'], texts: Texts['code']): Promise<number> {
  let count = 0;
  for (const { text } of texts) count += Number((await find(text)).length > 0);
  return count;
}

/** The least of some runs. Of what is slow a tenth is timed, once, which is in its favour: it is not linear. */
async function timeOfMegabyte(find: Scanner['find'], isSlow = false): Promise<number> {
  const part = isSlow ? 10 : 1;
  const times: number[] = [];
  for (let run = 0; run < (isSlow ? 1 : RUNS); run += 1) {
    const text = cleanText(run, Math.round((1024 * 1024) / part));
    const start = performance.now();
    await find(text);
    times.push((performance.now() - start) * part);
  }
  return Math.min(...times);
}

/** Every n-th, so that each kind is there, every time in other contexts. */
function some(samples: Iterable<Sample>, every: number): Sample[] {
  return [...samples].filter((_, at) => at % every === 0);
}
