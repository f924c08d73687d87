import { BASE32, alnum, base64, digits, hex, urlsafe } from '../shapes.ts';
import type { SecretKind } from '../types.ts';
import { base64From, pem, pkcs8Body } from './key-formats.ts';
import { NOT_FOR_FILES } from './never.ts';

/** Amazon and Google. */
export const AMAZON_GOOGLE: readonly SecretKind[] = [
  {
    id: 'aws-access-key-id',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html',
    names: ['AWS_ACCESS_KEY_ID', 'aws_access_key_id', 'accessKeyId'],
    called: ['AWS access key id', 'AWS 访问密钥 ID'],
    make: (random) => `${random.pick(['AKIA', 'ASIA'])}${random.text(BASE32, 16)}`,
  },
  {
    id: 'aws-secret-access-key',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
    names: ['AWS_SECRET_ACCESS_KEY', 'aws_secret_access_key', 'secretAccessKey'],
    called: ['AWS secret access key', 'AWS 私有访问密钥'],
    make: (random) => base64(random, 30),
  },
  {
    id: 'aws-session-token',
    source:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html',
    names: ['AWS_SESSION_TOKEN', 'aws_session_token', 'sessionToken'],
    called: ['AWS session token', 'AWS 会话令牌'],
    make: (random) => base64From(random, 'IQoJb3JpZ2luX2Vj', 560 + random.int(3)),
  },
  {
    id: 'aws-credentials-file',
    source: 'https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html',
    names: ['credentials'],
    called: ['AWS credentials file', 'AWS 凭证文件'],
    never: NOT_FOR_FILES,
    make: (random) =>
      [
        '[default]',
        `aws_access_key_id = AKIA${random.text(BASE32, 16)}`,
        `aws_secret_access_key = ${base64(random, 30)}`,
        'region = eu-central-1',
      ].join('\n'),
  },
  {
    id: 'aws-bedrock-key',
    source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html',
    names: ['AWS_BEARER_TOKEN_BEDROCK'],
    called: ['Bedrock API key', 'Bedrock API 密钥'],
    make: (random) => {
      const account = `BedrockAPIKey-${hex(random, 4)}-at-${digits(random, 12)}`;
      return `ABSK${Buffer.from(`${account}:${base64(random, 36)}`).toString('base64')}`;
    },
  },
  {
    id: 'gcp-service-account',
    source: 'https://cloud.google.com/iam/docs/keys-create-delete',
    names: ['GOOGLE_APPLICATION_CREDENTIALS_JSON'],
    called: ['GCP service account key', 'GCP 服务账号密钥'],
    never: NOT_FOR_FILES,
    make: (random) =>
      JSON.stringify(
        {
          type: 'service_account',
          project_id: `shop-${digits(random, 6)}`,
          private_key_id: hex(random, 40),
          private_key: `${pem('PRIVATE KEY', pkcs8Body(random))}\n`,
          client_email: `deployer@shop-${digits(random, 6)}.iam.gserviceaccount.com`,
          client_id: digits(random, 21),
          token_uri: 'https://oauth2.googleapis.com/token',
        },
        null,
        2,
      ),
  },
  {
    id: 'gcp-api-key',
    source: 'https://cloud.google.com/docs/authentication/api-keys',
    names: ['GOOGLE_CLOUD_API_KEY', 'GCP_API_KEY', 'apiKey'],
    called: ['Google Cloud API key', '谷歌云 API 密钥'],
    make: (random) => `AIza${urlsafe(random, 35)}`,
  },
  {
    id: 'google-oauth-client-secret',
    source: 'https://developers.google.com/identity/protocols/oauth2/web-server',
    names: ['GOOGLE_CLIENT_SECRET', 'GOOGLE_OAUTH_CLIENT_SECRET', 'client_secret'],
    called: ['Google OAuth client secret', '谷歌 OAuth 客户端密钥'],
    make: (random) => `GOCSPX-${urlsafe(random, 28)}`,
  },
  {
    id: 'google-access-token',
    source: 'https://cloud.google.com/docs/authentication/token-types',
    names: ['GOOGLE_OAUTH_ACCESS_TOKEN', 'access_token'],
    called: ['Google access token', '谷歌访问令牌'],
    make: (random) =>
      `ya29.${random.pick(['a0', 'c.c0'])}A${urlsafe(random, 160 + random.int(50))}`,
  },
  {
    id: 'google-refresh-token',
    source: 'https://developers.google.com/identity/protocols/oauth2',
    names: ['GOOGLE_REFRESH_TOKEN', 'refresh_token'],
    called: ['Google refresh token', '谷歌刷新令牌'],
    make: (random) => `1//0${random.text('1359eghc', 1)}${urlsafe(random, 98)}`,
  },
  {
    id: 'gcp-user-credentials',
    source: 'https://cloud.google.com/docs/authentication/application-default-credentials',
    names: ['application_default_credentials'],
    called: ['gcloud default credentials', 'gcloud 默认凭据'],
    never: NOT_FOR_FILES,
    make: (random) =>
      JSON.stringify(
        {
          account: '',
          client_id: `${digits(random, 12)}-${alnum(random, 32).toLowerCase()}.apps.googleusercontent.com`,
          client_secret: `GOCSPX-${urlsafe(random, 28)}`,
          refresh_token: `1//0g${urlsafe(random, 98)}`,
          type: 'authorized_user',
        },
        null,
        2,
      ),
  },
  {
    id: 'gcs-hmac-secret',
    source: 'https://cloud.google.com/storage/docs/authentication/hmackeys',
    names: ['GCS_SECRET_ACCESS_KEY', 'GS_SECRET_ACCESS_KEY', 'secret'],
    called: ['GCS HMAC secret', 'GCS HMAC 密钥'],
    make: (random) => base64(random, 30),
  },
];
