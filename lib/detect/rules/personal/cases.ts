import type { PersonalCase } from './case.ts';
import { AMERICAN_CASES } from './cases-americas.ts';
import { ASIA_PACIFIC_CASES } from './cases-asia-pacific.ts';
import { EUROPEAN_CASES } from './cases-europe.ts';
import { NORTH_AND_EAST_CASES } from './cases-north-and-east.ts';
import { GENERAL_CASES } from './cases-numbers.ts';
import { OTHER_CASES } from './cases-elsewhere.ts';
import { PAPER_CASES } from './cases-papers.ts';

export { TITLES } from './titles.ts';

/** What each rule must find and must not. For tests and benches, not shipped. */
export const PERSONAL_CASES: readonly PersonalCase[] = [
  ...GENERAL_CASES,
  ...PAPER_CASES,
  ...ASIA_PACIFIC_CASES,
  ...EUROPEAN_CASES,
  ...NORTH_AND_EAST_CASES,
  ...AMERICAN_CASES,
  ...OTHER_CASES,
];
