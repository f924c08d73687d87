import { CARDS } from './card.ts';
import { personalCreator } from './creator.ts';
import type { Report } from './creator.ts';
import { gapAt, isDigit } from './gaps.ts';
import { isCapital, readLettered } from './lettered.ts';
import { AMERICAS } from './national-ids-americas.ts';
import { ASIA_PACIFIC } from './national-ids-asia-pacific.ts';
import { EUROPE } from './national-ids-europe.ts';
import { PHONES } from './phone.ts';
import { Run, readAddress, readInternational, shapeReader } from './runs.ts';
import { byShape, withLetters } from './shapes.ts';

/** Of two that have the same shape and are both valid, the first one is it. */
export const KINDS = [...CARDS, ...ASIA_PACIFIC, ...EUROPE, ...AMERICAS, ...PHONES];
const LETTERED = withLetters(KINDS);
const readShape = shapeReader(byShape(KINDS));

/** No number of a person is shorter. */
const LEAST_DIGITS = 7;

/**
 * Numbers that need no label. One pass: the lengths of groups of digits and what divides them lead through a
 * tree, and only what ends at a kind is looked at more closely.
 */
export const numbers = personalCreator(
  'personal-numbers',
  [...new Set(KINDS.filter(({ shapes }) => shapes).map(({ rule }) => rule)), 'iban', 'ip-address'],
  findNumbers,
);

const run = new Run();

function findNumbers(text: string, report: Report): void {
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const unit = text.charCodeAt(at);
    // Nothing else belongs into this loop: with the rest written out here it took twice as long.
    if (unit < 0x3a && unit > 0x2f) at = readFrom(text, at, report);
  }
}

/** Reads the groups of digits that begin at `at`, and gives the place behind them. */
function readFrom(text: string, at: number, report: Report): number {
  let digits = 0;
  let gap = 0;
  let end = at;
  run.count = 0;
  do {
    const start = end + (gap & 3);
    end = endOfDigits(text, start);
    // A capital two units before is that of an IBAN or of `AB 12 34 56 C`.
    if (end - start > 5 || isCapital(text.charCodeAt(start - 2))) {
      const behind = readLettered(text, start, end, LETTERED, report);
      if (behind > 0) return behind;
    }
    digits += end - start;
    if (!run.add(start, end, gap >> 2)) break;
    gap = gapAt(text, end);
  } while (gap > 0);
  if (digits < LEAST_DIGITS && run.count < 4) return end;
  for (let first = 0; first < run.count;) {
    first =
      readInternational(text, run, first, report) ||
      readAddress(text, run, first, report) ||
      readShape(text, run, first, report) ||
      first + 1;
  }
  return end;
}

function endOfDigits(text: string, start: number): number {
  let at = start + 1;
  while (isDigit(text.charCodeAt(at))) at += 1;
  return at;
}
