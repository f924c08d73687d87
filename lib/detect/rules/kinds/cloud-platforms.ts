import type { Kind } from './kind.ts';
import { UUID, mixed, named } from './label.ts';

/** Hosting, machines, and databases that are run for you. */
export const CLOUD_PLATFORMS: readonly Kind[] = [
  ['digitalocean-token', 'dop_v1_ doo_v1_ dor_v1_', '~[a-f0-9]{64}'],
  ['oracle-preauthenticated-url', 'oraclecloud.com/p/', '~([\\w-]{40,})'],
  ['heroku-api-key', 'HRKU-', `~(?:AA[\\w-]{40,60}|${UUID})`],
  ['fly-token', 'fm1_ fm1a_ fm1r_ fm2_', '~[\\w\\+/=]{80,}'],
  ['fly-personal-token', 'fo1_', '~[\\w-]{43}'],
  ['render-api-key', 'rnd_', '~[A-Za-z0-9]{28,}'],
  [
    'render-deploy-hook',
    'api.render.com/deploy/srv-',
    '~\\w{10,30}\\?key=([\\w-]{8,})',
    { nature: 'password' },
  ],
  ['netlify-token', 'nfp_ nfc_ nfo_ nfu_ nfb_', '~[A-Za-z0-9]{36}'],
  ['netlify-build-hook', 'api.netlify.com/build_hooks/', '~([a-f0-9]{24})'],
  ['vercel-blob-token', 'vercel_blob_rw_', '~[A-Za-z0-9]{16}_[A-Za-z0-9]{30}'],
  [
    'vercel-deploy-hook',
    'api.vercel.com/v1/integrations/deploy/',
    '~prj_\\w{20,40}/(\\w{8,})',
    { nature: 'password' },
  ],
  ['cloudflare-turnstile-secret', '0x4AAAAAA', '~[\\w-]{26}'],
  ['upcloud-token', 'ucat_', '~[A-Z0-9]{26}'],
  [
    'backblaze-application-key',
    'K001 K002 K003 K004 K005',
    '~(?=[A-Za-z\\+/]{0,26}\\d)[A-Za-z0-9\\+/]{27}',
  ],
  ['akamai-token', 'akab-', '~[a-z0-9]{16}-[a-z0-9]{16}(?!\\.)'],
  ['scalingo-token', 'tk-us-', '~[\\w-]{48}'],
  ['docker-swarm-token', 'SWMTKN-1-', '~[a-z0-9]{50}-[a-z0-9]{25}'],
  ['openshift-token', 'sha256~', '~[\\w-]{43}'],
  named('ibm-cloud-api-key', 'ibm bluemix watson', '(?=[A-Za-z_-]{0,43}\\d)[\\w-]{44}'),
  named('linode-token', 'linode', '[a-f0-9]{64}'),
  named('vultr-api-key', 'vultr', mixed(36, 'A-Z0-9')),
  named('hetzner-token', 'hcloud hetzner', mixed(64)),
  named('scaleway-secret-key', 'scw_secret scaleway_secret scaleway_token', UUID),
  named('ovh-api-secret', 'ovh', mixed(32)),
  named('heroku-legacy-api-key', 'heroku_api heroku_auth heroku_key heroku_token', UUID),
  named('railway-token', 'railway_token railway_api', UUID),
  named('fastly-api-token', 'fastly', '(?=[A-Za-z_-]{0,31}\\d)[\\w-]{32}'),
  named(
    'cloudflare-legacy-api-key',
    'cloudflare cf_api cf_token',
    `[a-f0-9]{37}|(?=[A-Za-z_-]{0,39}\\d)[\\w-]{40}`,
  ),

  ['supabase-access-token', 'sbp_ sba_', '~(?:v0_|oauth_)?[a-f0-9]{40}'],
  ['supabase-secret-key', 'sb_secret_', '~[\\w-]{31}'],
  ['crunchy-bridge-key', 'cbkey_', '~\\w{20,}'],
  ['neon-password', 'npg_', '~[A-Za-z0-9]{12}'],
  // Base64 of `{"UserID":"`.
  ['upstash-qstash-token', 'eyJVc2VySUQiOi', '~[\\w\\+/=]{60,}'],
  ['upstash-signing-key', 'sig_', '~[A-Za-z0-9]{28}'],
  [
    'snowflake-connection-string',
    'snowflake://',
    '~[^\\s:@/]{1,80}:([^\\s@/]{4,100})@',
    { nature: 'password' },
  ],
  ['cloudinary-url', 'cloudinary://', '~\\d{12,18}:([\\w-]{20,40})@'],
  named('upstash-token', 'upstash', '(?=[A-Za-z_-]{0,40}\\d)[\\w\\+/=-]{36,}'),
  named('mongodb-atlas-private-key', 'atlas_private mongodb_atlas atlas_api', UUID),
];
