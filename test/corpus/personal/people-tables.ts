import type { Random } from '../../fixtures/secrets/random.ts';
import { digits } from '../shapes.ts';
import { birthday } from './dates.ts';
import { csv, json, markdown, semicolons, sql, tabs } from './formats.ts';
import type { Format } from './formats.ts';
import { IBANS } from './ibans.ts';
import { chineseName, mailOf, personName } from './names.ts';
import type { Name } from './names.ts';
import { NATIONAL_IDS_ELSEWHERE } from './national-ids-elsewhere.ts';
import { PHONES } from './phones.ts';
import type { PersonalKind, Table } from './types.ts';

type Language = 'en' | 'zh' | 'de';
interface Person {
  readonly name: Name;
  readonly chinese: string;
}
interface Column {
  readonly en: string;
  readonly zh: string;
  readonly de: string;
  fill(person: Person, language: Language, random: Random): string;
}

const STREETS = {
  en: ['Main Street', 'Oak Avenue', 'Station Road', 'Park Lane', 'High Street'],
  de: ['Hauptstraße', 'Bahnhofstraße', 'Gartenweg', 'Lindenallee', 'Schulstraße'],
  zh: ['中山路', '人民路', '解放路', '建设路', '南京路'],
} as const;
const CITIES = {
  en: ['Springfield', 'Portland', 'Bristol', 'Leeds', 'Austin'],
  de: ['Köln', 'Leipzig', 'Bremen', 'Stuttgart', 'Essen'],
  zh: ['北京', '上海', '广州', '成都', '杭州'],
} as const;
const JOBS = {
  en: ['Engineer', 'Accountant', 'Sales Manager', 'Nurse', 'Analyst'],
  de: ['Ingenieurin', 'Buchhalter', 'Vertriebsleiter', 'Pflegekraft', 'Analystin'],
  zh: ['工程师', '会计', '销售经理', '护士', '分析师'],
} as const;
const GENDERS = { en: ['F', 'M'], de: ['w', 'm'], zh: ['女', '男'] } as const;
const DIAGNOSES = {
  en: ['asthma', 'migraine', 'diabetes type 2'],
  de: ['Asthma', 'Migräne', 'Diabetes Typ 2'],
  zh: ['哮喘', '偏头痛', '2 型糖尿病'],
} as const;
const PHONE = {
  en: 'phone-us-national',
  de: 'phone-de-national',
  zh: 'phone-cn-national',
} as const;

const COLUMNS = {
  id: column('ID', '编号', 'Nr.', (_, __, random) => digits(random, 4)),
  name: column('Name', '姓名', 'Name', (person, language) => fullName(person, language)),
  given: column('First name', '名', 'Vorname', ({ name }) => name.given),
  family: column('Last name', '姓', 'Nachname', ({ name }) => name.family),
  mail: column('Email', '邮箱', 'E-Mail', ({ name }, _, random) => mailOf(name, random)),
  phone: column('Phone', '手机号', 'Telefon', (_, language, random) =>
    kind(PHONES, PHONE[language]).make(random),
  ),
  birth: column('Date of birth', '出生日期', 'Geburtsdatum', (_, language, random) => {
    const { year, month, day } = birthday(random);
    return language === 'de' ? `${day}.${month}.${year}` : `${year}-${month}-${day}`;
  }),
  address: column('Address', '地址', 'Anschrift', (_, language, random) => {
    const number = random.int(180) + 1;
    const street = random.pick(STREETS[language]);
    const city = random.pick(CITIES[language]);
    if (language === 'zh') return `${city}市${street}${number}号`;
    return language === 'de' ? `${street} ${number} ${city}` : `${number} ${street} ${city}`;
  }),
  city: column('City', '城市', 'Ort', (_, language, random) => random.pick(CITIES[language])),
  job: column('Job title', '职位', 'Position', (_, language, random) =>
    random.pick(JOBS[language]),
  ),
  salary: column('Salary', '月薪', 'Gehalt', (_, __, random) =>
    String(30_000 + random.int(700) * 100),
  ),
  rating: column('Rating', '绩效', 'Bewertung', (_, __, random) =>
    random.pick(['A', 'B', 'B+', 'C']),
  ),
  ssn: column('SSN', '身份证号', 'Steuernummer', (_, language, random) =>
    kind(NATIONAL_IDS_ELSEWHERE, language === 'zh' ? 'cn-resident-id' : 'us-ssn').make(random),
  ),
  iban: column('IBAN', '银行账号', 'IBAN', (_, __, random) => kind(IBANS, 'iban-de').make(random)),
  gender: column('Gender', '性别', 'Geschlecht', (_, language, random) =>
    random.pick(GENDERS[language]),
  ),
  diagnosis: column('Diagnosis', '诊断', 'Diagnose', (_, language, random) =>
    random.pick(DIAGNOSES[language]),
  ),
};

type Columns = readonly (keyof typeof COLUMNS)[];
/** id, format, language, whether with a header, columns. */
type Spec = readonly [
  id: string,
  format: Format,
  language: Language,
  header: boolean,
  columns: Columns,
];

const SPECS: readonly Spec[] = [
  ['customers-csv', csv, 'en', true, ['id', 'name', 'mail', 'phone']],
  ['customers-csv-rows', csv, 'en', false, ['id', 'name', 'mail', 'phone']],
  ['customers-csv-zh', csv, 'zh', true, ['id', 'name', 'phone', 'address']],
  ['customers-csv-zh-rows', csv, 'zh', false, ['name', 'phone', 'address']],
  ['customers-semicolons-de', semicolons, 'de', true, ['id', 'given', 'family', 'mail', 'phone']],
  ['customers-semicolons-de-rows', semicolons, 'de', false, ['given', 'family', 'birth', 'mail']],
  ['staff-spreadsheet', tabs, 'en', true, ['name', 'job', 'salary', 'birth']],
  ['staff-spreadsheet-rows', tabs, 'en', false, ['name', 'job', 'salary', 'birth']],
  ['staff-spreadsheet-zh', tabs, 'zh', true, ['name', 'gender', 'job', 'salary']],
  ['staff-spreadsheet-de', tabs, 'de', true, ['family', 'given', 'job', 'salary', 'iban']],
  ['reviews-markdown', markdown, 'en', true, ['name', 'job', 'rating']],
  ['reviews-markdown-zh', markdown, 'zh', true, ['name', 'job', 'rating']],
  ['members-markdown-de', markdown, 'de', true, ['name', 'birth', 'city']],
  ['patients-csv', csv, 'en', true, ['id', 'given', 'family', 'birth', 'diagnosis']],
  ['patients-tsv-zh', tabs, 'zh', true, ['name', 'gender', 'birth', 'diagnosis']],
  ['patients-semicolons-de', semicolons, 'de', true, ['name', 'birth', 'diagnosis']],
  ['users-sql', sql, 'en', true, ['id', 'name', 'mail', 'birth']],
  ['users-sql-rows', sql, 'en', false, ['id', 'name', 'mail']],
  ['users-sql-zh', sql, 'zh', true, ['id', 'name', 'phone', 'ssn']],
  ['users-json', json, 'en', true, ['id', 'given', 'family', 'mail', 'phone']],
  ['users-json-zh', json, 'zh', true, ['name', 'phone', 'address']],
  ['users-json-de', json, 'de', true, ['given', 'family', 'address', 'iban']],
  ['names-and-addresses', tabs, 'en', false, ['name', 'address']],
  ['payroll-csv', csv, 'en', true, ['name', 'ssn', 'salary']],
  ['identity-cards-zh', csv, 'zh', true, ['name', 'gender', 'ssn']],
  ['contacts-tsv', tabs, 'en', true, ['given', 'family', 'city', 'phone']],
];

export const PEOPLE_TABLES: readonly Table[] = SPECS.map(
  ([id, format, language, header, columns]) => ({
    id: `people-${id}`,
    people: true,
    make(random) {
      const rows = Array.from({ length: 4 + random.int(9) }, () => {
        const person = { name: personName(random), chinese: chineseName(random) };
        return columns.map((name) => COLUMNS[name].fill(person, language, random));
      });
      return format(header ? columns.map((name) => COLUMNS[name][language]) : undefined, rows);
    },
  }),
);

function column(en: string, zh: string, de: string, fill: Column['fill']): Column {
  return { en, zh, de, fill };
}

function fullName({ name, chinese }: Person, language: Language): string {
  return language === 'zh' ? chinese : `${name.given} ${name.family}`;
}

function kind(kinds: readonly PersonalKind[], id: string): PersonalKind {
  const found = kinds.find((it) => it.id === id);
  if (!found) throw new Error(`There is no kind of personal data called ${id}`);
  return found;
}
