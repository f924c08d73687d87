import { COMMANDS } from './commands.ts';
import { FILES } from './files.ts';
import { HEADERS } from './headers.ts';
import type { Kind } from './kind.ts';
import { FIELD, PARAMETER, PASSWORD, USERINFO } from './password.ts';

const connection = (id: string, schemes: string, driver = ''): Kind => [
  `${id}-connection-string`,
  schemes,
  `~${driver}${USERINFO}`,
  { ...PASSWORD, after: 420 },
];

/** A driver after the plus sign, as in `mysql+pymysql://`, where the keyword does not end in slashes. */
const DRIVER = '(?:[a-z0-9_]{2,24}://|(?<=//))';

const DATABASES: readonly Kind[] = [
  connection('redis', 'redis:// rediss:// redis+sentinel:// valkey:// valkeys://'),
  connection('amqp', 'amqp:// amqps:// pyamqp://'),
  connection(
    'postgresql-driver',
    'postgresql+ postgres+ postgis:// pgsql:// cockroachdb:// cockroachdb+ redshift:// redshift+',
    DRIVER,
  ),
  connection('mysql-driver', 'mysql+ mysql2:// mysqli:// mariadb:// mariadb+ tidb://', DRIVER),
  connection('sqlserver', 'mssql:// mssql+ sqlserver:// sqlsrv://', DRIVER),
  connection('oracle', 'oracle:// oracle+', DRIVER),
  connection('clickhouse', 'clickhouse:// clickhouse+ clickhouses:// clickhousedb://', DRIVER),
  connection('neo4j', 'neo4j:// neo4j+s:// neo4j+ssc:// bolt:// bolt+s:// bolt+ssc://'),
  connection(
    'datastore',
    'cassandra:// couchbase:// couchbases:// couchdb:// influxdb:// elasticsearch:// opensearch:// trino:// ' +
      'presto:// hive:// vertica:// db2:// hana:// firebird:// arangodb:// rethinkdb:// druid:// mongo:// ' +
      'surrealdb:// teradatasql://',
  ),
];

const SERVERS: readonly Kind[] = [
  connection(
    'mail',
    'smtp:// smtps:// smtp+tls:// gmail+smtp:// imap:// imaps:// pop3:// pop3s://',
  ),
  connection('ssh', 'ssh:// scp:// telnet:// rsync://'),
  connection('broker', 'nats:// mqtt:// mqtts:// kafka:// stomp:// pulsar:// ws:// wss://'),
  connection('ldap', 'ldap:// ldaps://'),
  connection('proxy', 'socks:// socks4:// socks5:// socks5h://'),
  connection('desktop', 'vnc:// rdp:// spice://'),
  connection('stream', 'rtsp:// rtsps:// rtmp:// rtmps:// srt://'),
  connection('share', 'smb:// cifs:// afp:// dav:// davs:// webdav:// webdavs://'),
  [
    'proxy-share-link',
    'trojan:// vless:// hysteria2:// hy2:// tuic:// ss://',
    '~(?![${])([!#-&(-;=?A-_a-\\x7e]{8,160})@[\\w.[:-]{1,99}',
    PASSWORD,
  ],
  ['vmess-share-link', 'vmess://', '~[\\w\\+/=]{60,}'],
];

/** What else stands in a connection string of words. */
const SIBLING =
  '(?<![\\w.$])(?:server|data ?source|host(?:name)?|address|initial catalog|database|db(?:name)?|' +
  'driver|dsn|endpoint|user(?:name| ?id)?|uid|port) ?=';
const BETWEEN = '[^"\'`\\r\\n,(){}]';

const WORDS: readonly Kind[] = [
  [
    'jdbc-password',
    'jdbc:',
    `~[!#-&(-;=?-_a-\\x7e]{5,300}?[?;&](?:password|pwd|pass)=${PARAMETER}`,
    { ...PASSWORD, anyCase: true, after: 460 },
  ],
  [
    'oracle-password',
    'jdbc:oracle: sqlplus expdp impdp sqlldr',
    `~(?:\\w{2,6}:|(?: -\\w{1,3}){0,3} )["']?[\\w$#.]{1,60}/(?!\\$)([!#-&(-.0-;=?A-_a-\\x7e]{1,128})@[\\w./(:-]{1,99}`,
    { ...PASSWORD, anyCase: true, after: 320 },
  ],
  // ADO.NET, ODBC and libpq: the server, the database or the user is named before or behind. The back reference
  // keeps the password whole: a megabyte of `pwd=` took 10 s while each shorter one was tried.
  [
    'connection-string-password',
    'password= pwd=',
    `(?<![\\w.$-])~["']?(?=${FIELD})\\1(?<![,)])(?:(?<=${SIBLING}${BETWEEN}{1,240}[; ](?:password|pwd)=[!-\\x7e]{1,129})|` +
      `(?=["']?[; ]${BETWEEN}{0,200}?${SIBLING}))`,
    { ...PASSWORD, anyCase: true, before: 420, after: 360 },
  ],
];

/** Passwords and tokens where something is connected: addresses, commands, files. */
export const CONNECTIONS: readonly Kind[] = [
  ...DATABASES,
  ...SERVERS,
  ...WORDS,
  ...COMMANDS,
  ...HEADERS,
  ...FILES,
];
