import type { Match } from '../../gate.ts';
import { weigh } from './checksums.ts';

/** What fills up a line of the machine-readable zone of a passport. */
export const FILLERS = '<<<<<<';
const NAME = /P[A-Z<][A-Z]{3}[A-Z<]{0,38}$/;
/** Two lines of 44 (ICAO Doc 9303-4): number, its check digit, nationality, birth, sex, expiry, the rest. */
const ZONE =
  /P[A-Z<][A-Z<]{42}(?:\s{1,2}|\\n)([A-Z\d<]{9})(\d)[A-Z<]{3}\d{7}[FMX<]\d{7}[A-Z\d<]{14}[\d<]\d(?![\w<])/y;

/** The zone in whose first line fillers begin at `at`. */
export function passportZoneAt(text: string, at: number): Match | undefined {
  // Each filler from the sixth on says so again.
  if (text.charAt(at - 1) === '<') return undefined;
  const before = NAME.exec(text.slice(Math.max(0, at - 43), at));
  if (!before) return undefined;
  const start = at - before[0].length;
  ZONE.lastIndex = start;
  const [zone = '', number = '', check = ''] = ZONE.exec(text) ?? [];
  const isValid =
    zone !== '' && weigh(number.replaceAll('<', '0'), '731731731') % 10 === Number(check);
  return isValid ? { messageId: 'passport-number', start, end: start + zone.length } : undefined;
}
