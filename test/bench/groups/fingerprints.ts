import { falsePositives } from '../fingerprints/false-positives.ts';
import { Finder } from '../fingerprints/finder.ts';
import { organisation } from '../fingerprints/organisation.ts';
import { recall } from '../fingerprints/recall.ts';
import type { Group } from '../lab.ts';

/** What of indexed code is found in pastes, and what of other code. */
export const fingerprints: Group = {
  name: 'fingerprints',
  async run(lab) {
    const org = await organisation();
    const share = (count: number): number => lab.runs(count);
    const found = await recall(new Finder(org.lists.packed), org.indexed, share);
    return [...found, ...(await falsePositives(org, share))];
  },
};
