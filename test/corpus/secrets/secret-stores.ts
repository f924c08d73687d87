import type { Random } from '../../fixtures/secrets/random.ts';
import { alnum, base64, encoded, epoch, hex, jwt, LOWER_ALNUM, urlsafe, uuid } from '../shapes.ts';
import type { SecretKind } from '../types.ts';

const VAULT = 'https://developer.hashicorp.com/vault/docs/concepts/tokens';
const DOPPLER = 'https://docs.doppler.com/reference/auth-token-formats';

/** Secret stores and infrastructure as code. */
export const SECRET_STORES: readonly SecretKind[] = [
  {
    id: 'terraform-cloud-token',
    source:
      'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
    names: ['TF_API_TOKEN', 'TFE_TOKEN', 'TF_TOKEN_app_terraform_io'],
    called: ['Terraform Cloud token', 'Terraform Cloud 令牌'],
    make: (random) => `${alnum(random, 14)}.atlasv1.${alnum(random, 67)}`,
  },
  {
    id: 'pulumi-token',
    source: 'https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/',
    names: ['PULUMI_ACCESS_TOKEN'],
    called: ['Pulumi access token', 'Pulumi 访问令牌'],
    make: (random) => `pul-${hex(random, 40)}`,
  },
  {
    id: 'spacelift-secret',
    source: 'https://docs.spacelift.io/integrations/api',
    names: ['SPACELIFT_API_KEY_SECRET'],
    called: ['Spacelift API key secret', 'Spacelift API 密钥'],
    make: (random) => hex(random, 64),
  },
  {
    id: 'doppler-personal-token',
    source: DOPPLER,
    names: ['DOPPLER_TOKEN'],
    called: ['Doppler personal token', 'Doppler 个人令牌'],
    make: (random) => `dp.pt.${alnum(random, 43)}`,
  },
  {
    id: 'doppler-service-token',
    source: DOPPLER,
    names: ['DOPPLER_TOKEN', 'DOPPLER_SERVICE_TOKEN'],
    called: ['Doppler service token', 'Doppler 服务令牌'],
    make: (random) => `dp.st.${random.pick(['dev', 'stg', 'prd'])}.${alnum(random, 43)}`,
  },
  {
    id: 'doppler-service-account-token',
    source: DOPPLER,
    names: ['DOPPLER_TOKEN'],
    called: ['Doppler service account token', 'Doppler 服务账号令牌'],
    make: (random) => `dp.${random.pick(['sa', 'scim', 'audit', 'ct'])}.${alnum(random, 43)}`,
  },
  {
    id: 'infisical-service-token',
    source: 'https://infisical.com/docs/internals/service-tokens',
    names: ['INFISICAL_TOKEN'],
    called: ['Infisical service token', 'Infisical 服务令牌'],
    make: (random) => `st.${uuid(random)}.${hex(random, 32)}.${hex(random, 32)}`,
  },
  {
    id: 'infisical-client-secret',
    source: 'https://infisical.com/docs/documentation/platform/identities/universal-auth',
    names: ['INFISICAL_CLIENT_SECRET', 'INFISICAL_UNIVERSAL_AUTH_CLIENT_SECRET'],
    called: ['Infisical client secret', 'Infisical 客户端密钥'],
    make: (random) => hex(random, 64),
  },
  {
    id: 'onepassword-service-account-token',
    source: 'https://developer.1password.com/docs/service-accounts/',
    names: ['OP_SERVICE_ACCOUNT_TOKEN'],
    called: ['1Password service account token', '1Password 服务账号令牌'],
    make: (random) =>
      `ops_${encoded({
        signInAddress: 'my.1password.com',
        userAuth: { method: 'SRPg-4096', alg: 'PBES2g-HS256', iterations: 650000 },
        email: `${random.text(LOWER_ALNUM, 13)}@1passwordserviceaccounts.com`,
        srpX: hex(random, 64),
        muk: { alg: 'A256GCM', ext: true, k: urlsafe(random, 43), kty: 'oct', kid: 'mp' },
        secretKey: secretKey(random),
        deviceUuid: random.text(LOWER_ALNUM, 26),
      })}`,
  },
  {
    id: 'onepassword-secret-key',
    source: 'https://support.1password.com/secret-key/',
    names: ['OP_SECRET_KEY', 'ONEPASSWORD_SECRET_KEY'],
    called: ['1Password Secret Key', '1Password 密钥'],
    make: secretKey,
  },
  {
    id: 'onepassword-connect-token',
    source: 'https://developer.1password.com/docs/connect/',
    names: ['OP_CONNECT_TOKEN'],
    called: ['1Password Connect token', '1Password Connect 令牌'],
    make: (random) =>
      jwt(random, {
        iss: 'com.1password.b5',
        jti: random.text(LOWER_ALNUM, 26),
        iat: epoch(random),
      }),
  },
  {
    id: 'bitwarden-access-token',
    source: 'https://bitwarden.com/help/access-tokens/',
    names: ['BWS_ACCESS_TOKEN'],
    called: ['Bitwarden Secrets Manager token', 'Bitwarden 访问令牌'],
    make: (random) => `0.${uuid(random)}.${alnum(random, 30)}:${base64(random, 16)}`,
  },
  {
    id: 'bitwarden-client-secret',
    source: 'https://bitwarden.com/help/personal-api-key/',
    names: ['BW_CLIENTSECRET'],
    called: ['Bitwarden client secret', 'Bitwarden 客户端密钥'],
    make: (random) => alnum(random, 30),
  },
  {
    id: 'vault-service-token',
    source: VAULT,
    names: ['VAULT_TOKEN', 'VAULT_DEV_ROOT_TOKEN_ID'],
    called: ['Vault token', 'Vault 令牌'],
    make: (random) => `hvs.${random.pick([alnum(random, 24), `CAESI${urlsafe(random, 87)}`])}`,
  },
  {
    id: 'vault-batch-token',
    source: VAULT,
    names: ['VAULT_TOKEN'],
    called: ['Vault batch token', 'Vault 批处理令牌'],
    make: (random) => `hvb.AAAAAQ${urlsafe(random, 140 + random.int(30))}`,
  },
  {
    id: 'vault-legacy-token',
    source: VAULT,
    names: ['VAULT_TOKEN', 'VAULT_ROOT_TOKEN'],
    called: ['old Vault token', 'Vault 旧版令牌'],
    make: (random) => `s.${alnum(random, 24)}`,
  },
  {
    id: 'vault-unseal-key',
    source: 'https://developer.hashicorp.com/vault/docs/concepts/seal',
    names: ['VAULT_UNSEAL_KEY', 'UNSEAL_KEY_1', 'Unseal Key 1'],
    called: ['Vault unseal key', 'Vault 解封密钥'],
    make: (random) => base64(random, 33),
  },
  {
    id: 'vault-secret-id',
    source: 'https://developer.hashicorp.com/vault/docs/auth/approle',
    names: ['VAULT_SECRET_ID', 'secret_id'],
    called: ['Vault AppRole secret id', 'Vault AppRole Secret ID'],
    make: (random) => uuid(random),
  },
  {
    id: 'consul-token',
    source: 'https://developer.hashicorp.com/consul/docs/security/acl/tokens',
    names: ['CONSUL_HTTP_TOKEN', 'CONSUL_TOKEN'],
    called: ['Consul ACL token', 'Consul ACL 令牌'],
    make: (random) => uuid(random),
  },
  {
    id: 'nomad-token',
    source: 'https://developer.hashicorp.com/nomad/docs/concepts/acl',
    names: ['NOMAD_TOKEN'],
    called: ['Nomad ACL token', 'Nomad ACL 令牌'],
    make: (random) => uuid(random),
  },
];

/** Version, account id and 26 letters, without those that look alike. */
function secretKey(random: Random): string {
  const letters = '23456789ABCDEFGHJKLMNPQRSTVWXYZ';
  const parts = [6, 6, 5, 5, 5, 5].map((length) => random.text(letters, length));
  return `A3-${parts.join('-')}`;
}
