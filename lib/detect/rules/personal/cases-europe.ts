import { day, digits, firstOf, orNone, personalCase, sum } from './case.ts';
import type { PersonalCase } from './case.ts';

/** ISO/IEC 7064, MOD 11,10, over ten digits of which one stands twice. */
function germanTaxId(random: Parameters<PersonalCase['value']>[0]): string {
  const start = random.int(9) + 1;
  const order = Array.from({ length: 9 }, (_, at) => (start + at) % 10);
  const body = [...order, order[0] ?? 0].join('');
  const product = Array.from(body).reduce((last, digit) => {
    const added = (Number(digit) + last) % 10;
    return (2 * (added === 0 ? 10 : added)) % 11;
  }, 10);
  return (body + String((11 - product) % 10)).replace(/^(..)(...)(...)(...)$/, '$1 $2 $3 $4');
}

/** The sum of tabled values for odd places and plain ones for even places, as a letter. */
function italianLetter(body: string): string {
  const odd = [
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
  ];
  const total = Array.from(body).reduce((all, unit, at) => {
    const value = /\d/.test(unit) ? Number(unit) : unit.charCodeAt(0) - 65;
    return all + (at % 2 === 0 ? (odd[value] ?? 0) : value);
  }, 0);
  return String.fromCharCode(65 + (total % 26));
}

export const EUROPEAN_CASES: readonly PersonalCase[] = [
  personalCase({
    rule: 'uk-nino',
    source: 'https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110',
    value: (random) => `AB ${digits(random, 2)} ${digits(random, 2)} ${digits(random, 2)} C`,
    misses: ['QQ 12 34 56 A', 'GB 12 34 56 A', 'AB 12 34 56 E', 'QQ123456C'],
  }),
  personalCase({
    rule: 'uk-nhs-number',
    source: 'https://www.datadictionary.nhs.uk/attributes/nhs_number.html',
    label: 'NHS number: ',
    value: (random) =>
      firstOf(() => {
        const body = digits(random, 9);
        return orNone(body, sum(body, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
      }),
    misses: ['NHS 9434765918', '9434765919'],
  }),
  personalCase({
    rule: 'de-tax-id',
    source:
      'https://www.bzst.de/DE/Privatpersonen/SteuerlicheIdentifikationsnummer/steuerlicheidentifikationsnummer_node.html',
    label: 'Steuer-ID: ',
    value: germanTaxId,
    misses: ['86 095 742 719', 'Steuer-ID 11 111 111 111', 'Steuern: 12 %'],
  }),
  personalCase({
    rule: 'de-id-card',
    source: 'https://www.personalausweisportal.de/',
    label: 'Personalausweis: ',
    value: (random) => {
      const body = `L01X00T${digits(random, 2)}`;
      const values = Array.from(body).map((unit) => parseInt(unit, 36));
      return (
        body +
        String(values.reduce((all, value, at) => all + value * ([7, 3, 1][at % 3] ?? 0), 0) % 10)
      );
    },
    misses: ['L01X00T471', 'Ausweis: L01A00T471'],
  }),
  personalCase({
    rule: 'fr-nir',
    source: 'https://www.insee.fr/fr/metadonnees/definition/c1409',
    value: (random) => {
      const [year, month] = day(random);
      const body = `2${year}${month}75${digits(random, 2)}1${digits(random, 3)}`;
      const key = String(97 - (Number(body) % 97)).padStart(2, '0');
      return (body + key).replace(/^(.)(..)(..)(..)(...)(...)(..)$/, '$1 $2 $3 $4 $5 $6 $7');
    },
    misses: ['1 85 05 78 006 084 92', '185057800608492'],
  }),
  personalCase({
    rule: 'es-dni',
    source:
      'https://www.interior.gob.es/opencms/es/servicios-al-ciudadano/tramites-y-gestiones/dni/calculo-del-digito-de-control-del-nif-nie/',
    value: (random) => {
      const body = `4${digits(random, 7)}`;
      return body + 'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(Number(body) % 23);
    },
    misses: ['12345678Z', '45678901A', '20261128T120037'],
  }),
  personalCase({
    rule: 'it-codice-fiscale',
    source: 'https://www.agenziaentrate.gov.it/',
    label: 'Codice fiscale: ',
    value: (random) => {
      const body = `RSSMRA${digits(random, 2)}T1${digits(random, 1)}A${digits(random, 3)}`;
      return body + italianLetter(body);
    },
    misses: ['RSSMRA85T10A562S', 'codice fiscale: RSSMRA85I10A562S'],
  }),
  personalCase({
    rule: 'nl-bsn',
    source: 'https://www.rvig.nl/burgerservicenummer',
    label: 'BSN: ',
    value: (random) =>
      firstOf(() => {
        const body = `1${digits(random, 7)}`;
        const rest = sum(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
        return rest < 10 ? body + String(rest) : undefined;
      }),
    misses: ['BSN: 111222334', '111222333'],
  }),
];
