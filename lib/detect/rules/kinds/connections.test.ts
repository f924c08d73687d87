import { expect, test } from 'vitest';
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
])('a field ends at the semicolon: %s', (text) => {
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

test('both lines of a manifest that a machine wrote, kind behind the data', () => {
  const text = `apiVersion: v1\ndata:\n  user: YXBw\n  password: ${btoa(SECRET)}\nkind: Secret\nmetadata:\n  name: db\n`;
  expect(masked(text).join('')).toContain(btoa(SECRET));
});

test.each([
  'pwd=',
  'a:@tcp(',
  '{"d":"kty":',
  'password=:a:',
  'host=a password=a ',
  'curl -u a ',
  'kind: data:\n  a: b\n',
])(
  'a megabyte of %j is read in time',
  (part) => {
    const started = performance.now();
    expect(detect(part.repeat(1_000_000 / part.length)).complete).toBe(true);
    expect(performance.now() - started).toBeLessThan(30_000);
  },
  60_000,
);
