/** Countries by the length of their numbers, from the registry that SWIFT keeps (release 99). */
const COUNTRIES =
  '15NO16BE18DKFIFKFONLSD19MKSI20ATBABYEEKZLTLUMNXK21CHHRLILVRO22BGBHCRDEGBGEIEMERSVA23AEGIILIQOMSOTL24ADCZESMDPKSASESKTNVG25LYPTST26ISTR27BIDJFRGRITMCMRSM28ALAZCYDOGTHNHULBNIPLSV29BRPSQAUA30JOKWMUYE31MTSC32LC33RU';

function lengthOf(country: string): number {
  const at = [...COUNTRIES.matchAll(/(\d\d)(\D+)/g)].find(([, , countries = '']) =>
    countries.match(/../g)?.includes(country),
  );
  return Number(at?.[1] ?? 0);
}

/** ISO 13616: the place after an IBAN that begins at `start`, in groups of four or in one piece, or 0. */
export function endOfIban(text: string, start: number): number {
  const length = lengthOf(text.slice(start, start + 2));
  let id = '';
  let at = start;
  for (; id.length < length; at += 1) {
    const unit = text.charAt(at);
    if (/[A-Z\d]/.test(unit)) id += unit;
    else if (!/[ \xa0-]/.test(unit) || id.length % 4 !== 0) return 0;
  }
  // ISO/IEC 7064, MOD 97-10, with letters counted from A = 10.
  const digits = (id.slice(4) + id.slice(0, 4)).replace(
    /\D/g,
    (letter) => `${parseInt(letter, 36)}`,
  );
  return length > 0 && BigInt(digits) % 97n === 1n ? at : 0;
}
