/** How often each unit stands in a value; reused, because making it anew cost more than counting. */
const COUNTS = new Uint32Array(128);

/** Shannon entropy of ASCII units in bits a unit, by their own frequencies. */
export function entropyOf(units: string): number {
  for (let at = 0; at < units.length; at += 1) {
    const unit = units.charCodeAt(at);
    COUNTS[unit] = (COUNTS[unit] ?? 0) + 1;
  }
  let bits = 0;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units.charCodeAt(at);
    const count = COUNTS[unit] ?? 0;
    if (count > 0) bits -= (count / units.length) * Math.log2(count / units.length);
    COUNTS[unit] = 0;
  }
  return bits;
}

/** `1234567890abcdef…`: most units are the last one plus one. */
export function isSequence(units: string): boolean {
  let steps = 0;
  for (let at = 1; at < units.length; at += 1) {
    if (units.charCodeAt(at) === units.charCodeAt(at - 1) + 1) steps += 1;
  }
  return steps > units.length / 2;
}

const OTHER = 0;
const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;

function classOf(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return LOWER;
  if (unit >= 0x41 && unit <= 0x5a) return UPPER;
  return unit >= 0x30 && unit <= 0x39 ? DIGIT : OTHER;
}

const RARE = 'jkqvwxzJKQVWXZ';

/**
 * How little a value looks like words and numbers put together: how often letters of one case, of the other and
 * digits take turns, plus the share of letters that are rare in the languages of code. `getUserAccessToken` and
 * `sha256withRSAEncryption` have 0.2 to 0.25, 20 random letters and digits 0.8 with a deviation of 0.15, capitals
 * and digits alone 0.6. A capital amid small letters is one turn, as in camel case.
 */
export function randomness(value: string): number {
  let length = 0;
  let letters = 0;
  let rare = 0;
  let turns = 0;
  let last = OTHER;
  let before = OTHER;
  for (let at = 0; at < value.length; at += 1) {
    const kind = classOf(value.charCodeAt(at));
    if (kind === OTHER) continue;
    length += 1;
    if (kind !== DIGIT) letters += 1;
    if (kind !== DIGIT && RARE.includes(value.charAt(at))) rare += 1;
    const isHump = before === LOWER && last === UPPER && kind === LOWER;
    if (length > 1 && kind !== last && !isHump) turns += 1;
    before = last;
    last = kind;
  }
  return length < 2 ? 0 : turns / (length - 1) + rare / Math.max(letters, 1);
}

const HEX = /^(?:[0-9a-f]+|[0-9A-F]+)$/;

/** Whether a value of at least ten letters and digits was drawn rather than thought of. */
export function isDrawn(value: string): boolean {
  const units = value.replace(/[^A-Za-z0-9]+/g, '');
  if (units.length < 10 || isSequence(units)) return false;
  if (!/[A-Za-z]/.test(units)) return false;
  const bits = entropyOf(units);
  if (HEX.test(units)) return /\d/.test(units) && units.length >= 16 && bits >= 2.8;
  const isShort = units.length < 20 || !/\d/.test(units);
  return bits >= (units.length < 16 ? 2.6 : 3) && randomness(value) >= (isShort ? 0.45 : 0.3);
}
