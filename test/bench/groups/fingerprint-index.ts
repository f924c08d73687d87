import { indexCost, listCost } from '../fingerprints/index-cost.ts';
import { organisation } from '../fingerprints/organisation.ts';
import type { Group } from '../lab.ts';

/** What indexing and the list cost. */
export const fingerprintIndex: Group = {
  name: 'fingerprint index',
  async run(lab) {
    const org = await organisation();
    const share = (count: number): number => lab.runs(count);
    return [...(await listCost(org)), ...(await indexCost(org, share))];
  },
};
