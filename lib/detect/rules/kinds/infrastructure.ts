import type { Kind } from './kind.ts';

/** Keys of what runs and connects machines. */
export const INFRASTRUCTURE: readonly Kind[] = [
  ['terraform-cloud-token', '.atlasv1.', '\\w{14}~[\\w-]{20,}', { before: 14 }],
  ['pulumi-token', 'pul-'],
  ['doppler-token', 'dp.pt. dp.st. dp.ct. dp.scim. dp.audit. dp.sa. dp.said.', '.'],
  ['vault-unseal-key', 'Unseal Recovery', '~ Key \\d: ([\\w+/]{43,})'],
  ['ngrok-token', 'authtoken', '~:? (\\w{40,})'],
  ['cloudflare-origin-ca-key', 'v1.0-', '~[a-f0-9]{24}-[a-f0-9]{20,}'],
  ['cloudflare-tunnel-token', 'eyJhIjoi', '+/='],
  ['age-secret-key', 'AGE-SECRET-KEY-'],
  ['k3s-token', 'K10', '~[a-f0-9]{64}::[\\w.:]{20,}'],
  ['rancher-token', 'token- kubeconfig-u', '~[a-z0-9-]{4,24}:\\w{54}'],
  ['proxmox-token', 'PVEAPIToken=', '@!.='],
  ['nats-seed', 'SEED-----', '~\\s{1,4}(S[A-Z2-7]{57})'],
  ['databricks-oauth-secret', 'dose', '~[a-f0-9]{32}'],
  ['network-access-key', 'nbp_ hskey- dnkey-'],
];
