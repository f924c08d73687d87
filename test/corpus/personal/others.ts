import { DIGITS, LOWER, UPPER } from '../../fixtures/secrets/random.ts';
import type { Random } from '../../fixtures/secrets/random.ts';
import { hex } from '../shapes.ts';
import { icaoDigit, luhnDigit } from './checksums.ts';
import { birthday } from './dates.ts';
import { mailOf, personName } from './names.ts';
import type { PersonalKind } from './types.ts';

const ICAO = 'https://www.icao.int/publications/pages/publication.aspx?docnum=9303';
const ISO_8601 = 'https://www.iso.org/iso-8601-date-and-time-format.html';
/** A number or a day alone says nothing of what it is. */
const BARE = ['bare'];

/** What is no number of a state, a bank or a telephone. */
export const OTHERS: readonly PersonalKind[] = [
  {
    id: 'email',
    family: 'email',
    called: ['e-mail address', '邮箱'],
    issuer: 'https://www.rfc-editor.org/rfc/rfc5321',
    make: (random) => mailOf(personName(random), random),
  },
  {
    id: 'email-company',
    family: 'email',
    called: ['work email', '工作邮箱'],
    issuer: 'https://www.rfc-editor.org/rfc/rfc5321',
    make(random) {
      const { given, family } = personName(random);
      const host = `${random.text(LOWER, 7)}-${random.pick(['labs', 'group', 'consulting'])}`;
      return `${given}.${family}@${host}.${random.pick(['com', 'de', 'co.uk', 'com.cn', 'io'])}`.toLowerCase();
    },
  },
  {
    id: 'email-tagged',
    family: 'email',
    called: ['email', '电子邮件地址'],
    issuer: 'https://www.rfc-editor.org/rfc/rfc5233',
    make(random) {
      const [local = '', host = ''] = mailOf(personName(random), random).split('@');
      return `${local}+${random.pick(['news', 'shop', 'test'])}${random.int(9)}@${host}`;
    },
  },
  {
    id: 'email-digits',
    family: 'email',
    called: ['QQ mail address', 'QQ 邮箱'],
    issuer: 'https://service.mail.qq.com',
    make: (random) =>
      `${random.text('123456789', 1)}${random.text(DIGITS, 8)}@${random.pick(['qq.com', '163.com', '126.com'])}`,
  },
  {
    id: 'passport-us',
    family: 'passport',
    called: ['US passport number', '美国护照号码'],
    issuer: 'https://travel.state.gov/content/travel/en/passports.html',
    never: BARE,
    make: (random) => random.pick([random.text(DIGITS, 9), `A${random.text(DIGITS, 8)}`]),
  },
  {
    id: 'passport-gb',
    family: 'passport',
    called: ['UK passport number', '英国护照号码'],
    issuer: 'https://www.gov.uk/government/publications/basic-passport-checks',
    never: BARE,
    make: (random) => random.text('123456789', 1) + random.text(DIGITS, 8),
  },
  {
    id: 'passport-de',
    family: 'passport',
    called: ['Reisepassnummer', '德国护照号码'],
    issuer: ICAO,
    never: BARE,
    make: (random) => `C${random.text(`${DIGITS}CFGHJKLMNPRTVWXYZ`, 8)}`,
  },
  {
    id: 'passport-cn',
    family: 'passport',
    called: ['Chinese passport number', '护照号码'],
    issuer: 'https://en.nia.gov.cn',
    never: BARE,
    make: (random) => `E${random.text('ABCDEFGHJKLMNPQRSTUVWXYZ', 1)}${random.text(DIGITS, 7)}`,
  },
  {
    id: 'passport-in',
    family: 'passport',
    called: ['Indian passport number', '印度护照号码'],
    issuer: 'https://www.passportindia.gov.in',
    never: BARE,
    make: (random) =>
      `${random.text('JKLMNPRSTUVZ', 1)}${random.text('123456789', 1)}${random.text(DIGITS, 6)}`,
  },
  {
    id: 'passport-machine-readable',
    family: 'passport',
    called: ['machine-readable zone of the passport', '护照机读码'],
    issuer: ICAO,
    make(random) {
      const { given, family } = personName(random);
      const country = random.pick(['GBR', 'FRA', 'ITA', 'CAN', 'AUS']);
      const names = `P<${country}${family}<<${given}`.toUpperCase().padEnd(44, '<');
      return `${names}\n${secondLine(random, country)}`;
    },
  },
  {
    id: 'birth-iso',
    family: 'birth',
    called: ['date of birth', '出生日期'],
    issuer: ISO_8601,
    never: BARE,
    make(random) {
      const { year, month, day } = birthday(random);
      return `${year}-${month}-${day}`;
    },
  },
  {
    id: 'birth-written',
    family: 'birth',
    called: ['birthday', '生日'],
    issuer: 'https://cldr.unicode.org/translation/date-time',
    never: BARE,
    make(random) {
      const { year, month, day } = birthday(random);
      const name = MONTHS[Number(month) - 1] ?? '';
      return random.pick([
        `${Number(day)} ${name} ${year}`,
        `${name} ${Number(day)}, ${year}`,
        `${day}/${month}/${year}`,
        `${month}/${day}/${year}`,
        `${day}.${month}.${year}`,
      ]);
    },
  },
  {
    id: 'birth-chinese',
    family: 'birth',
    called: ['DOB', '出生年月日'],
    issuer: ISO_8601,
    never: BARE,
    make(random) {
      const { year, month, day } = birthday(random);
      return `${year}年${Number(month)}月${Number(day)}日`;
    },
  },
  {
    id: 'driving-licence-gb',
    family: 'national-id',
    called: ['UK driving licence number', '英国驾照号码'],
    issuer: 'https://www.gov.uk/government/publications/inf1d-how-to-fill-in-your-d1-application',
    make(random) {
      const { year, month, day } = birthday(random);
      const name = personName(random).family.toUpperCase().slice(0, 5).padEnd(5, '9');
      return `${name}${year.charAt(2)}${month}${day}${year.charAt(3)}${random.text(UPPER, 1)}9${random.text('9ABCDEFGH', 1)}${random.text(UPPER, 2)}`;
    },
  },
  {
    id: 'driving-licence-us',
    family: 'national-id',
    called: ["driver's license number", '美国驾照号码'],
    issuer: 'https://www.dmv.ca.gov/portal/driver-licenses-identification-cards/',
    never: BARE,
    make: (random) => random.text(UPPER, 1) + random.text(DIGITS, 7),
  },
  {
    id: 'ipv4',
    family: 'network',
    called: ['IP address', 'IP 地址'],
    issuer: 'https://www.rfc-editor.org/rfc/rfc791',
    // Public blocks that are given to carriers; no private, shared or documentation addresses.
    make: (random) =>
      `${random.pick(['81', '84', '93', '109', '176', '213'])}.${random.int(254) + 1}.${random.int(256)}.${random.int(254) + 1}`,
  },
  {
    id: 'ipv6',
    family: 'network',
    called: ['IPv6 address', 'IPv6 地址'],
    issuer: 'https://www.rfc-editor.org/rfc/rfc4291',
    make(random) {
      const group = () => random.text('123456789abcdef', 1) + hex(random, 3);
      const net = `${random.pick(['2a02', '2003', '2400', '2607'])}:${group()}:${group()}`;
      return random.pick([
        `${net}:${group()}:${group()}:${group()}:${group()}:${group()}`,
        `${net}::${group()}`,
      ]);
    },
  },
  {
    id: 'mac-address',
    family: 'network',
    called: ['MAC address', 'MAC 地址'],
    issuer: 'https://standards.ieee.org/products-programs/regauth/mac/',
    make(random) {
      const pairs = [
        random.pick(['00', '3c', '8c', 'a4', 'dc', 'f0']),
        ...[1, 2, 3, 4, 5].map(() => hex(random, 2)),
      ];
      return random.pick([pairs.join(':'), pairs.join('-').toUpperCase()]);
    },
  },
  {
    id: 'imei',
    family: 'network',
    called: ['IMEI', '手机 IMEI'],
    issuer: 'https://www.3gpp.org/ftp/Specs/archive/23_series/23.003/',
    never: BARE,
    make(random) {
      const number = `35${random.text(DIGITS, 12)}`;
      return number + luhnDigit(number);
    },
  },
];

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** Number, nationality, birth, sex, expiry, each checked, and a digit over all of them. */
function secondLine(random: Random, country: string): string {
  const { year, month, day } = birthday(random);
  const checked = (text: string) => text + icaoDigit(text.replaceAll('<', '0'));
  const number = checked(random.text(UPPER, 2) + random.text(DIGITS, 7));
  const birth = checked(`${year.slice(2)}${month}${day}`);
  const expiry = checked(`3${random.int(5)}${month}${day}`);
  const optional = checked('<'.repeat(14));
  const all = icaoDigit(`${number}${birth}${expiry}${optional}`.replaceAll('<', '0'));
  return `${number}${country}${birth}${random.text('MF', 1)}${expiry}${optional}${all}`;
}
