import { CARDS } from './card.ts';
import { personalCreator } from './creator.ts';
import type { Report } from './creator.ts';
import { gapAt, isDigit } from './gaps.ts';
import { isCapital, readLettered } from './lettered.ts';
import { AMERICAS } from './national-ids-americas.ts';
import { ASIA_PACIFIC } from './national-ids-asia-pacific.ts';
import { EUROPE } from './national-ids-europe.ts';
import { PHONES } from './phone.ts';
import { MOST_GROUPS, behindDay, readAddress, readInternational, readShape, row } from './runs.ts';
import { shapesOf } from './shapes.ts';

/** Of two that have the same shape and are both valid, the first one is it. */
export const KINDS = [...CARDS, ...ASIA_PACIFIC, ...EUROPE, ...AMERICAS, ...PHONES];
const [TREE, LETTERED] = shapesOf(KINDS);

/** No number of a person is shorter. */
const LEAST_DIGITS = 7;

/**
 * Numbers that need no label. One pass: the lengths of groups of digits and what divides them lead through a
 * tree, and only what ends at a kind is looked at more closely.
 */
export const numbers = personalCreator(
  'personal-numbers',
  [...KINDS.flatMap(([rule, , shapes]) => (shapes ? rule : [])), 'iban', 'ip-address'],
  (text, report) => {
    const { length } = text;
    for (let at = 0; at < length; at += 1) {
      const unit = text.charCodeAt(at);
      // Nothing else belongs into this loop: with the rest written out here it took twice as long.
      if (unit < 0x3a && unit > 0x2f) at = readFrom(text, at, report);
    }
  },
);

/** Reads the groups of digits that begin at `at`, and gives the place behind them. */
function readFrom(text: string, at: number, report: Report): number {
  let digits = 0;
  let gap = 0;
  let end = at;
  row.count = 0;
  do {
    const start = end + (gap & 3);
    end = endOfDigits(text, start);
    // A capital two units before is that of an IBAN or of `AB 12 34 56 C`.
    if (end - start > 5 || isCapital(text.charCodeAt(start - 2))) {
      const behind = readLettered(text, start, end, LETTERED, report);
      if (behind > 0) return behind;
    }
    digits += end - start;
    row.starts[row.count] = start;
    row.ends[row.count] = end;
    row.gaps[row.count] = gap >> 2;
    row.count += 1;
    gap = gapAt(text, end);
  } while (gap > 0 && row.count < MOST_GROUPS);
  if (digits < LEAST_DIGITS && row.count < 4) return end;
  for (let first = behindDay(text); first < row.count;) {
    first =
      readInternational(text, first, report) ||
      readAddress(text, first, report) ||
      readShape(text, first, TREE, report) ||
      first + 1;
  }
  return end;
}

function endOfDigits(text: string, start: number): number {
  let at = start + 1;
  while (isDigit(text.charCodeAt(at))) at += 1;
  return at;
}
