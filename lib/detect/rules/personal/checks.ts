/** The sum of each digit times its weight; letters count from A = 10, weights too. */
export function weigh(id: string, weights: string): number {
  return Array.from(weights).reduce(
    (sum, weight, at) => sum + parseInt(weight, 36) * parseInt(id.charAt(at), 36),
    0,
  );
}

/** The weights include that of the check digit. */
export const divides = (modulus: number, weights: string) => (id: string) =>
  weigh(id, weights) % modulus === 0;

/** The last place holds what the alphabet has at a number. */
export const endsAt = (alphabet: string, at: number, id: string): boolean =>
  alphabet.charAt(at % alphabet.length) === id.at(-1);

/** The same for the weighted sum. */
export const endsWith = (alphabet: string, weights: string) => (id: string) =>
  endsAt(alphabet, weigh(id, weights), id);

/** ISO/IEC 7812-1, annex B: each second digit from the end is doubled, and the digits of that are added. */
export const luhn = (id: string): boolean =>
  Array.from(id)
    .reverse()
    .reduce(
      (sum, digit, at) => sum + Number(at % 2 ? '0246813579'.charAt(Number(digit)) : digit),
      0,
    ) %
    10 ===
  0;

/** Whether the two digits at each place can be those of a month and of a day. */
export const isDay = (id: string, month: number, day: number): boolean =>
  /^(?:0[1-9]|1[012])(?:0[1-9]|[12]\d|3[01])$/.test(
    id.slice(month, month + 2) + id.slice(day, day + 2),
  );
