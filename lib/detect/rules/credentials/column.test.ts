import { expect, test } from 'vitest';
import { ALNUM, seeded } from '../../../../test/fixtures/secrets/random.ts';
import { detect } from '../../engine.ts';

const random = seeded(92);
const KEY = `${random.text(ALNUM, 30)}4x9`;
const OTHER = `${random.text(ALNUM, 30)}7y2`;

function found(text: string): string[] {
  return detect(text)
    .findings.filter(({ family }) => family === 'secret')
    .map(({ start, end }) => text.slice(start, end));
}

test.each([
  [
    'name,url,username,password,note\nA,https://a.example,jane@x.org,Hunter2!x,\nB,https://b.example,j,sunshine,"c, d"\n',
    ['Hunter2!x', 'sunshine'],
  ],
  [
    'Server\tUser\tPassword\r\nweb01\troot\tk9!vXq2Lm\r\ndb01\tapp\tPg#2024prod',
    ['k9!vXq2Lm', 'Pg#2024prod'],
  ],
  [
    '| user | password |\n| --- | --- |\n| admin | S3cret!Pass |\n| bob | builder99 |\n',
    ['S3cret!Pass', 'builder99'],
  ],
  [`service;api key;owner\nshop;${KEY};ann\n`, [KEY]],
  ['用户名,密码,备注\n张三,Zs@2024abc,测试\n', ['Zs@2024abc']],
  ['Here are they:\nuser,password\nann,k9!vXq2Lm\n', ['k9!vXq2Lm']],
  ['user,password\nann,sunshine\nbob,dragonfly\n', ['sunshine', 'dragonfly']],
])('a column of credentials: %j', (text, values) => {
  expect(found(text)).toEqual(values);
});

test.each([
  '| Username | jane |\n| Password | Hunter2Zx9 |\n| Port 22b | open |\n',
  '| Password | none |\n| Port 22b | open |\n\npassword: Hunter2Zx9\n',
  '| Password | Hunter2Zx9 |\n| Port 22b | open |\n',
  'password\tHunter2Zx9\noffice365\tyes\n',
  '| 密码 | Hunter2Zx9 |\n| VPN2地址 | vpn01 |\n',
  'Name | Wert\n--- | ---\nBenutzer | jane\nPasswort | Hunter2Zx9\nIPv4-Adresse | 10.1.2.3\n',
  '| Setting | Value |\n| --- | --- |\n| Host | db01.corp.de |\n| Password | Hunter2Zx9 |\n| s3_bucket | prod-data |\n| ec2_host | web01 |\n',
])('the row of a name and its value is no header: %j', (text) => {
  expect(found(text)).toEqual(['Hunter2Zx9']);
});

test.each([
  [
    'host,ssh_password,db_password\nweb01,k9!vXq2Lm,Pg#2024prod\ndb01,Zx8!mmQ1,Qw$7tYuio\n',
    ['k9!vXq2Lm', 'Pg#2024prod', 'Zx8!mmQ1', 'Qw$7tYuio'],
  ],
  [`id,api_key,api_secret\n1,${KEY},${OTHER}\n`, [KEY, OTHER]],
  [
    `User name,Password,Access key ID,Secret access key\nann,Hunter2!x,1,${KEY}\nbob,k9!vXq2Lm,2,${OTHER}\n`,
    ['Hunter2!x', KEY, 'k9!vXq2Lm', OTHER],
  ],
  [
    'user,password_hint,password,x\nann,blue1,k9!vXq2Lm,q\nbob,red22,Zx8!mmQ1,z\n',
    ['k9!vXq2Lm', 'Zx8!mmQ1'],
  ],
  ['user;password policy;password\nann;12 chars;k9!vXq2Lm\n', ['k9!vXq2Lm']],
  [`token count;api token\n12;${KEY}\n13;${OTHER}\n`, [KEY, OTHER]],
])('each column has a label of its own: %j', (text, values) => {
  expect(found(text)).toEqual(values);
});

test('a table below a blank line has columns of its own', () => {
  const text = 'id,password,note\n1,k9!vXq2Lm,n\n\nname,host,password\nann,web,Zx8!mmQ1\n';
  expect(found(text)).toEqual(['k9!vXq2Lm', 'Zx8!mmQ1']);
});

test('rows that do not fit are passed over', () => {
  const rows = ['ann,k9!vXq2Lm,"a\nb"', '', 'bob,Zx8!mmQ1,c', 'cid,Pg#2024prod', 'dan,x9,a, b'];
  expect(found(`user,password,note\n${rows.join('\n')}\neve,Qw$7tYuip,a\n`)).toEqual([
    'k9!vXq2Lm',
    'Zx8!mmQ1',
    'Pg#2024prod',
    'Qw$7tYuip',
  ]);
});

test.each([
  '#,user,password\n1,ann,k9!vXq2Lm\n',
  'user, password, host\nann, k9!vXq2Lm, web01\nbob, sunshine, web02\n',
  'Host (prod)\tUser\tPassword\nweb\tann\tk9!vXq2Lm\n',
  'E-Mail & Name;Passwort\nann;k9!vXq2Lm\n',
  'User\xa0name;Password\nann;k9!vXq2Lm\n',
  '\ufeffpassword,user\nk9!vXq2Lm,ann\n',
  'user,password,\nann,k9!vXq2Lm,\n',
  '# user,password\nann,k9!vXq2Lm\n',
  '> user,password\n> ann,k9!vXq2Lm\n',
])('a header may look like %j', (text) => {
  expect(found(text)).toEqual(['k9!vXq2Lm']);
});

test('signs at the ends of a password are part of it', () => {
  const values = ['(Hunter2!x)', 'Pg#2024prod**', '{Zx8!mmQ1}', 'k9!vXq2Lm,*'];
  expect(found(`user\tpassword\n${values.map((it) => `a\t${it}`).join('\n')}\n`)).toEqual(values);
  expect(found('user,password\na,"k9!vXq2Lm,*"\n')).toEqual(['k9!vXq2Lm,*']);
  expect(found('| user | password |\n|---|---|\n| a | **`k9!vXq2Lm`** |\n')).toEqual(['k9!vXq2Lm']);
});

test.each([
  '| field | password |\n| --- | --- |\n| type | string |\n| least | required |\n',
  'user,password\n'.repeat(3),
  'const commands = [\n  resetPassword,\n  list$1.command,\n  data12,\n];',
  "x[1] =\n  'ER_PASSWORD_1';\nx[2] = 'ER_NONE_9';\nx[3] =\n  'ER_B_OF_2';\n",
  '\t    // A key from a password\n\t    hasher.update(block1);\n\t    state.words2(x);\n',
  '| Method | Password | Key |\n|---|---|---|\n| v1 api | sha256 | rsa2048 |\n| v2 api | bcrypt12 | ed25519 |\n',
  '| Feature | Password | Note |\n| --- | --- | --- |\n| Length | 12 chars min | a |\n| Reset | 90days | b |\n',
  'column,password,age\ntype,varchar255,int4\nnull,allowed1,no1\n',
])('what is said of passwords is none: %j', (text) => {
  expect(found(text)).toEqual([]);
});
