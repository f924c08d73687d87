import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figure } from '../figure.ts';
import type { Figure } from '../figure.ts';
import { installPeers } from '../install-peers.ts';
import { linesIn } from './code-files.ts';
import type { CodeFile } from './code-files.ts';
import { ask, Finder } from './finder.ts';
import type { Organisation } from './organisation.ts';
import { dolos } from './peer-dolos.ts';
import { countKeys } from './peer-ours.ts';
import { scanoss } from './peer-scanoss.ts';
import type { Peer } from './peer.ts';
import { SIZES } from './targets.ts';
import { drawWindows } from './windows.ts';
import type { Window } from './windows.ts';

/** They take seconds for a megabyte, so they know only so much of the indexed code. */
const LINES = 500_000;
const WINDOWS = 500;
const UNRELATED_WINDOWS = 2_000;
const UNRELATED_SIZE = 50;
const SEED = 3;

/** How sure a find is: different fingerprints that a text and the index share. */
const HITS = [1, 3] as const;

interface Snippets {
  readonly windows: readonly Window[];
  /** What stands in the name of a figure, before who is measured. */
  readonly what: string;
  /** Whether it is the share not found that counts. */
  readonly isIndexed: boolean;
}

/** Others on the same snippets, taken from the part of the code that they know. */
export async function peers(
  org: Organisation,
  share: (count: number) => number,
): Promise<Figure[]> {
  const modules = await installPeers();
  const known = someOf(org.indexed, share(LINES));
  const all = snippets(known, org.unrelated, share);
  const figures = ours(org, known, all);
  for (const peer of [scanoss(join(modules, 'scanoss')), await dolos(modules)]) {
    figures.push(...(await measure(peer, known, all)));
    await peer.close();
  }
  return figures;
}

/** Every n-th file, so that all packages are in it. */
function someOf(files: readonly CodeFile[], lines: number): CodeFile[] {
  const step = Math.max(1, Math.round(linesIn(files) / lines));
  return files.filter((_, at) => at % step === 0);
}

function snippets(
  known: readonly CodeFile[],
  unrelated: readonly CodeFile[],
  share: (count: number) => number,
): Snippets[] {
  const draw = (files: readonly CodeFile[], size: number, count: number): Window[] => [
    ...drawWindows(files, size, share(count), SEED),
  ];
  return [
    ...SIZES.map((size) => ({
      windows: draw(known, size, WINDOWS),
      what: `peers, ${size} lines verbatim, missed by`,
      isIndexed: true,
    })),
    {
      windows: draw(unrelated, UNRELATED_SIZE, UNRELATED_WINDOWS),
      what: `peers, ${UNRELATED_SIZE} unrelated lines, found by`,
      isIndexed: false,
    },
  ];
}

/** Ours knows all of the indexed code, which is no advantage: there is more to be mistaken for. */
function ours(org: Organisation, known: readonly CodeFile[], all: readonly Snippets[]): Figure[] {
  const finder = new Finder(org.lists.plain);
  const files = known.map(({ path }) => readFileSync(path));
  const start = performance.now();
  for (const file of files) countKeys(file);
  const seconds = (performance.now() - start) / 1000;
  const million = (linesIn(org.indexed) / 1_000_000).toFixed(1);
  const name = `pasteward with 3 hits, ${million} million lines`;
  return [
    speed('pasteward', sizeOf(files) / seconds),
    ...all.map(({ windows, what, isIndexed }) => {
      const found = windows.filter(({ text }) => finder.best(ask(text)).any >= 3).length;
      return result(`${what} ${name}`, found, windows.length, isIndexed);
    }),
  ];
}

async function measure(
  peer: Peer,
  known: readonly CodeFile[],
  all: readonly Snippets[],
): Promise<Figure[]> {
  const files = known.map(({ path }) => readFileSync(path));
  const index = new Set<number>();
  const start = performance.now();
  for (const [at, file] of files.entries()) {
    const hashes = await peer.hashesOf(file.toString(), known[at]?.language ?? 'C');
    for (const hash of hashes) index.add(hash);
  }
  const seconds = (performance.now() - start) / 1000;
  const thousand = Math.round(linesIn(known) / 1000);
  const figures = [speed(peer.name, sizeOf(files) / seconds)];
  for (const { windows, what, isIndexed } of all) {
    const counts: number[] = [];
    for (const { text, language } of windows) {
      const hashes = await peer.hashesOf(text, language);
      counts.push([...hashes].filter((hash) => index.has(hash)).length);
    }
    for (const hits of HITS) {
      const found = counts.filter((count) => count >= hits).length;
      const name = `${peer.name} with ${hits} ${hits === 1 ? 'hit' : 'hits'}, ${thousand} thousand lines`;
      figures.push(result(`${what} ${name}`, found, windows.length, isIndexed));
    }
  }
  return figures;
}

function speed(name: string, bytesPerSecond: number): Figure {
  return figure(`peers, one thread of ${name}`, bytesPerSecond / 1_000_000, 'MB/s');
}

function result(name: string, found: number, of: number, isIndexed: boolean): Figure {
  return figure(name, (100 * (isIndexed ? of - found : found)) / of, '%');
}

function sizeOf(files: readonly Uint8Array[]): number {
  return files.reduce((sum, { length }) => sum + length, 0);
}
