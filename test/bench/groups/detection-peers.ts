import { peers } from '../detection/peers.ts';
import type { Group } from '../lab.ts';

/** Other scanners on the same texts. */
export const detectionPeers: Group = {
  name: 'detection peers',
  run: (lab) => peers((count) => lab.runs(count)),
};
