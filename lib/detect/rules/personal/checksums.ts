/** Whether an id holds what its issuer computes into it; given without separators, letters as capitals. */
export type Check = (id: string) => boolean;

/** The sum of each digit times its weight; letters count from A = 10, weights too. */
export function weigh(id: string, weights: string): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) {
    sum += parseInt(id.charAt(at), 36) * parseInt(weights.charAt(at), 36);
  }
  return sum;
}

/** The weights include that of the check digit. */
export function divides(modulus: number, ...weights: string[]): Check {
  return (id) => weights.every((row) => weigh(id, row) % modulus === 0);
}

/** The last place holds what the alphabet has at the weighted sum, modulo its length. */
export function endsWith(alphabet: string, weights: string): Check {
  return (id) => alphabet.charAt(weigh(id, weights) % alphabet.length) === id.at(-1);
}

/** ISO/IEC 7812-1, annex B. */
export function luhn(id: string): boolean {
  let sum = 0;
  for (let at = 0; at < id.length; at += 1) {
    const digit = id.charCodeAt(id.length - 1 - at) - 0x30;
    sum += at % 2 === 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit;
  }
  return sum % 10 === 0;
}

/** ISO/IEC 7064, MOD 11,10. */
export function mod11of10(id: string): boolean {
  let product = 10;
  for (const digit of id.slice(0, -1)) product = (((Number(digit) + product) % 10 || 10) * 2) % 11;
  return (11 - product) % 10 === Number(id.at(-1));
}

/** J. Verhoeff, "Error detecting decimal codes", 1969: multiplication in the dihedral group of order 10. */
export function verhoeff(id: string): boolean {
  let check = 0;
  for (let at = 0; at < id.length; at += 1) {
    let digit = Number(id.charAt(id.length - 1 - at));
    for (let turn = at % 8; turn > 0; turn -= 1) digit = Number('1576283094'.charAt(digit));
    const mirrored = check > 4;
    const turned = ((check % 5) + (mirrored ? 5 - (digit % 5) : digit)) % 5;
    check = mirrored === digit > 4 ? turned : turned + 5;
  }
  return check === 0;
}

/** Whether there is such a day; of years with two digits the century does not matter. */
export function isDay(
  year: number | string,
  month: number | string,
  day: number | string,
): boolean {
  const date = new Date(Date.UTC(2000 + (Number(year) % 400), Number(month) - 1, Number(day)));
  return date.getUTCDate() === Number(day) && date.getUTCMonth() === Number(month) - 1;
}

/** The same for a birth date in two-digit parts, by where each of them begins. */
export function born(id: string, year: number, month: number, day: number): boolean {
  const part = (at: number): string => id.slice(at, at + 2);
  return isDay(part(year), part(month), part(day));
}
