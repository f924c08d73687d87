import type { Kind } from './kind.ts';
import { named } from './label.ts';

/** Hosting, machines, and databases that are run for you. */
export const CLOUD_PLATFORMS: readonly Kind[] = [
  ['digitalocean-token', 'dop_v1_ doo_v1_ dor_v1_'],
  ['heroku-api-key', 'HRKU-'],
  ['fly-token', 'fm1_ fm1a_ fm1r_ fm2_ fo1_', '+/='],
  ['render-api-key', 'rnd_'],
  ['netlify-token', 'nfp_ nfc_ nfo_ nfu_ nfb_'],
  ['vercel-blob-token', 'vercel_blob_rw_'],
  ['vercel-deploy-hook', 'api.vercel.com/v1/integrations/deploy/', '~prj_([\\w/]{28,})'],
  [
    'deploy-hook',
    'api.render.com/deploy/ api.netlify.com/build_hooks/',
    '~(?:srv-\\w{16,24}\\?key=|(?=[a-f0-9]{24}))([\\w-]{8,40})',
    { nature: 'password' },
  ],
  [
    'signed-url',
    'X-Goog-Signature= oraclecloud.com/p/ q-signature= auth_key= x-oss-signature= ?Signature= &Signature=',
    '%+/=',
  ],
  ['cloudflare-turnstile-secret', '0x4AAAAAA'],
  ['backblaze-application-key', 'K001 K002 K003 K004 K005', '(~([\\w+/]{27}))'],
  ['akamai-token', 'akab-', '~[\\w-]{33}(?!\\.)'],
  ['docker-swarm-token', 'SWMTKN-1-'],
  ['openshift-token', 'sha256~'],
  ['supabase-key', 'sbp_v0_ sbp_oauth_ sbp_ sba_ sb_secret_'],
  ['neon-key', 'npg_ napi_', '(~(\\w{12,}))'],
  // Base64 of `{"UserID":"`.
  ['upstash-token', 'eyJVc2VySUQiOi', '+/='],
  ['upstash-signing-key', 'sig_', '~[A-Za-z0-9]{28}'],
  ['cloud-service-token', 'ucat_ tk-us- tsec_', '+'],
  named('ovh-api-secret', 'ovh'),
  named('heroku-legacy-api-key', 'heroku'),
  named('cloudflare-legacy-api-key', 'cloudflare cf_api cf_token'),
];
