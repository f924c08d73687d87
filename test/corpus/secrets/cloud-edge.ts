import { alnum, base64, encoded, hex, urlsafe, uuid } from '../shapes.ts';
import type { SecretKind } from '../types.ts';

/** Networks of delivery, stores of objects, names. */
export const CLOUD_EDGE: readonly SecretKind[] = [
  {
    id: 'cloudflare-token',
    source: 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/',
    names: ['CLOUDFLARE_API_TOKEN', 'CF_API_TOKEN'],
    called: ['Cloudflare API token', 'Cloudflare API 令牌'],
    // The vendor says that a checksum follows, and not how it is made.
    make: (random) => `${random.pick(['cfut', 'cfat'])}_${alnum(random, 40)}${hex(random, 8)}`,
  },
  {
    id: 'cloudflare-global-key',
    source: 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/',
    names: ['CLOUDFLARE_API_KEY', 'CF_API_KEY'],
    called: ['Cloudflare global API key', 'Cloudflare 全局密钥'],
    make: (random) => `cfk_${alnum(random, 40)}${hex(random, 8)}`,
  },
  {
    id: 'cloudflare-legacy-token',
    source: 'https://developers.cloudflare.com/fundamentals/api/get-started/create-token/',
    names: ['CLOUDFLARE_API_TOKEN', 'CF_API_TOKEN', 'CLOUDFLARE_DNS_API_TOKEN'],
    called: ['Cloudflare API token', 'Cloudflare API 令牌'],
    make: (random) => urlsafe(random, 40),
  },
  {
    id: 'cloudflare-legacy-global-key',
    source: 'https://developers.cloudflare.com/fundamentals/api/get-started/keys/',
    names: ['CLOUDFLARE_API_KEY', 'CF_Key', 'X-Auth-Key'],
    called: ['Cloudflare global API key', 'Cloudflare 全局密钥'],
    make: (random) => hex(random, 37),
  },
  {
    id: 'cloudflare-origin-ca-key',
    source: 'https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/',
    names: ['CLOUDFLARE_API_USER_SERVICE_KEY', 'X-Auth-User-Service-Key'],
    called: ['Origin CA key', '源 CA 密钥'],
    make: (random) => `v1.0-${hex(random, 24)}-${hex(random, 146)}`,
  },
  {
    id: 'cloudflare-r2-secret',
    source: 'https://developers.cloudflare.com/r2/api/tokens/',
    names: ['R2_SECRET_ACCESS_KEY', 'CLOUDFLARE_R2_SECRET_ACCESS_KEY'],
    called: ['R2 secret access key', 'R2 私有访问密钥'],
    make: (random) => hex(random, 64),
  },
  {
    id: 'cloudflare-tunnel-token',
    source:
      'https://developers.cloudflare.com/cloudflare-one/networks/connectors/cloudflare-tunnel/',
    names: ['TUNNEL_TOKEN', 'CLOUDFLARED_TOKEN'],
    called: ['Cloudflare tunnel token', 'Cloudflare 隧道令牌'],
    make: (random) => encoded({ a: hex(random, 32), t: uuid(random), s: base64(random, 32) }),
  },
  {
    id: 'fastly-token',
    source:
      'https://www.fastly.com/documentation/guides/account-info/user-and-account-management/using-api-tokens/',
    names: ['FASTLY_API_TOKEN', 'FASTLY_API_KEY', 'Fastly-Key'],
    called: ['Fastly API token', 'Fastly 令牌'],
    make: (random) => urlsafe(random, 32),
  },
  {
    id: 'bunny-key',
    source: 'https://docs.bunny.net/reference/bunnynet-api-overview',
    names: ['BUNNY_API_KEY', 'BUNNYNET_API_KEY', 'AccessKey'],
    called: ['bunny.net API key', 'bunny.net 密钥'],
    make: (random) => `${uuid(random)}${uuid(random)}`,
  },
  {
    id: 'backblaze-application-key',
    source: 'https://www.backblaze.com/docs/cloud-storage-application-keys',
    names: ['B2_APPLICATION_KEY', 'B2_APP_KEY'],
    called: ['Backblaze application key', 'Backblaze 应用密钥'],
    make: (random) => `K00${random.text('1345', 1)}${alnum(random, 27)}`,
  },
  {
    id: 'wasabi-secret-key',
    source: 'https://docs.wasabi.com/docs/creating-a-user-account-and-access-key',
    names: ['WASABI_SECRET_ACCESS_KEY', 'WASABI_SECRET_KEY'],
    called: ['Wasabi secret key', 'Wasabi 密钥'],
    make: (random) => alnum(random, 40),
  },
  {
    id: 'minio-secret-key',
    source:
      'https://min.io/docs/minio/linux/administration/identity-access-management/minio-user-management.html',
    names: ['MINIO_SECRET_KEY', 'MINIO_ROOT_PASSWORD'],
    called: ['MinIO secret key', 'MinIO 密钥'],
    make: (random) => alnum(random, 40),
  },
  {
    id: 'porkbun-secret-key',
    source: 'https://porkbun.com/api/json/v3/documentation',
    names: ['PORKBUN_SECRET_API_KEY', 'secretapikey'],
    called: ['Porkbun secret key', 'Porkbun 密钥'],
    make: (random) => `sk1_${hex(random, 64)}`,
  },
  {
    id: 'namecheap-key',
    source: 'https://www.namecheap.com/support/api/intro/',
    names: ['NAMECHEAP_API_KEY'],
    called: ['Namecheap API key', 'Namecheap 密钥'],
    make: (random) => hex(random, 32),
  },
];
