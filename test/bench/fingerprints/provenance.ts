import { relative } from 'node:path';
import { folderOf } from './download.ts';
import { ask } from './finder.ts';
import type { Finder } from './finder.ts';
import { pasteward } from './command.ts';
import type { Organisation } from './organisation.ts';
import type { Window } from './windows.ts';

/** Windows that are looked into. */
const MOST = 40;

/**
 * Which indexed files windows were taken for, in words: by them one can judge whether two projects have
 * that code from one place.
 */
export async function provenance(
  org: Organisation,
  finder: Finder,
  windows: readonly Window[],
): Promise<string[]> {
  const step = Math.max(1, Math.ceil(windows.length / MOST));
  const some = windows.filter((_, at) => at % step === 0);
  const hashes = some.map(({ text }) => finder.hashes(ask(text)));
  const places = await placesOf(org, [...new Set(hashes.flat())]);
  return some.map(({ path }, at) => {
    const counts = new Map<string, number>();
    for (const hash of hashes[at] ?? []) {
      for (const place of places.get(hash) ?? []) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    const [first] = [...counts].sort((one, other) => other[1] - one[1]);
    const from = first ? `${first[0]}, ${first[1]} keys` : 'nothing: chance';
    return `${relative(folderOf('unrelated'), path)} is like ${from}`;
  });
}

/** The files that keys are from, as `pasteward explain` has them. */
async function placesOf(
  org: Organisation,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const places = new Map<string, Set<string>>();
  if (hashes.length === 0) return places;
  const { said } = await pasteward(org.folder, 'explain', ...hashes);
  const answer = JSON.parse(said) as {
    places: { hash: string; repository: string; path: string }[];
  };
  for (const { hash, repository, path } of answer.places) {
    const known = places.get(hash) ?? new Set();
    places.set(hash, known.add(`${repository}/${path}`));
  }
  return places;
}
