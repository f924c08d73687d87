import { BASE64, DIGITS } from '../../fixtures/secrets/random.ts';
import { LOWER_ALNUM, alnum, base64, encoded, epoch, hex, jwt, urlsafe, uuid } from '../shapes.ts';
import type { SecretKind } from '../types.ts';
import { signedJwt } from './key-formats.ts';
import { NOT_FOR_CONNECTIONS } from './never.ts';

/** Databases and data platforms that are rented. */
export const CLOUD_DATA: readonly SecretKind[] = [
  {
    id: 'supabase-service-role-key',
    source: 'https://supabase.com/docs/guides/api/api-keys',
    names: ['SUPABASE_SERVICE_ROLE_KEY', 'SUPABASE_SERVICE_KEY'],
    called: ['Supabase service role key', 'Supabase 服务角色密钥'],
    make: (random) => {
      const iat = epoch(random);
      const ref = random.text(LOWER_ALNUM, 20);
      return jwt(random, { iss: 'supabase', ref, role: 'service_role', iat, exp: iat + 315e6 });
    },
  },
  {
    id: 'supabase-secret-key',
    source: 'https://supabase.com/docs/guides/api/api-keys',
    names: ['SUPABASE_SECRET_KEY'],
    called: ['Supabase secret key', 'Supabase 私密密钥'],
    make: (random) => `sb_secret_${urlsafe(random, 22)}_${urlsafe(random, 8)}`,
  },
  {
    id: 'supabase-access-token',
    source: 'https://supabase.com/docs/reference/api/introduction',
    names: ['SUPABASE_ACCESS_TOKEN'],
    called: ['Supabase access token', 'Supabase 访问令牌'],
    make: (random) => `sbp_${hex(random, 40)}`,
  },
  {
    id: 'planetscale-password',
    source: 'https://planetscale.com/docs/vitess/connecting/connection-strings',
    names: ['DATABASE_PASSWORD', 'PLANETSCALE_PASSWORD'],
    called: ['PlanetScale password', 'PlanetScale 密码'],
    make: (random) => `pscale_pw_${alnum(random, 43)}`,
  },
  {
    id: 'planetscale-service-token',
    source: 'https://planetscale.com/docs/api/reference/service-tokens',
    names: ['PLANETSCALE_SERVICE_TOKEN'],
    called: ['PlanetScale service token', 'PlanetScale 服务令牌'],
    make: (random) => `pscale_tkn_${urlsafe(random, 43)}`,
  },
  {
    id: 'neon-key',
    source: 'https://neon.com/docs/manage/api-keys',
    names: ['NEON_API_KEY'],
    called: ['Neon API key', 'Neon 密钥'],
    make: (random) => `napi_${random.text(LOWER_ALNUM, 64)}`,
  },
  {
    id: 'neon-connection-string',
    source: 'https://neon.com/docs/connect/connect-from-any-app',
    names: ['DATABASE_URL', 'POSTGRES_URL'],
    called: ['Neon connection string', 'Neon 连接串'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `postgresql://neondb_owner:npg_${alnum(random, 12)}@ep-cool-river-${random.text(LOWER_ALNUM, 8)}-pooler.eu-central-1.aws.neon.tech/neondb?sslmode=require`,
  },
  {
    id: 'upstash-redis-rest-token',
    source: 'https://upstash.com/docs/redis/features/restapi',
    names: ['UPSTASH_REDIS_REST_TOKEN', 'KV_REST_API_TOKEN'],
    called: ['Upstash REST token', 'Upstash REST 令牌'],
    make: (random) => `A${random.text(BASE64.slice(0, 62), 3)}AAIncD${alnum(random, 50)}`,
  },
  {
    id: 'upstash-qstash-token',
    source: 'https://upstash.com/docs/qstash/overall/getstarted',
    names: ['QSTASH_TOKEN'],
    called: ['QStash token', 'QStash 令牌'],
    make: (random) => encoded({ UserID: uuid(random), Password: hex(random, 32) }),
  },
  {
    id: 'upstash-qstash-signing-key',
    source: 'https://upstash.com/docs/qstash/howto/signature',
    names: ['QSTASH_CURRENT_SIGNING_KEY', 'QSTASH_NEXT_SIGNING_KEY'],
    called: ['QStash signing key', 'QStash 签名密钥'],
    make: (random) => `sig_${alnum(random, 28)}`,
  },
  {
    id: 'mongodb-atlas-private-key',
    source: 'https://www.mongodb.com/docs/atlas/configure-api-access/',
    names: ['MONGODB_ATLAS_PRIVATE_KEY', 'MONGODB_ATLAS_PRIVATE_API_KEY'],
    called: ['Atlas private key', 'Atlas 私钥'],
    make: (random) => uuid(random),
  },
  {
    id: 'mongodb-atlas-client-secret',
    source: 'https://www.mongodb.com/docs/atlas/api/service-accounts-overview/',
    names: ['MONGODB_ATLAS_CLIENT_SECRET'],
    called: ['Atlas service account secret', 'Atlas 服务账号密钥'],
    make: (random) => `mdb_sa_sk_${urlsafe(random, 40)}`,
  },
  {
    id: 'databricks-token',
    source: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
    names: ['DATABRICKS_TOKEN', 'DATABRICKS_ACCESS_TOKEN'],
    called: ['Databricks token', 'Databricks 令牌'],
    make: (random) => `dapi${hex(random, 32)}${random.pick(['', '-2', '-3'])}`,
  },
  {
    id: 'databricks-client-secret',
    source: 'https://docs.databricks.com/aws/en/dev-tools/auth/oauth-m2m',
    names: ['DATABRICKS_CLIENT_SECRET'],
    called: ['Databricks OAuth secret', 'Databricks OAuth 密钥'],
    make: (random) => `dose${hex(random, 32)}`,
  },
  {
    id: 'snowflake-access-token',
    source: 'https://docs.snowflake.com/en/user-guide/programmatic-access-tokens',
    names: ['SNOWFLAKE_TOKEN', 'SNOWFLAKE_PAT', 'SNOWFLAKE_PASSWORD'],
    called: ['Snowflake access token', 'Snowflake 访问令牌'],
    make: (random) =>
      signedJwt(random, 'ES256', {
        p: `${random.text(DIGITS, 9)}:${random.text(DIGITS, 10)}`,
        exp: epoch(random),
      }),
  },
  {
    id: 'confluent-api-secret',
    source:
      'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
    names: ['CONFLUENT_CLOUD_API_SECRET', 'KAFKA_API_SECRET', 'SASL_PASSWORD'],
    called: ['Confluent API secret', 'Confluent API 密钥'],
    make: (random) => base64(random, 48),
  },
  {
    id: 'confluent-marked-secret',
    source:
      'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
    names: ['CONFLUENT_CLOUD_API_SECRET', 'SASL_PASSWORD'],
    called: ['Confluent API secret', 'Confluent API 密钥'],
    make: (random) => `cflt${random.text(BASE64, 60)}`,
  },
  {
    id: 'aiven-service-password',
    source: 'https://aiven.io/docs/platform/howto/reset-service-user-password',
    names: ['AIVEN_PASSWORD', 'DB_PASSWORD', 'PGPASSWORD'],
    called: ['Aiven service password', 'Aiven 服务密码'],
    make: (random) => `AVNS_${urlsafe(random, 19)}`,
  },
  {
    id: 'aiven-token',
    source: 'https://aiven.io/docs/platform/concepts/authentication-tokens',
    names: ['AIVEN_TOKEN', 'AIVEN_API_TOKEN'],
    called: ['Aiven token', 'Aiven 令牌'],
    make: (random) => base64(random, 279),
  },
  {
    id: 'cockroach-cloud-key',
    source: 'https://www.cockroachlabs.com/docs/cockroachcloud/cloud-api',
    names: ['COCKROACH_API_KEY', 'CC_SECRET_KEY'],
    called: ['CockroachDB Cloud key', 'CockroachDB 云密钥'],
    make: (random) => `CCDB1_${alnum(random, 22)}_${alnum(random, 40)}`,
  },
  {
    id: 'turso-token',
    source: 'https://docs.turso.tech/sdk/authentication',
    names: ['TURSO_AUTH_TOKEN', 'LIBSQL_AUTH_TOKEN'],
    called: ['Turso auth token', 'Turso 认证令牌'],
    make: (random) => signedJwt(random, 'EdDSA', { a: 'rw', iat: epoch(random), id: uuid(random) }),
  },
  {
    id: 'astra-db-token',
    source:
      'https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html',
    names: ['ASTRA_DB_APPLICATION_TOKEN', 'ASTRA_DB_TOKEN'],
    called: ['Astra DB token', 'Astra DB 令牌'],
    make: (random) => `AstraCS:${alnum(random, 24)}:${hex(random, 64)}`,
  },
  {
    id: 'appwrite-key',
    source: 'https://appwrite.io/docs/advanced/platform/api-keys',
    names: ['APPWRITE_API_KEY', 'APPWRITE_KEY'],
    called: ['Appwrite API key', 'Appwrite 密钥'],
    make: (random) => `standard_${hex(random, 256)}`,
  },
  {
    id: 'convex-deploy-key',
    source: 'https://docs.convex.dev/cli/deploy-key-types',
    names: ['CONVEX_DEPLOY_KEY'],
    called: ['Convex deploy key', 'Convex 部署密钥'],
    make: (random) =>
      `prod:quick-otter-${random.int(900) + 100}|${encoded({ v2: base64(random, 48) })}`,
  },
  {
    id: 'xata-key',
    source: 'https://xata.io/docs/getting-started/api-keys',
    names: ['XATA_API_KEY'],
    called: ['Xata API key', 'Xata 密钥'],
    make: (random) => `xau_${alnum(random, 36)}`,
  },
  {
    id: 'dbt-cloud-token',
    source: 'https://docs.getdbt.com/docs/dbt-cloud-apis/authentication',
    names: ['DBT_CLOUD_API_TOKEN', 'DBT_CLOUD_TOKEN', 'DBT_TOKEN'],
    called: ['dbt Cloud token', 'dbt Cloud 令牌'],
    make: (random) => `dbt${random.pick(['c', 'u'])}_${urlsafe(random, 40)}`,
  },
  {
    id: 'prisma-accelerate-key',
    source: 'https://www.prisma.io/docs/accelerate/getting-started',
    names: ['PRISMA_API_KEY', 'ACCELERATE_API_KEY'],
    called: ['Prisma Accelerate key', 'Prisma Accelerate 密钥'],
    make: (random) => jwt(random, { api_key: uuid(random), tenant_id: hex(random, 64) }),
  },
  {
    id: 'hasura-admin-secret',
    source: 'https://hasura.io/docs/2.0/deployment/securing-graphql-endpoint/',
    names: ['HASURA_GRAPHQL_ADMIN_SECRET', 'x-hasura-admin-secret'],
    called: ['Hasura admin secret', 'Hasura 管理密钥'],
    make: (random) => alnum(random, 64),
  },
  {
    id: 'clickhouse-cloud-key-secret',
    source: 'https://clickhouse.com/docs/cloud/manage/openapi',
    names: ['CLICKHOUSE_KEY_SECRET', 'CLICKHOUSE_TOKEN_SECRET'],
    called: ['ClickHouse Cloud key secret', 'ClickHouse 云密钥'],
    make: (random) => `4b1d${alnum(random, 38)}`,
  },
  {
    id: 'fivetran-api-secret',
    source: 'https://fivetran.com/docs/rest-api/getting-started',
    names: ['FIVETRAN_API_SECRET', 'FIVETRAN_APISECRET'],
    called: ['Fivetran API secret', 'Fivetran 密钥'],
    make: (random) => alnum(random, 32),
  },
];
