import { BANK } from './bank.ts';
import { LAST } from './contact.ts';
import { AMERICAS } from './national-ids-americas.ts';
import { ASIA_PACIFIC } from './national-ids-asia-pacific.ts';
import { EUROPE } from './national-ids-europe.ts';
import { NETWORK } from './network.ts';
import { PAPERS } from './papers.ts';

/** Of two that are written alike and are both valid, the first one is it. */
export const KINDS = [
  ...NETWORK,
  ...BANK,
  ...ASIA_PACIFIC,
  ...EUROPE,
  ...AMERICAS,
  ...PAPERS,
  ...LAST,
];
