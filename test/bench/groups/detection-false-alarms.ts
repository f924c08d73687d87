import { inLookAlikes, inPackages } from '../detection/false-alarms.ts';
import type { Group } from '../lab.ts';

const BYTES = 50_000_000;
const DRAWS = 40;

/** What is found where nothing is to be found. */
export const detectionFalseAlarms: Group = {
  name: 'detection false alarms',
  run: async (lab) => [...(await inPackages(lab.runs(BYTES))), ...inLookAlikes(lab.runs(DRAWS))],
};
