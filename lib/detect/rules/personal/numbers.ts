import { CARDS } from './card.ts';
import { personalCreator } from './creator.ts';
import type { Report } from './creator.ts';
import { closes, opens } from './edges.ts';
import { endOfIban } from './iban.ts';
import { isHost, isVersioned } from './ip.ts';
import { AMERICAS } from './national-ids-americas.ts';
import { ASIA_PACIFIC } from './national-ids-asia-pacific.ts';
import { EUROPE } from './national-ids-europe.ts';
import { PHONES, lengthsOf } from './phone.ts';
import { DOT, SPACE, byShape, gapAt, grow, isDigit, parts, withLetters } from './shapes.ts';

const KINDS = [...CARDS, ...ASIA_PACIFIC, ...EUROPE, ...AMERICAS, ...PHONES];
const SHAPES = byShape(KINDS);
const LETTERED = withLetters(KINDS);

/** No way of writing a number has more groups, and no number fewer digits. */
const MOST_GROUPS = 7;
const LEAST_DIGITS = 7;

/** The groups of digits of the run that is being read: where each begins and ends, and the gap before it. */
const starts: number[] = [];
const ends: number[] = [];
const gaps: number[] = [];

/**
 * Numbers that need no label. One pass: what divides groups of digits and how long they are is folded
 * into a key, and only for a key that some kind has is anything else looked at. 1 MB of log lines
 * takes 3 ms.
 */
export const numbers = personalCreator(
  'personal-numbers',
  [...new Set(KINDS.map(({ rule }) => rule)), 'iban', 'ip-address'],
  findNumbers,
);

function findNumbers(text: string, report: Report): void {
  let count = 0;
  let digits = 0;
  for (let at = 0; at < text.length; ) {
    if (!isDigit(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const start = at;
    do at += 1;
    while (isDigit(text.charCodeAt(at)));
    starts[count] = start;
    ends[count] = at;
    digits += at - start;
    count += 1;
    readLettered(text, start, at, report);
    const gap = gapAt(text, at);
    if (gap > 0) {
      gaps[count] = gap >> 2;
      at += gap & 3;
      continue;
    }
    if (digits >= LEAST_DIGITS || (count > 3 && digits > 3)) readRun(text, count, report);
    count = 0;
    digits = 0;
  }
}
