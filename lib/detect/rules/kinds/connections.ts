import { COMMANDS } from './commands.ts';
import { FILES } from './files.ts';
import { HEADERS } from './headers.ts';
import type { Kind } from './kind.ts';
import { FIELD, PASSWORD, USERINFO } from './password.ts';

const connection = (id: string, schemes: string): Kind => [
  `${id}-connection-string`,
  schemes,
  `~${USERINFO}`,
  { ...PASSWORD, after: 420 },
];

const ADDRESSES: readonly Kind[] = [
  connection('redis', 'redis:// rediss:// valkey://'),
  connection('amqp', 'amqp:// amqps://'),
  connection('sqlserver', 'mssql:// sqlserver://'),
  ['proxy-share-link', 'vmess:// ss:// vless:// trojan://', '+/='],
  [
    'oracle-password',
    'jdbc:oracle: sqlplus expdp impdp sqlldr',
    `~(?:\\w{2,6}:|(?: -\\w{1,3}){0,3} )["']?[\\w$#.]{1,60}/(?!\\$)([!#-&(-.0-;=?A-_a-\\x7e]{1,128})@[\\w./(:-]{1,99}`,
    { ...PASSWORD, anyCase: true, after: 320 },
  ],
  // Easy Connect.
  [
    'oracle-connect-password',
    ':1521/',
    `[\\w$#]{1,30}/(?!\\$)([!#-&(-.0-;=?A-_a-\\x7e]{1,64})@(?://)?[\\w.-]{1,99}~\\w{1,30}`,
    { ...PASSWORD, before: 200 },
  ],
  // The driver of Go.
  [
    'mysql-dsn-password',
    '@tcp( @unix(',
    `[\\w.-]{1,64}:${FIELD}~[\\w.:/[\\]-]{1,99}\\)`,
    { ...PASSWORD, before: 200 },
  ],
  // ADO.NET and ODBC; a value in quotes or with a digit is found by its label alone.
  [
    'connection-string-password',
    'password= pwd=',
    `(?<=\\b(?:user(?: ?id|name)?|uid|server|database|catalog|host|source)=[^"'\\n;, (]{1,100}[; ] ?|jdbc:[^"'\\n, ]{1,180}[?&;])~${FIELD}(?![,)(])`,
    { ...PASSWORD, anyCase: true, before: 200, after: 140 },
  ],
];

/** Passwords and tokens where something is connected: addresses, commands, files. */
export const CONNECTIONS: readonly Kind[] = [...ADDRESSES, ...COMMANDS, ...HEADERS, ...FILES];
