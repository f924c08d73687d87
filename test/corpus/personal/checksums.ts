/** Check digits of numbers that states, banks and card schemes give out. */

/** ISO/IEC 7812: the digit that makes the number divisible by ten. */
export function luhnDigit(number: string): string {
  const sum = Array.from(number)
    .reverse()
    .reduce((total, digit, at) => {
      const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return String((10 - (sum % 10)) % 10);
}

/** Sum of each digit times its weight. */
export function weighted(number: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0);
}

/** ISO 7064 MOD 97-10 of digits and letters, letters being 10 to 35. */
function mod97(text: string): number {
  const number = Array.from(text)
    .map((letter) => String(parseInt(letter, 36)))
    .join('');
  return Number(BigInt(number) % 97n);
}

/** ISO 13616: country, two check digits, account. */
export function iban(country: string, account: string): string {
  const check = 98 - mod97(`${account}${country}00`);
  return `${country}${String(check).padStart(2, '0')}${account}`;
}

/** ISO 7064 MOD 11,10. */
export function mod11by10Digit(number: string): string {
  const product = Array.from(number).reduce((before, digit) => {
    const sum = (before + Number(digit)) % 10;
    return ((sum === 0 ? 10 : sum) * 2) % 11;
  }, 10);
  return String((11 - product) % 10);
}

/** Verhoeff's scheme over the dihedral group of ten elements. */
export function verhoeffDigit(number: string): string {
  const sum = Array.from(number)
    .reverse()
    .reduce((product, digit, at) => multiply(product, permuted(Number(digit), at + 1)), 0);
  return String(sum > 0 && sum < 5 ? 5 - sum : sum);
}

/** Rotations 0 to 4, reflections 5 to 9. */
function multiply(left: number, right: number): number {
  const turned = left < 5 ? left + right : left - right;
  const reflected = left < 5 === right < 5 ? 0 : 5;
  return (((turned % 5) + 5) % 5) + reflected;
}

function permuted(digit: number, times: number): number {
  let image = digit;
  for (let at = 0; at < times % 8; at += 1) image = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4][image] ?? 0;
  return image;
}

/** ICAO Doc 9303: weights 7, 3, 1; letters are 10 to 35. */
export function icaoDigit(text: string): string {
  const sum = Array.from(text).reduce(
    (total, letter, at) => total + parseInt(letter, 36) * ([7, 3, 1][at % 3] ?? 0),
    0,
  );
  return String(sum % 10);
}
