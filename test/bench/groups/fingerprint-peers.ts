import { organisation } from '../fingerprints/organisation.ts';
import { peers } from '../fingerprints/peers.ts';
import type { Group } from '../lab.ts';

/** Other ways to fingerprint code, on the same snippets. */
export const fingerprintPeers: Group = {
  name: 'fingerprint peers',
  run: async (lab) => peers(await organisation(), (count) => lab.runs(count)),
};
