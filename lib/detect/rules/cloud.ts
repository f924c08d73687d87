import { tokenRule } from './types.ts';
import type { Rule } from './types.ts';

export const CLOUD: readonly Rule[] = [
  tokenRule({
    id: 'aws-access-key-id',
    confidence: 'medium', // Names the key; worth nothing without the secret key.
    reports: { aws: ['AWSAccessKeyID'] },
    publicPrefix: /^[A-Z0-9]{4}/,
  }),
  tokenRule({
    id: 'aws-secret-access-key',
    reports: { aws: ['AWSSecretAccessKey'] },
    publicPrefix: /^/,
    label:
      /["']?(?:AWS|aws|Aws)?_?(?:SECRET|secret|Secret)_?(?:ACCESS|access|Access)_?(?:KEY|key|Key)["']?\s*(?::|=>|=)\s*["']?/y,
    tail: /[A-Za-z0-9/+=]+/y,
  }),
  tokenRule({
    id: 'gcp-service-account-key',
    nature: 'key',
    // The `.p12` form is a binary file: never a text, but the preset can report it.
    reports: { gcp: ['PrivateKeyJSON', 'PrivateKeyP12'] },
    publicPrefix: /^/,
    keep: /^\s*(\{[^]*\})/d,
  }),
  tokenRule({
    id: 'cloudflare-api-token',
    reports: {
      cloudflare: [
        'CLOUDFLARE_GLOBAL_API_KEY',
        'CLOUDFLARE_USER_API_TOKEN',
        'CLOUDFLARE_ACCOUNT_API_TOKEN',
      ],
    },
    publicPrefix: /^cf(?:k|ut|at)_/,
  }),
  tokenRule({
    id: 'vercel-token',
    reports: {
      vercel: [
        'VERCEL_PERSONAL_ACCESS_TOKEN',
        'VERCEL_INTEGRATION_TOKEN',
        'VERCEL_APP_ACCESS_TOKEN',
        'VERCEL_APP_REFRESH_TOKEN',
        'VERCEL_AI_GATEWAY_API_KEY',
      ],
    },
    publicPrefix: /^vc[piark]_/,
  }),
  tokenRule({
    id: 'databricks-token',
    reports: { databricks: ['DATABRICKS_PERSONAL_ACCESS_TOKEN'] },
    publicPrefix: /^dapi/,
    tail: /-[0-9]/y,
  }),
  tokenRule({
    id: 'tailscale-key',
    reports: {
      tailscale: [
        'TAILSCALE_API_KEY',
        'TAILSCALE_AUTH_KEY',
        'TAILSCALE_CLIENT_KEY',
        'TAILSCALE_SCIM_KEY',
        'TAILSCALE_WEBHOOK_KEY',
        'TAILSCALE_KEY',
      ],
    },
    publicPrefix: /^tskey-[a-z]+-/,
  }),
  tokenRule({
    id: 'hashicorp-vault-token',
    reports: {
      'hashicorp-vault': [
        'HASHICORP_VAULT_SERVICE_TOKEN',
        'HASHICORP_VAULT_BATCH_TOKEN',
        'HASHICORP_VAULT_RECOVERY_TOKEN',
      ],
    },
    publicPrefix: /^hv[sbr]\./,
  }),
  tokenRule({
    id: 'grafana-token',
    reports: { grafana: ['GRAFANA_CLOUD_API_TOKEN', 'GRAFANA_SERVICE_ACCOUNT_TOKEN'] },
    publicPrefix: /^gl(?:c|sa)_/,
  }),
];
