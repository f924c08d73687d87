import { mod97 } from './checksums.ts';

/** Lengths by country, from the registry that SWIFT keeps (release 99). */
const LENGTHS = new Map(
  Array.from(
    'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30'.matchAll(
      /(..)(\d\d)/g,
    ),
    ([, country, length]) => [country, Number(length)],
  ),
);

/** ISO 13616: the place after an IBAN that begins at `start`, in groups of four or in one piece, or undefined. */
export function endOfIban(text: string, start: number): number | undefined {
  const length = LENGTHS.get(text.slice(start, start + 2)) ?? 0;
  let id = '';
  let at = start;
  for (; id.length < length; at += 1) {
    const unit = text.charAt(at);
    if (/[A-Z\d]/.test(unit)) id += unit;
    else if (!/[ \xa0-]/.test(unit) || id.length % 4 !== 0) return undefined;
  }
  return length > 0 && mod97(id.slice(4) + id.slice(0, 4)) === 1 ? at : undefined;
}
