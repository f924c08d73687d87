/** What letters count, from A = 10; some issuers have a space too. */
export const VALUES = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ ';

/** The sum of each digit or letter times its weight. */
export function weigh(id: string, weights: string, values = VALUES): number {
  return Array.from(weights).reduce(
    (sum, weight, at) => sum + parseInt(weight, 36) * values.indexOf(id.charAt(at)),
    0,
  );
}

/** The same with the digits of each product. */
export function crossSum(id: string, weights: string): number {
  return Array.from(weights).reduce((sum, weight, at) => {
    const product = Number(weight) * Number(id.charAt(at));
    return sum + Math.floor(product / 10) + (product % 10);
  }, 0);
}

/** The weights include that of the check digit. */
export const divides =
  (modulus: number, ...weights: string[]) =>
  (id: string): boolean =>
    weights.every((row) => weigh(id, row) % modulus === 0);

/** The last place holds what the alphabet has at a number. */
export const endsAt = (alphabet: string, at: number, id: string): boolean =>
  alphabet.charAt(at % alphabet.length) === id.at(-1);

/** The same for the weighted sum. */
export const endsWith = (alphabet: string, weights: string) => (id: string) =>
  endsAt(alphabet, weigh(id, weights), id);

/** ISO/IEC 7812-1, annex B. */
export const luhn = (id: string): boolean =>
  crossSum(id.padStart(20, '0'), '21'.repeat(10)) % 10 === 0;

/** ISO/IEC 7064, MOD 11,10. */
export const mod11of10 = (id: string): boolean =>
  (Array.from(id.slice(0, -1)).reduce(
    (product, digit) => (((Number(digit) + product) % 10 || 10) * 2) % 11,
    10,
  ) +
    Number(id.at(-1))) %
    10 ===
  1;

/** J. Verhoeff, "Error detecting decimal codes", 1969: multiplication in the dihedral group of order 10. */
export const verhoeff = (id: string): boolean =>
  Array.from(id)
    .reverse()
    .reduce((check, unit, at) => {
      let digit = Number(unit);
      for (let turn = at % 8; turn > 0; turn -= 1) digit = Number('1576283094'.charAt(digit));
      const isMirrored = check > 4;
      const turned = ((check % 5) + (isMirrored ? 5 - (digit % 5) : digit)) % 5;
      return isMirrored === digit > 4 ? turned : turned + 5;
    }, 0) === 0;
