import type { Match } from '../../gate.ts';
import { divides } from './checksums.ts';

/** What fills up a line of the machine-readable zone of a passport. */
export const FILLERS = '<<<<<<';
/**
 * From the first filler on: two lines of 44 (ICAO Doc 9303-4), the second with a number and its check digit, a
 * nationality, birth, sex, expiry and the rest.
 */
const ZONE =
  /(?<!<)(?<=(P[A-Z<]{4,42}))<+(?:\s{1,2}|\\n)([A-Z\d<]{9}\d)[A-Z<]{3}\d{7}[FMX<]\d{7}[A-Z\d<]{15}\d(?!\w)/y;

/** The zone in whose first line fillers begin at `at`. */
export function passportZoneAt(text: string, at: number): Match | undefined {
  ZONE.lastIndex = at;
  const [zone = '', line = '', number = ''] = ZONE.exec(text) ?? [];
  return zone && divides(10, '7317317319')(number.replaceAll('<', '0'))
    ? { messageId: 'passport-number', start: at - line.length, end: at + zone.length }
    : undefined;
}
