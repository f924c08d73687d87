import { DIGITS, UPPER } from '../../fixtures/secrets/random.ts';
import type { Random } from '../../fixtures/secrets/random.ts';
import { luhnDigit, verhoeffDigit, weighted } from './checksums.ts';
import { birthday, two } from './dates.ts';
import type { PersonalKind } from './types.ts';

/** Digits alone may be anything. */
const BARE = ['bare'];

export const NATIONAL_IDS_ELSEWHERE: readonly PersonalKind[] = [
  {
    id: 'us-ssn',
    family: 'national-id',
    called: ['Social Security number', '美国社会安全号码'],
    issuer: 'https://www.ssa.gov/employer/randomization.html',
    make: (random) =>
      `${ssnArea(random)}-${two(random.int(99) + 1)}-${String(random.int(9999) + 1).padStart(4, '0')}`,
  },
  {
    id: 'us-ssn-undashed',
    family: 'national-id',
    called: ['SSN', '社会安全号 SSN'],
    issuer: 'https://www.ssa.gov/employer/randomization.html',
    never: BARE,
    make: (random) =>
      `${ssnArea(random)}${two(random.int(99) + 1)}${String(random.int(9999) + 1).padStart(4, '0')}`,
  },
  {
    id: 'us-itin',
    family: 'national-id',
    called: ['ITIN', '美国个人纳税号 ITIN'],
    issuer: 'https://www.irs.gov/tin/itin/individual-taxpayer-identification-number-itin',
    make: (random) =>
      `9${random.text(DIGITS, 2)}-${random.pick(['70', '75', '81', '88', '90', '94', '99'])}-${random.text(DIGITS, 4)}`,
  },
  {
    id: 'ca-sin',
    family: 'national-id',
    called: ['Social Insurance Number', '加拿大社会保险号'],
    issuer: 'https://www.canada.ca/en/employment-social-development/services/sin.html',
    never: BARE,
    make(random) {
      const number = random.text('1234567', 1) + random.text(DIGITS, 7);
      return `${number}${luhnDigit(number)}`.replace(
        /^(...)(...)/,
        random.pick(['$1 $2 ', '$1-$2-']),
      );
    },
  },
  {
    id: 'br-cpf',
    family: 'national-id',
    called: ['CPF', '巴西个人税号 CPF'],
    issuer: 'https://www.gov.br/receitafederal/pt-br/assuntos/meu-cpf',
    make(random) {
      const number = withMod11(
        random.text(DIGITS, 9),
        [10, 9, 8, 7, 6, 5, 4, 3, 2],
        [11, 10, 9, 8, 7, 6, 5, 4, 3, 2],
      );
      return number.replace(/^(...)(...)(...)/, '$1.$2.$3-');
    },
  },
  {
    id: 'br-cnpj',
    family: 'national-id',
    called: ['CNPJ', '巴西企业税号 CNPJ'],
    issuer: 'https://www.gov.br/receitafederal/pt-br/assuntos/orientacao-tributaria/cadastros/cnpj',
    make(random) {
      const tail = [9, 8, 7, 6, 5, 4, 3, 2];
      const number = withMod11(
        `${random.text(DIGITS, 8)}0001`,
        [5, 4, 3, 2, ...tail],
        [6, 5, 4, 3, 2, ...tail],
      );
      return number.replace(/^(..)(...)(...)(....)/, '$1.$2.$3/$4-');
    },
  },
  {
    id: 'mx-curp',
    family: 'national-id',
    called: ['CURP', '墨西哥人口登记号'],
    issuer: 'https://www.gob.mx/curp/',
    make(random) {
      const { year, month, day } = birthday(random);
      const state = random.pick(['DF', 'JC', 'NL', 'MC', 'VZ', 'YN']);
      const letters =
        random.text('BCDFGLMNPRST', 1) + random.text('AEIOU', 1) + random.text('BCDFGLMNPRST', 2);
      const code = `${letters}${year.slice(2)}${month}${day}${random.text('HM', 1)}${state}${random.text('BCDFGLMNPRST', 3)}${Number(year) >= 2000 ? 'A' : '0'}`;
      return code + curpDigit(code);
    },
  },
  {
    id: 'cn-resident-id',
    family: 'national-id',
    called: ['Chinese resident ID number', '身份证号'],
    issuer: 'https://openstd.samr.gov.cn/bzgk/gb/newGbInfo?hcno=080D6FBF2BB468F9007657F26D60013E',
    make(random) {
      const { year, month, day } = birthday(random);
      const area = random.pick([
        '110101',
        '310104',
        '440305',
        '330106',
        '510107',
        '420106',
        '320102',
        '610113',
      ]);
      const number = `${area}${year}${month}${day}${random.text(DIGITS, 3)}`;
      const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
      return number + '10X98765432'.charAt(weighted(number, weights) % 11);
    },
  },
  {
    id: 'hk-identity-card',
    family: 'national-id',
    called: ['Hong Kong identity card number', '香港身份证号码'],
    issuer: 'https://www.immd.gov.hk/eng/services/hkid/smartid.html',
    make(random) {
      const letter = random.text('ABCDEGHKPRSVYZ', 1);
      const number = random.text(DIGITS, 6);
      // A letter alone counts as if a space, 36, stood before it.
      const sum = 36 * 9 + parseInt(letter, 36) * 8 + weighted(number, [7, 6, 5, 4, 3, 2]);
      const check = (11 - (sum % 11)) % 11;
      return `${letter}${number}(${check === 10 ? 'A' : check})`;
    },
  },
  {
    id: 'tw-identity-card',
    family: 'national-id',
    called: ['Taiwan identity card number', '台湾身份证字号'],
    issuer: 'https://www.ris.gov.tw/app/portal/790',
    make(random) {
      const order = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';
      const letter = random.text(order, 1);
      const value = order.indexOf(letter) + 10;
      const number = random.text('12', 1) + random.text(DIGITS, 7);
      const sum =
        Math.floor(value / 10) + (value % 10) * 9 + weighted(number, [8, 7, 6, 5, 4, 3, 2, 1]);
      return `${letter}${number}${(10 - (sum % 10)) % 10}`;
    },
  },
  {
    id: 'in-aadhaar',
    family: 'national-id',
    called: ['Aadhaar number', '印度 Aadhaar 号码'],
    issuer: 'https://uidai.gov.in/en/my-aadhaar/about-your-aadhaar.html',
    make(random) {
      const number = random.text('23456789', 1) + random.text(DIGITS, 10);
      return `${number}${verhoeffDigit(number)}`.replace(/^(....)(....)/, '$1 $2 ');
    },
  },
  {
    id: 'in-pan',
    family: 'national-id',
    called: ['PAN', '印度永久账号 PAN'],
    issuer: 'https://www.incometax.gov.in/iec/foportal/',
    make: (random) =>
      `${random.text(UPPER, 3)}P${random.text(UPPER, 1)}${random.text(DIGITS, 4)}${random.text(UPPER, 1)}`,
  },
  {
    id: 'kr-resident-number',
    family: 'national-id',
    called: ['resident registration number', '韩国居民登记号'],
    issuer: 'https://www.mois.go.kr/eng/main.do',
    make(random) {
      const { year, month, day } = birthday(random);
      const gender = random.text(Number(year) >= 2000 ? '34' : '12', 1);
      const number = `${year.slice(2)}${month}${day}${gender}${random.text(DIGITS, 5)}`;
      const check = (11 - (weighted(number, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11)) % 10;
      return `${number.slice(0, 6)}-${number.slice(6)}${check}`;
    },
  },
  {
    id: 'jp-my-number',
    family: 'national-id',
    called: ['My Number', '日本个人编号'],
    issuer: 'https://www.kojinbango-card.go.jp/en/',
    never: BARE,
    make(random) {
      const number = random.text(DIGITS, 11);
      const rest = weighted(number, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
      return `${number}${rest <= 1 ? 0 : 11 - rest}`.replace(
        /^(....)(....)/,
        random.pick(['$1 $2 ', '$1$2']),
      );
    },
  },
  {
    id: 'sg-nric',
    family: 'national-id',
    called: ['NRIC', '新加坡身份证号'],
    issuer: 'https://www.ica.gov.sg/documents/ic',
    make(random) {
      const kind = random.text('ST', 1);
      const number = random.text(DIGITS, 7);
      const rest = (weighted(number, [2, 7, 6, 5, 4, 3, 2]) + (kind === 'T' ? 4 : 0)) % 11;
      return kind + number + 'JZIHGFEDCBA'.charAt(rest);
    },
  },
  {
    id: 'sg-fin',
    family: 'national-id',
    called: ['FIN', '新加坡外籍人士识别号'],
    issuer: 'https://www.ica.gov.sg/documents/ic',
    make(random) {
      const kind = random.text('FG', 1);
      const number = random.text(DIGITS, 7);
      const rest = (weighted(number, [2, 7, 6, 5, 4, 3, 2]) + (kind === 'G' ? 4 : 0)) % 11;
      return kind + number + 'XWUTRQPNMLK'.charAt(rest);
    },
  },
  {
    id: 'au-tfn',
    family: 'national-id',
    called: ['tax file number', '澳大利亚税号'],
    issuer: 'https://www.ato.gov.au/individuals-and-families/tax-file-number',
    never: BARE,
    make(random) {
      for (;;) {
        const number = random.text('12345678', 1) + random.text(DIGITS, 8);
        const valid = weighted(number, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0;
        if (valid) return number.replace(/^(...)(...)/, random.pick(['$1 $2 ', '$1$2']));
      }
    },
  },
  {
    id: 'au-medicare',
    family: 'national-id',
    called: ['Medicare number', '澳大利亚医保号'],
    issuer: 'https://www.servicesaustralia.gov.au/medicare-card',
    never: BARE,
    make(random) {
      const number = random.text('23456', 1) + random.text(DIGITS, 7);
      const check = weighted(number, [1, 3, 7, 9, 1, 3, 7, 9]) % 10;
      return `${number}${check}${random.int(9) + 1}`.replace(/^(....)(.....)/, '$1 $2 ');
    },
  },
  {
    id: 'nz-ird',
    family: 'national-id',
    called: ['IRD number', '新西兰税号'],
    issuer: 'https://www.ird.govt.nz/managing-my-tax/ird-numbers',
    never: BARE,
    make(random) {
      for (;;) {
        const number = random.pick(['10', '11', '12', '13']) + random.text(DIGITS, 6);
        const check = (11 - (weighted(number, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
        if (check < 10) return `${number}${check}`.replace(/^(...)(...)/, '$1-$2-');
      }
    },
  },
  {
    id: 'th-citizen-id',
    family: 'national-id',
    called: ['Thai citizen ID', '泰国公民身份证号'],
    issuer: 'https://www.bora.dopa.go.th',
    make(random) {
      const number = random.text('12345678', 1) + random.text(DIGITS, 11);
      const check = (11 - (weighted(number, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10;
      return `${number}${check}`.replace(/^(.)(....)(.....)(..)/, '$1-$2-$3-$4-');
    },
  },
  {
    id: 'za-id',
    family: 'national-id',
    called: ['South African ID number', '南非身份证号'],
    issuer: 'https://www.dha.gov.za/index.php/identity-documents2',
    never: BARE,
    make(random) {
      const { year, month, day } = birthday(random);
      const number = `${year.slice(2)}${month}${day}${random.text(DIGITS, 4)}08`;
      return number + luhnDigit(number);
    },
  },
  {
    id: 'tr-identity-number',
    family: 'national-id',
    called: ['T.C. Kimlik No', '土耳其身份号'],
    issuer: 'https://www.nvi.gov.tr',
    never: BARE,
    make(random) {
      const number = random.text('123456789', 1) + random.text(DIGITS, 8);
      const tenth = weighted(number, [7, 9, 7, 9, 7, 9, 7, 9, 7]) % 10;
      const all = `${number}${tenth}`;
      return `${all}${weighted(all, Array<number>(10).fill(1)) % 10}`;
    },
  },
];

function ssnArea(random: Random): string {
  const area = random.int(898) + 1;
  return String(area === 666 ? 667 : area).padStart(3, '0');
}

/** Two check digits, each of what stands before it. */
function withMod11(number: string, first: readonly number[], second: readonly number[]): string {
  return [first, second].reduce((text, weights) => {
    const rest = weighted(text, weights) % 11;
    return `${text}${rest < 2 ? 0 : 11 - rest}`;
  }, number);
}

function curpDigit(code: string): string {
  const order = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';
  const sum = Array.from(code).reduce(
    (total, letter, at) => total + order.indexOf(letter) * (18 - at),
    0,
  );
  return String((10 - (sum % 10)) % 10);
}
