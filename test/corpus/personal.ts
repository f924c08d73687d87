/** Data about people, the texts they stand in, and tables of people and of other things. */
import { CARDS } from './personal/cards.ts';
import { IBANS } from './personal/ibans.ts';
import { NATIONAL_IDS_ELSEWHERE } from './personal/national-ids-elsewhere.ts';
import { NATIONAL_IDS_EUROPE } from './personal/national-ids-europe.ts';
import { OTHERS } from './personal/others.ts';
import { PEOPLE_TABLES } from './personal/people-tables.ts';
import { PHONES } from './personal/phones.ts';
import { THING_TABLES } from './personal/thing-tables.ts';
import type { PersonalKind, Table } from './personal/types.ts';

export { PERSONAL_CONTEXTS } from './personal/contexts.ts';
export type { PersonalKind, Table } from './personal/types.ts';

export const PERSONAL_KINDS: readonly PersonalKind[] = [
  ...CARDS,
  ...IBANS,
  ...PHONES,
  ...NATIONAL_IDS_EUROPE,
  ...NATIONAL_IDS_ELSEWHERE,
  ...OTHERS,
];

export const TABLES: readonly Table[] = [...PEOPLE_TABLES, ...THING_TABLES];
