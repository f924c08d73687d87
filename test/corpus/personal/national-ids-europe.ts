import { DIGITS, UPPER } from '../../fixtures/secrets/random.ts';
import type { Random } from '../../fixtures/secrets/random.ts';
import { icaoDigit, luhnDigit, mod11by10Digit, weighted } from './checksums.ts';
import { birthday, two } from './dates.ts';
import type { PersonalKind } from './types.ts';

/** Digits alone may be anything. */
const BARE = ['bare'];
const DNI_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';
const CONSONANTS = 'BCDFGLMNPRSTVZ';

export const NATIONAL_IDS_EUROPE: readonly PersonalKind[] = [
  {
    id: 'gb-nino',
    family: 'national-id',
    called: ['National Insurance number', '英国国民保险号'],
    issuer: 'https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110',
    make(random) {
      const prefix = random.pick(['AB', 'CE', 'JK', 'LM', 'NP', 'PR', 'SX', 'WL', 'YZ']);
      const groups = [prefix, two(random.int(100)), two(random.int(100)), two(random.int(100))];
      return [...groups, random.text('ABCD', 1)].join(random.pick([' ', '']));
    },
  },
  {
    id: 'gb-nhs',
    family: 'national-id',
    called: ['NHS number', 'NHS 号码'],
    issuer: 'https://www.datadictionary.nhs.uk/attributes/nhs_number.html',
    never: BARE,
    make: (random) => nhs(random).replace(/^(...)(...)/, random.pick(['$1 $2 ', '$1$2'])),
  },
  {
    id: 'de-tax-id',
    family: 'national-id',
    called: ['Steuer-ID', '德国税号'],
    issuer:
      'https://www.bzst.de/DE/Privatpersonen/SteuerlicheIdentifikationsnummer/steuerlicheidentifikationsnummer_node.html',
    never: BARE,
    make(random) {
      const number = taxId(random);
      return random.pick([number, number.replace(/^(..)(...)(...)/, '$1 $2 $3 ')]);
    },
  },
  {
    id: 'de-identity-card',
    family: 'national-id',
    called: ['Personalausweisnummer', '德国身份证号'],
    issuer: 'https://www.personalausweisportal.de',
    never: BARE,
    make(random) {
      const serial =
        random.text('CFGHJKLMNPRTVWXYZ', 1) + random.text(`${DIGITS}CFGHJKLMNPRTVWXYZ`, 8);
      return serial + icaoDigit(serial);
    },
  },
  {
    id: 'de-social-security',
    family: 'national-id',
    called: ['Rentenversicherungsnummer', '德国社会保险号'],
    issuer: 'https://www.deutsche-rentenversicherung.de',
    make(random) {
      const { year, month, day } = birthday(random);
      const [area, letter, serial] = [
        two(random.int(40) + 10),
        random.text(UPPER, 1),
        two(random.int(100)),
      ];
      const digits = `${area}${day}${month}${year.slice(2)}${two(letter.charCodeAt(0) - 64)}${serial}`;
      const weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];
      const sum = weights.reduce((total, weight, at) => {
        const product = weight * Number(digits[at]);
        return total + Math.floor(product / 10) + (product % 10);
      }, 0);
      return `${area} ${day}${month}${year.slice(2)} ${letter} ${serial}${sum % 10}`;
    },
  },
  {
    id: 'fr-nir',
    family: 'national-id',
    called: ['numéro de sécurité sociale', '法国社会保障号'],
    issuer: 'https://www.insee.fr/en/metadonnees/definition/c1409',
    make(random) {
      const { year, month } = birthday(random);
      const department = two(random.int(95) + 1).replace('20', '21');
      const commune = String(random.int(900) + 1).padStart(3, '0');
      const order = String(random.int(999) + 1).padStart(3, '0');
      const parts = [random.text('12', 1), year.slice(2), month, department, commune, order];
      const key = 97n - (BigInt(parts.join('')) % 97n);
      return [...parts, two(Number(key))].join(random.pick([' ', '']));
    },
  },
  {
    id: 'es-dni',
    family: 'national-id',
    called: ['DNI', '西班牙身份证号'],
    issuer:
      'https://www.interior.gob.es/opencms/es/servicios-al-ciudadano/tramites-y-gestiones/dni/',
    make(random) {
      const number = random.text(DIGITS, 8);
      return number + random.pick(['', '-']) + DNI_LETTERS.charAt(Number(number) % 23);
    },
  },
  {
    id: 'es-nie',
    family: 'national-id',
    called: ['NIE', '西班牙外国人识别号'],
    issuer:
      'https://www.interior.gob.es/opencms/es/servicios-al-ciudadano/tramites-y-gestiones/extranjeria/',
    make(random) {
      const first = random.int(3);
      const number = random.text(DIGITS, 7);
      const letter = DNI_LETTERS.charAt(Number(`${first}${number}`) % 23);
      return `${'XYZ'.charAt(first)}${number}${letter}`;
    },
  },
  {
    id: 'it-fiscal-code',
    family: 'national-id',
    called: ['codice fiscale', '意大利税号'],
    issuer: 'https://www.agenziaentrate.gov.it/portale/web/guest/schede/istanze/richiesta-ts_cf',
    make(random) {
      const { year, month, day } = birthday(random);
      const letters = random.text(CONSONANTS, 6);
      const birthMonth = 'ABCDEHLMPRST'.charAt(Number(month) - 1);
      const birthDay = two(Number(day) + (random.int(2) === 0 ? 0 : 40));
      const place = random.pick(['F205', 'H501', 'L219', 'A944', 'D612', 'F839', 'G273']);
      const code = `${letters}${year.slice(2)}${birthMonth}${birthDay}${place}`;
      return code + fiscalLetter(code);
    },
  },
  {
    id: 'nl-bsn',
    family: 'national-id',
    called: ['BSN', '荷兰公民服务号'],
    issuer: 'https://www.rvig.nl/bsn',
    never: BARE,
    make(random) {
      for (;;) {
        const number = random.text('123', 1) + random.text(DIGITS, 7);
        const check = weighted(number, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
        if (check < 10) return `${number}${check}`;
      }
    },
  },
  {
    id: 'pl-pesel',
    family: 'national-id',
    called: ['PESEL', '波兰身份号'],
    issuer: 'https://www.gov.pl/web/gov/czym-jest-numer-pesel',
    never: BARE,
    make(random) {
      const { year, month, day } = birthday(random);
      const century = Number(year) >= 2000 ? 20 : 0;
      const number = `${year.slice(2)}${two(Number(month) + century)}${day}${random.text(DIGITS, 4)}`;
      return `${number}${(10 - (weighted(number, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10}`;
    },
  },
  {
    id: 'fi-hetu',
    family: 'national-id',
    called: ['henkilötunnus', '芬兰个人身份号'],
    issuer: 'https://dvv.fi/en/personal-identity-code',
    make(random) {
      const { year, month, day } = birthday(random);
      const date = `${day}${month}${year.slice(2)}`;
      const serial = String(random.int(897) + 2).padStart(3, '0');
      const check = '0123456789ABCDEFHJKLMNPRSTUVWXY'.charAt(Number(`${date}${serial}`) % 31);
      return `${date}${Number(year) >= 2000 ? 'A' : '-'}${serial}${check}`;
    },
  },
  {
    id: 'se-personal-number',
    family: 'national-id',
    called: ['personnummer', '瑞典个人号码'],
    issuer: 'https://www.skatteverket.se/servicelankar/otherlanguages/inenglishengelska',
    make(random) {
      const { year, month, day } = birthday(random);
      const number = `${year.slice(2)}${month}${day}${random.text(DIGITS, 3)}`;
      const century = random.pick([year.slice(0, 2), '']);
      return `${century}${number.slice(0, 6)}-${number.slice(6)}${luhnDigit(number)}`;
    },
  },
  {
    id: 'dk-cpr',
    family: 'national-id',
    called: ['CPR number', '丹麦个人号码'],
    issuer: 'https://cpr.dk/english',
    make(random) {
      const { month, day } = birthday(random);
      return `${day}${month}${two(random.int(50) + 50)}-${random.text('0123', 1)}${random.text(DIGITS, 3)}`;
    },
  },
  {
    id: 'no-birth-number',
    family: 'national-id',
    called: ['fødselsnummer', '挪威身份号'],
    issuer:
      'https://www.skatteetaten.no/en/person/national-registry/identitetsnummer/fodselsnummer/',
    never: BARE,
    make(random) {
      for (;;) {
        const { month, day } = birthday(random);
        const start = `${day}${month}${two(random.int(50) + 50)}${random.int(5)}${random.text(DIGITS, 2)}`;
        const first = (11 - (weighted(start, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
        const second =
          (11 - (weighted(`${start}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
        if (first < 10 && second < 10) return `${start}${first}${second}`;
      }
    },
  },
  {
    id: 'be-national-number',
    family: 'national-id',
    called: ['rijksregisternummer', '比利时国民登记号'],
    issuer: 'https://www.ibz.rrn.fgov.be/en/',
    make(random) {
      const { year, month, day } = birthday(random);
      const serial = String(random.int(997) + 1).padStart(3, '0');
      const number = `${year.slice(2)}${month}${day}${serial}`;
      const check = 97 - (Number(Number(year) >= 2000 ? `2${number}` : number) % 97);
      return `${year.slice(2)}.${month}.${day}-${serial}.${two(check)}`;
    },
  },
  {
    id: 'ch-ahv',
    family: 'national-id',
    called: ['AHV number', '瑞士社会保险号'],
    issuer: 'https://www.bsv.admin.ch/bsv/en/home/social-insurance/ahv.html',
    make(random) {
      const number = `756${random.text(DIGITS, 9)}`;
      const check = (10 - (weighted(number, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10)) % 10;
      return `${number}${check}`.replace(/^(...)(....)(....)/, '$1.$2.$3.');
    },
  },
  {
    id: 'pt-nif',
    family: 'national-id',
    called: ['NIF', '葡萄牙税号'],
    issuer: 'https://www.portaldasfinancas.gov.pt',
    never: BARE,
    make(random) {
      const number = random.text('123', 1) + random.text(DIGITS, 7);
      const rest = weighted(number, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
      return `${number}${rest < 2 ? 0 : 11 - rest}`;
    },
  },
];

function nhs(random: Random): string {
  for (;;) {
    const number = random.text('4567', 1) + random.text(DIGITS, 8);
    const check = (11 - (weighted(number, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
    if (check < 10) return `${number}${check}`;
  }
}

/** Of the first ten digits one stands there twice, one is missing, and the first is no zero. */
function taxId(random: Random): string {
  const digits = Array.from(DIGITS);
  for (let at = 9; at > 0; at -= 1) {
    const other = random.int(at + 1);
    [digits[at], digits[other]] = [digits[other] ?? '', digits[at] ?? ''];
  }
  if (digits[0] === '0') digits.reverse();
  digits[9] = digits[random.int(9)] ?? '';
  const number = digits.join('');
  return number + mod11by10Digit(number);
}

/** Letters and digits at odd places have values of their own. */
function fiscalLetter(code: string): string {
  const odd = [
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
  ];
  const sum = Array.from(code).reduce((total, letter, at) => {
    const value = /\d/.test(letter) ? Number(letter) : letter.charCodeAt(0) - 65;
    return total + (at % 2 === 0 ? (odd[value] ?? 0) : value);
  }, 0);
  return String.fromCharCode(65 + (sum % 26));
}
