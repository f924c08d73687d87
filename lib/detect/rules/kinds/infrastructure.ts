import type { Kind } from './kind.ts';
import { UUID, named } from './label.ts';

const BASE64 = '[A-Za-z0-9\\+/]';

/** Keys of what runs and connects machines. */
export const INFRASTRUCTURE: readonly Kind[] = [
  ['terraform-cloud-token', '.atlasv1.', '[A-Za-z0-9]{14}~[\\w-]{60,}', { before: 14 }],
  ['pulumi-token', 'pul-', '~[a-f0-9]{40}'],
  [
    'doppler-token',
    'dp.pt. dp.st. dp.ct. dp.scim. dp.audit. dp.sa. dp.said.',
    '~(?:[\\w-]{2,40}\\.)?[A-Za-z0-9]{40,44}',
  ],
  [
    'infisical-token',
    'infisical',
    '~[^\\n]{0,60}?(st\\.[\\w-]{20,40}\\.[a-f0-9]{32,128}\\.[a-f0-9]{32})',
    { anyCase: true },
  ],
  named(
    'hashicorp-acl-token',
    'consul_http_token consul_token x-consul-token nomad_token x-nomad-token',
    UUID,
  ),
  named('vault-legacy-token', 'vault_token vault-token', 's\\.[a-z0-9]{24}'),
  [
    'vault-unseal-key',
    'unseal recovery',
    `~ key \\d{1,2}: ?(${BASE64}{43}=|${BASE64}{44}|[a-f0-9]{64,66})`,
    { anyCase: true, after: 100 },
  ],
  [
    'ngrok-token',
    'authtoken ngrok_api_key',
    `~["'\`]?(?: |[:=] ?)["'\`]?([a-z0-9]{19,27}_[a-z0-9]{19,21})`,
    { anyCase: true, after: 70 },
  ],
  ['cloudflare-origin-ca-key', 'v1.0-', '~[a-f0-9]{24}-[a-f0-9]{146}'],
  ['cloudflare-tunnel-token', 'eyJhIjoi', '~[A-Za-z0-9\\+/=]{120,}'],
  ['age-secret-key', 'AGE-SECRET-KEY-1 AGE-SECRET-KEY-PQ-1', '~[02-9AC-HJ-NP-Z]{58,}'],
  [
    'wireguard-key',
    'PrivateKey PresharedKey',
    `~ {0,3}= {0,3}(${BASE64}{42}[AEIMQUYcgkosw048]=)`,
    { after: 64 },
  ],
  [
    'kubernetes-bootstrap-token',
    '--token bootstrap-token discovery-token token:',
    `~["']?[= ]{1,2}["']?((?=[a-z.]{0,22}\\d)[a-z0-9]{6}\\.[a-z0-9]{16})`,
    { after: 50 },
  ],
  // How the issuer and "kubernetes.io" read in the base64 of a signed token, by where they stand.
  [
    'kubernetes-token',
    'eyJpc3MiOiJrdWJlcm5ldGVzL Imt1YmVybmV0ZXMuaW8i JrdWJlcm5ldGVzLmlvI ia3ViZXJuZXRlcy5pby',
    'eyJ[\\w-]{10,200}\\.[\\w-]{0,800}~[\\w-]{50,2000}\\.[\\w-]{50,}',
    { before: 1_010, after: 2_700 },
  ],
  [
    'argocd-token',
    'eyJpc3MiOiJhcmdvY2Qi',
    'eyJ[\\w-]{10,120}\\.~[\\w-]{20,800}\\.[\\w-]{20,}',
    { before: 130, after: 1_200 },
  ],
  // The words BEGIN … PRIVATE in base64, as in a kubeconfig.
  [
    'base64-private-key',
    'LS0tLS1CRUdJTiBSU0EgUFJJVk LS0tLS1CRUdJTiBQUklWQVRF LS0tLS1CRUdJTiBFQyBQUklWQ LS0tLS1CRUdJTiBPUEVOU1NI LS0tLS1CRUdJTiBFTkNSWVBU LS0tLS1CRUdJTiBQR1AgUFJJVk',
    '~[A-Za-z0-9\\+/=]{60,}',
  ],
  ['k3s-token', 'K10', '~[a-f0-9]{64}::[\\w.:]{20,}'],
  ['rancher-token', 'token- kubeconfig-u', '~[a-z0-9-]{4,24}:[a-z0-9]{54}', { after: 100 }],
  ['headscale-key', 'hskey-', '~[a-z]{3,7}-[\\w-]{20,}'],
  named('teleport-join-token', 'teleport', '[a-f0-9]{32}'),
  ['proxmox-token', 'PVEAPIToken=', `~[\\w.@-]{3,60}![\\w.-]{1,40}=(${UUID})`],
  ['nats-seed', 'NKEY', '~ SEED-{5}\\s{1,4}(S[A-Z2-7]{57})'],
  ['netbird-token', 'nbp_', '~[A-Za-z0-9]{36}'],
  ['defined-networking-key', 'dnkey-', '~[\\w=-]{26}-[\\w=-]{52}'],
  ['databricks-oauth-secret', 'dose', '~[a-f0-9]{32}', { after: 40 }],
];
