import type { Kind } from './kind.ts';
import { UUID, identified, named } from './label.ts';

/** Keys of tools that developers build, document, test and publish with. */
export const DEVELOPER_TOOLS: readonly Kind[] = [
  ['postman-api-key', 'PMAK- PMAT-'],
  ['snyk-token', 'snyk_uat. snyk_sat.', '.'],
  ['sonarqube-token', 'squ_ sqp_ sqa_ sqb_'],
  ['launchdarkly-key', 'sdk- api-', `~${UUID}`],
  ['contentful-token', 'CFPAT-'],
  named('airtable-token', 'airtable'),
  ['notion-legacy-token', 'secret_', '~\\w{43}'],
  ['figma-oauth-token', 'figu_'],
  ['linear-oauth-token', 'lin_oauth_'],
  ['linear-webhook-secret', 'lin_wh_'],
  // Not those of its documentation.
  [
    'onepassword-secret-key',
    'A3-',
    '~(?!ASWWYB|C4ZJMN)[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3}',
  ],
  ['rapidapi-key', 'jsn', '\\w{10}msh\\w{15}p1\\w{6}~\\w{12}', { before: 36, after: 15 }],
  ['dbt-cloud-token', 'dbtc_ dbtu_ dbts_'],
  ['retool-token', 'retool_'],
  ['laravel-app-key', 'base64:', '~[\\w+/]{43}='],
  ['unity-serial', 'F4- E3- SB- SC-', '~[A-Z0-9]{4}(?:-[A-Z0-9]{4}){4}(?!-)'],
  identified('wolfram-app-id', 'wolfram', '[A-Z0-9]{6}-[A-Z0-9]{10}'),
  ['n8n-api-key', 'n8n_api_'],
  ['configcat-sdk-key', 'configcat-sdk-1/', '/', { confidence: 'medium' }],
  ['statsig-key', 'secret- console-', '(~(\\w{40,50}))'],
  named('service-key', 'sonar honeycomb dropbox kaggle webflow cypress', '([\\w-]{15,})'),
  [
    'developer-tool-token',
    'pnu_ pnb_ hxtp_ hxtw_ rdme_ mint_ sk_dev_ sk_prod_ tr_dev_ tr_prod_ tr_stg_ ' +
      'tr_preview_ tr_pat_ signkey- unkey_ vtwn_ eyJ2MiI6I csb_v1_ gitpod_pat_ ptr_ secret_admin_ ' +
      'secret_readonly_ secret_user_ dvc_server_ standard_ tgpat_ tgpak_ ldpat_ mb_ bpk- waka_ AIK_RUNTIME_ zpka_ ory_pat_ ory_wak_ ory_st_ ory_rt_ kpat_ spat_ permit_key_',
    '+/=',
  ],
];
