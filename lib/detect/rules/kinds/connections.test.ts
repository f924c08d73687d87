import { describe, expect, test } from 'vitest';
import { seeded } from '../../../../test/fixtures/secrets/index.ts';
import { ALNUM } from '../../../../test/fixtures/secrets/random.ts';
import { detect } from '../../engine.ts';

const masked = (text: string): string[] =>
  detect(text).findings.map(({ start, end }) => text.slice(start, end));

/** Obviously made up, and no placeholder. */
const SECRET = 'w1nter-Sun.9';

test.each([
  `redis://:${SECRET}@cache.internal:6379/0`,
  `postgresql+asyncpg://app:${SECRET}@db.internal/shop?ssl=true`,
  `amqps://app:${SECRET}@mq.internal:5671/%2f, then it stops`,
  `连不上数据库：mysql+mysqldb://app:${SECRET}@db.internal/shop，怎么办？`,
  `psql "host=db.internal user=app password=${SECRET} sslmode=require"`,
  `jdbc:oracle:thin:app/${SECRET}@//db.internal:1521/shop`,
  `curl -s \\\n  -u app:${SECRET} \\\n  https://api.internal/v1 | jq`,
  `curl --user 'app:${SECRET}' https://api.internal`,
  `mysqldump -uroot -p${SECRET} shop > shop.sql`,
  `PGPASSWORD=${SECRET} psql -h db.internal`,
  `sshpass -p '${SECRET}' ssh app@host.internal`,
  `docker login registry.internal -u app -p ${SECRET} && docker push app`,
  `net use Z: \\\\files\\share /user:ACME\\app ${SECRET} /persistent:yes`,
  `net use \\\\files\\share ${SECRET} /user:app`,
  `xfreerdp /u:app /p:${SECRET} /v:host.internal`,
  `cqlsh db.internal -u app -p ${SECRET}`,
  `zip -e -P ${SECRET} a.zip report.csv`,
  `unzip -P '${SECRET}' a.zip`,
  `htpasswd -bB .htpasswd app ${SECRET}`,
  `machine git.internal\nlogin app\npassword ${SECRET}\n\nmachine other`,
  `db.internal:5432:shop:app:${SECRET}\n`,
  `<server><username>app</username><password>${SECRET}</password></server>`,
  `define( 'DB_PASSWORD', '${SECRET}' );`,
  `MYSQL_DSN=app:${SECRET}@tcp(db.internal:3306)/shop?parseTime=True`,
  `app/${SECRET}@db.internal:1521/ORCLPDB1`,
  `CREATE USER app WITH PASSWORD '${SECRET}';`,
  `ssh-keygen -t ed25519 -f id_deploy -N "${SECRET}" -C app`,
])('the password alone is found: %s', (text) => {
  expect(masked(text)).toEqual([SECRET]);
});

test.each([
  `Server=db.internal;User Id=app;Password=${SECRET};Encrypt=true;`,
  `Password=${SECRET};Server=tcp:db.internal,1433;Initial Catalog=shop`,
  `conn = "Driver={SQL Server};Server=db;Uid=app;Pwd=${SECRET};Database=shop"`,
  `jdbc:sqlserver://db.internal:1433;password=${SECRET};user=app`,
  `jdbc:mysql://db.internal/shop?user=app&password=${SECRET}&useSSL=true`,
])('a field ends where the next one begins: %s', (text) => {
  expect(masked(text)).toEqual([SECRET]);
});

test('an at-sign in a password does not let the rest of it out', () => {
  expect(masked(`redis://app:w1nter@Sun.9@cache.internal:6379`)).toEqual(['w1nter@Sun.9']);
});

test.each([
  'redis://localhost:6379/0 and app@acme.example',
  'amqp://guest:${PASSWORD}@mq.internal',
  'connect(host=HOST, user=USER, password=options.password)',
  'const url = `redis://${user}:${password}@${host}`;',
  'Server=db;User Id=app;Password={0};',
  'curl -u "$USER:$PASS" https://api.internal',
  'mysql -h db.internal -u root -p --protocol=tcp',
  'MYSQL_ROOT_PASSWORD: Represents if the server has one.',
  'app:*:33:33:app:/var/www:/usr/sbin/nologin',
  'apiVersion: v1\nkind: ConfigMap\ndata:\n  greeting: aGVsbG8gd29ybGQ=\n',
])('nothing is found: %s', (text) => {
  expect(masked(text)).toEqual([]);
});

describe('of a Secret of Kubernetes every value is found, and nothing beside', () => {
  const values = ['aGVsbG8=', btoa(SECRET)];

  test.each([
    `kind: Secret\nmetadata:\n  name: db\ndata:\n  greeting: aGVsbG8= # of old\n  password: ${btoa(SECRET)}\nimmutable: true\n`,
    `apiVersion: v1\r\ndata:\r\n  greeting: aGVsbG8=\r\n  password: ${btoa(SECRET)}\r\nkind: Secret\r\nmetadata:\r\n  name: db\r\n`,
    `kind: "Secret"\ndata:\n    "greeting": "aGVsbG8="\n    password: '${btoa(SECRET)}'\n`,
    JSON.stringify({ kind: 'Secret', data: { greeting: values[0], password: values[1] } }),
    JSON.stringify({ data: { greeting: values[0], password: values[1] }, kind: 'Secret' }, null, 2),
  ])('%j', (text) => {
    expect(masked(text)).toEqual(values);
  });

  test('also behind a value of many lines, and with any sign in it', () => {
    const values = ["q7's: Rk#t2", 'w1nter sun, 9'];
    const text = `kind: Secret\nstringData:\n  a.conf: |\n    debug\n  b: ${values[0]}\n  c: "${values[1]}"\n`;
    expect(masked(text)).toEqual(values);
  });
});

test('a token in it goes by its own name', () => {
  const token = `ghp_${seeded(3).text(ALNUM, 36)}`;
  const { findings } = detect(`kind: Secret\nstringData:\n  a: ${token}\n  b: ${SECRET}\n`);
  expect(findings.map(({ rule }) => rule)).toEqual(['github-token', 'kubernetes-secret']);
});

test.each([
  ['pwd=', 'pwd='],
  ['a:@tcp(', 'a:@tcp('],
  ['JSON Web Keys', '{"d":"kty":'],
  ['empty passwords', 'password=:a:'],
  ['connection strings', 'host=a password=a '],
  ['queries', '?user=a&password=a&'],
  ['signatures', '&Signature='],
  ['curl', 'curl -u a '],
  ['maps', 'kind: data:\n  a: b\n'],
  ['Secrets', 'kind: Secret\ndata:\n  a: b\n'],
  ['Secrets in JSON', '"kind":"Secret","data":{"a":"'],
  ['maps beside a Secret', `kind: Secret\n${'data:\n a\n'.repeat(300)}`],
  ['keys in a Secret', `kind: Secret\ndata:\n ${'a: '.repeat(1000)}\n`],
  ['spaces in a Secret', `kind: Secret\ndata:\n a: b${' '.repeat(2000)}c\n`],
])(
  'a megabyte of %s is read in time',
  (_, part) => {
    const started = performance.now();
    expect(detect(part.repeat(1_000_000 / part.length)).complete).toBe(true);
    expect(performance.now() - started).toBeLessThan(30_000);
  },
  60_000,
);
