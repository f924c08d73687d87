import { expect, test } from 'vitest';
import { detect } from '../../engine.ts';
import { createRunner } from '../../secretlint.ts';
import type { Finding } from '../../types.ts';
import { personal } from '../matched.ts';
import { contacts, peopleTable } from './index.ts';

const runs = [personal, contacts].map((creator) => createRunner(creator));

function personalOf(text: string): Finding[] {
  const found: Finding[] = [];
  for (const run of runs) {
    run(text, '', (messageId, start, end) => {
      found.push({ rule: messageId, family: 'personal', confidence: 'high', start, end });
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

const cellsOf = (text: string): Finding[] =>
  peopleTable(text, personalOf(text)).sort((a, b) => a.start - b.start);

/** The table with each cell that was found as its rule: what is left is what stays. */
function masked(text: string): string {
  let left = text;
  for (const { start, end, rule, inTable } of cellsOf(text).reverse()) {
    expect(inTable).toBe(true);
    left = `${left.slice(0, start)}<${rule}>${left.slice(end)}`;
  }
  return left;
}

const NAME = '<person-name>';
const MAIL = '<email-address>';
const PHONE = '<phone-number>';

test('CSV: the columns of people are found whole, the others stay', () => {
  expect(
    masked(
      'name,email,phone,plan,amount\nAnn Weber,ann@weber.de,+49 171 1234567,pro,12.50\n"Jones, Tom",tom@jones.uk,,free,0\nO\'Brien Eva,eva@obrien.ie,,pro,9\n',
    ),
  ).toBe(
    `name,email,phone,plan,amount\n${NAME},${MAIL},${PHONE},pro,12.50\n"${NAME}",${MAIL},,free,0\n${NAME},${MAIL},,pro,9\n`,
  );
});

test('CSV: a cell in quotes may end in another line', () => {
  const street = '12 Mill Lane\nLeeds';
  expect(
    masked(
      `name,address,n\nAnn Weber,"${street}",1\nTom Jones,"${street}",2\nEva Braun,"${street}",3`,
    ),
  ).toBe(
    `name,address,n\n${[1, 2, 3].map((row) => `${NAME},"<postal-address>",${row}`).join('\n')}`,
  );
});

test('Markdown, with a Chinese header', () => {
  expect(
    masked(
      '| 姓名 | 部门 | 手机 |\n|---|---|---|\n| 张伟 | 销售 | 13800138000 |\n| 李娜 | 市场 | 13900139000 |\n| 王芳 | 研发 | 13700137000 |',
    ),
  ).toBe(
    `| 姓名 | 部门 | 手机 |\n|---|---|---|\n| ${NAME} | 销售 | ${PHONE} |\n| ${NAME} | 市场 | ${PHONE} |\n| ${NAME} | 研发 | ${PHONE} |`,
  );
});

test('a pasted spreadsheet without a header: by what is in the columns', () => {
  expect(
    masked('张伟\t13800138000\t北京市\n李娜\t13900139001\t上海市\n王芳\t13700137002\t广州市'),
  ).toBe(`${NAME}\t${PHONE}\t北京市\n${NAME}\t${PHONE}\t上海市\n${NAME}\t${PHONE}\t广州市`);
});

test('semicolons, with a German header and no finding of a rule', () => {
  expect(
    masked(
      'Vorname;Nachname;Straße;Betrag\nJan;Weber;Hauptstr. 5;12,00\nEva;Braun;Ringweg 12;13,00\nTom;Lang;Am Markt 1;5,00',
    ),
  ).toBe(
    `Vorname;Nachname;Straße;Betrag\n${NAME};${NAME};<postal-address>;12,00\n${NAME};${NAME};<postal-address>;13,00\n${NAME};${NAME};<postal-address>;5,00`,
  );
});

test('a framed table of psql and its kind', () => {
  expect(
    masked(
      ' id |   name    |    email     \n----+-----------+--------------\n  1 | Ann Weber | ann@weber.de\n  2 | Tom Jones | tom@jones.uk\n  3 | Eva Braun | eva@braun.de\n(3 rows)',
    ),
  ).toContain(`  2 | ${NAME} | ${MAIL}\n`);
});

test('an array of JSON objects, on lines or in one', () => {
  const people = ['Ann', 'Tom', 'Eva'].map((firstName, at) => ({
    id: at,
    firstName,
    dob: `199${at}-01-02`,
    amount: at,
  }));
  for (const text of [JSON.stringify(people), JSON.stringify(people, null, 2)]) {
    const found = cellsOf(text);
    expect(found.map(({ rule, start, end }) => `${rule} ${text.slice(start, end)}`)).toEqual(
      people.flatMap(({ firstName, dob }) => [`person-name ${firstName}`, `date-of-birth ${dob}`]),
    );
  }
});

test('the rows of an INSERT', () => {
  expect(
    masked(
      "INSERT INTO users (id, name, email) VALUES (1, 'Ann Weber', 'ann@weber.de'), (2, 'Tom Jones', 'tom@jones.uk'),\n(3, 'Eva Braun', 'eva@braun.de');",
    ),
  ).toBe(
    `INSERT INTO users (id, name, email) VALUES (1, '${NAME}', '${MAIL}'), (2, '${NAME}', '${MAIL}'),\n(3, '${NAME}', '${MAIL}');`,
  );
});

const BIRTH = '<date-of-birth>';
const STREET = '<postal-address>';

test('names beside what is said of people only', () => {
  expect(
    masked(
      '| Name | Job title | Rating |\n|---|---|---|\n| Ann Weber | Nurse | B |\n| Tom Jones | Analyst | C |\n| Eva Braun | Nurse | A |',
    ),
  ).toBe(
    `| Name | Job title | Rating |\n|---|---|---|\n| ${NAME} | Nurse | B |\n| ${NAME} | Analyst | C |\n| ${NAME} | Nurse | A |`,
  );
});

test.each([
  ['births', ['1980-03-03', '1979-10-16', '1970-09-01'], BIRTH],
  ['streets', ['12 Mill Lane Leeds', '5 Oak Avenue', '7 High Street'], STREET],
])('rows without a header: names and %s', (_, values, cell) => {
  const people = ['Ann Weber', 'Tom Jones', 'Eva Braun'];
  expect(masked(people.map((name, at) => `${name}\t${values[at] ?? ''}`).join('\n'))).toBe(
    people.map(() => `${NAME}\t${cell}`).join('\n'),
  );
});

test('INSERT statements of one row each', () => {
  const row = (name: string, mail: string): string =>
    `INSERT INTO records VALUES ('2251', '${name}', '${mail}');`;
  const people = ['Ann Weber', 'Tom Jones', 'Eva Braun'];
  expect(
    masked(people.map((name, at) => row(name, `${name.slice(4)}${at}@weber.de`)).join('\n')),
  ).toBe(people.map(() => row(NAME, MAIL)).join('\n'));
});

test('the whole text: a pasted sheet is found by its first row, a table by its header', () => {
  for (const text of [
    'Please sort this:\n\nAnn Weber\tNurse\t1980-03-03\nTom Jones\tNurse\t1979-10-16\nEva Braun\tNurse\t1970-09-01',
    'Nom;Prénom;Poste\nWeber;Ann;Chef\nJones;Tom;Chef\nBraun;Eva;Chef',
    '氏名,部署\n山田太郎,営業\n佐藤花子,営業\n鈴木一郎,総務',
    'Nombre,Puesto\nAnn Weber,Chef\nTom Jones,Chef\nEva Braun,Chef',
    'Name;Geburtsdatum;Diagnose\nAnn Weber;16.04.1959;Asthma\nTom Jones;19.04.1988;Asthma\nEva Braun;21.06.1993;Asthma',
  ]) {
    const cells = detect(text).findings.filter(({ inTable }) => inTable);
    expect(cells.length, text).toBeGreaterThan(2);
  }
});

test('a card of a contact names its person', () => {
  const card = 'BEGIN:VCARD\nFN:Ann Weber\nTEL:+1 212 555 0187\nEMAIL:ann@weber.de\nEND:VCARD';
  expect(detect(card).findings.map(({ rule }) => rule)).toContain('person-name');
});

test.each([
  ['two people', 'name,email\nAnn Weber,ann@weber.de\nTom Jones,tom@jones.uk'],
  ['packages', 'name,version,license\nlodash,1.2.3,MIT\nleft-pad,2.3.4,MIT\nchalk,2.2.2,MIT'],
  ['servers', 'Name,IP\nWeb Server,84.1.20.30\nMail Server,84.1.20.31\nFile Server,84.1.20.32'],
  ['films', 'Green Door\t1999\nRed Door\t2001\nBlue Door\t2005'],
  ['births of nobody', '1980-03-03\t1\n1979-10-16\t2\n1970-09-01\t3'],
  ['products', 'name;price\nGreen Tea;3\nBlack Tea;4\nRed Wine;5'],
  ['types', 'name: string,\naddress: string,\nphone: string,\n'],
  [
    'optional types',
    'name: string | null;\naddress: Address | null;\nphone: string | null;\n'.repeat(3),
  ],
  ['a translation', '{"name": "Name", "phone": "Phone", "address": "Address"}'],
  ['prose', 'Dear Tom, hello\nDear Ann, hello\nDear Eva, hello\nDear Jan, hello'],
])('%s are no table of people', (_, text) => {
  expect(peopleTable(text, personalOf(text))).toEqual([]);
});

test.each([
  ',',
  '|',
  '"',
  ',"',
  "'",
  'a,b\n',
  '"name":"A",',
  'name:',
  '),(',
  '  ',
  '\t',
  'VALUES (',
])('takes time linear in repetitions of %j', (unit) => {
  const text = unit.repeat(300_000 / unit.length);
  const started = performance.now();
  peopleTable(text, []);
  // Quadratic would be minutes.
  expect(performance.now() - started).toBeLessThan(20_000);
});

test('the address of an office beside those of people, and streets in small letters', () => {
  expect(
    masked(
      'name,email,address\nAnn Lee,ann@weber.de,mill lane springfield\nTom Jones,tom@weber.de,oak road dover\nEva Braun,info@weber.de,long street bath\n',
    ),
  ).toBe(`name,email,address\n${`${NAME},${MAIL},<postal-address>\n`.repeat(3)}`);
});
