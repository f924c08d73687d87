import type { Kind } from './kind.ts';

/** Keys of databases and streams that others run. */
export const DATABASES: readonly Kind[] = [
  ['clickhouse-cloud-secret', '4b1d', '~(?=[a-z0-9]{0,30}[A-Z])[A-Za-z0-9]{38}', { after: 44 }],
  ['confluent-api-secret', 'cflt', '~[A-Za-z0-9\\+/]{60}'],
  [
    'kafka-password',
    'PlainLoginModule ScramLoginModule',
    '~ {1,3}required[^;\\n]{0,160}?password= ?\\\\?["\']([^"\'\\\\\\s;]{4,120})',
    { nature: 'password', after: 330 },
  ],
  ['aiven-password', 'AVNS_', '~[\\w-]{15,}'],
  ['fauna-secret', 'fnA', '~[A-Z][\\w-]{36,}'],
  ['xata-api-key', 'xau_', '~[A-Za-z0-9]{36,}'],
  [
    'prisma-connection-string',
    'accelerate.prisma-data.net/?api_key=',
    'prisma(?:\\+postgres)?://~([\\w.-]{40,})',
    { before: 20 },
  ],
  ['planetscale-token', 'pscale_tkn_ pscale_pw_ pscale_oauth_', '~[\\w=-]{32,}'],
  ['neon-api-key', 'napi_', '~[a-z0-9]{50,}'],
  ['cockroachdb-api-key', 'CCDB1_', '~[A-Za-z0-9]{22}_[A-Za-z0-9]{40}'],
  ['astra-token', 'AstraCS:', '~[A-Za-z]{24}:[a-f0-9]{64}'],
  ['tinybird-token', 'p.eyJ', '~[\\w-]{40,400}\\.[\\w-]{20,}', { after: 500 }],
  ['mongodb-atlas-secret', 'mdb_sa_sk_', '~[\\w-]{40}'],
  ['materialize-password', 'mzp_', '~[a-f0-9]{64}'],
];
