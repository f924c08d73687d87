import { LOWER } from '../../fixtures/secrets/random.ts';
import {
  alnum,
  digits,
  epoch,
  hex,
  jwt,
  LOWER_ALNUM,
  UPPER_ALNUM,
  UPPER_HEX,
  urlsafe,
  uuid,
} from '../shapes.ts';
import type { SecretKind } from '../types.ts';
import { NOT_FOR_CONNECTIONS } from './never.ts';

const SALESFORCE =
  'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_tokens_scopes.htm';
const TRELLO = 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/';
const ASANA = 'https://developers.asana.com/docs/personal-access-token';
const OKTA = 'https://developer.okta.com/docs/guides/create-an-api-token/main/';

/** Customers, tasks, files, forms, and who may sign in. */
export const OFFICE: readonly SecretKind[] = [
  {
    id: 'salesforce-access-token',
    source: SALESFORCE,
    names: ['SALESFORCE_ACCESS_TOKEN', 'SF_ACCESS_TOKEN', 'SF_SESSION_ID'],
    called: ['Salesforce access token', 'Salesforce 访问令牌'],
    make: (random) =>
      `00D${alnum(random, 12)}!AQ${random.text('0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ._', 94)}`,
  },
  {
    id: 'salesforce-refresh-token',
    source: SALESFORCE,
    names: ['SALESFORCE_REFRESH_TOKEN', 'SF_REFRESH_TOKEN'],
    called: ['Salesforce refresh token', 'Salesforce 刷新令牌'],
    make: (random) =>
      `5Aep861${random.text('0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ._', 80)}`,
  },
  {
    id: 'salesforce-consumer-secret',
    source:
      'https://help.salesforce.com/s/articleView?id=xcloud.connected_app_rotate_consumer_details.htm',
    names: ['SALESFORCE_CLIENT_SECRET', 'SF_CONSUMER_SECRET'],
    called: ['Salesforce consumer secret', 'Salesforce 消费者密钥'],
    make: (random) => random.text(UPPER_HEX, 64),
  },
  {
    id: 'salesforce-security-token',
    source: 'https://help.salesforce.com/s/articleView?id=xcloud.user_security_token.htm',
    names: ['SALESFORCE_SECURITY_TOKEN', 'SF_SECURITY_TOKEN'],
    called: ['Salesforce security token', 'Salesforce 安全令牌'],
    make: (random) => alnum(random, 24),
  },
  {
    id: 'dropbox-access-token',
    source: 'https://developers.dropbox.com/oauth-guide',
    names: ['DROPBOX_ACCESS_TOKEN', 'DROPBOX_TOKEN'],
    called: ['Dropbox access token', 'Dropbox 访问令牌'],
    make: (random) => `sl.u.${urlsafe(random, 140 + random.int(20))}`,
  },
  {
    id: 'dropbox-app-secret',
    source: 'https://developers.dropbox.com/oauth-guide',
    names: ['DROPBOX_APP_SECRET', 'DROPBOX_SECRET'],
    called: ['Dropbox app secret', 'Dropbox 应用密钥'],
    make: (random) => random.text(LOWER_ALNUM, 15),
  },
  {
    id: 'box-client-secret',
    source: 'https://developer.box.com/guides/authentication/client-credentials/',
    names: ['BOX_CLIENT_SECRET'],
    called: ['Box client secret', 'Box 客户端密钥'],
    make: (random) => alnum(random, 32),
  },
  {
    id: 'box-developer-token',
    source: 'https://developer.box.com/guides/authentication/tokens/developer-tokens/',
    names: ['BOX_DEVELOPER_TOKEN', 'BOX_ACCESS_TOKEN'],
    called: ['Box developer token', 'Box 开发者令牌'],
    make: (random) => alnum(random, 32),
  },
  {
    id: 'asana-token',
    source: ASANA,
    names: ['ASANA_ACCESS_TOKEN', 'ASANA_TOKEN', 'ASANA_PAT'],
    called: ['Asana personal access token', 'Asana 个人访问令牌'],
    make: (random) => `2/${digits(random, 16)}/${digits(random, 16)}:${hex(random, 32)}`,
  },
  {
    id: 'asana-old-token',
    source: ASANA,
    names: ['ASANA_ACCESS_TOKEN', 'ASANA_TOKEN'],
    called: ['Asana token', 'Asana 令牌'],
    make: (random) => `1/${digits(random, 16)}:${hex(random, 32)}`,
  },
  {
    id: 'trello-token',
    source: TRELLO,
    names: ['TRELLO_TOKEN', 'TRELLO_API_TOKEN'],
    called: ['Trello token', 'Trello 令牌'],
    make: (random) => `ATTA${hex(random, 64)}${random.text(UPPER_HEX, 8)}`,
  },
  {
    id: 'trello-key',
    source: TRELLO,
    names: ['TRELLO_API_KEY', 'TRELLO_KEY'],
    called: ['Trello API key', 'Trello API 密钥'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'monday-token',
    source: 'https://developer.monday.com/api-reference/docs/authentication',
    names: ['MONDAY_API_TOKEN', 'MONDAY_API_KEY'],
    called: ['monday.com API token', 'monday.com API 令牌'],
    make: (random) =>
      jwt(random, {
        tid: Number(digits(random, 9)),
        aai: 11,
        uid: Number(digits(random, 8)),
        per: 'me:write',
        actid: Number(digits(random, 7)),
        rgn: 'use1',
      }),
  },
  {
    id: 'clickup-token',
    source: 'https://developer.clickup.com/docs/authentication',
    names: ['CLICKUP_API_TOKEN', 'CLICKUP_TOKEN'],
    called: ['ClickUp API token', 'ClickUp API 令牌'],
    make: (random) => `pk_${digits(random, 8)}_${random.text(UPPER_ALNUM, 32)}`,
  },
  {
    id: 'okta-token',
    source: OKTA,
    names: ['OKTA_API_TOKEN', 'OKTA_TOKEN', 'OKTA_CLIENT_TOKEN'],
    called: ['Okta API token', 'Okta API 令牌'],
    make: (random) => `00${urlsafe(random, 40)}`,
  },
  {
    id: 'okta-client-secret',
    source: 'https://developer.okta.com/docs/guides/client-secret-rotation-key/main/',
    names: ['OKTA_CLIENT_SECRET', 'OKTA_OAUTH2_CLIENT_SECRET'],
    called: ['Okta client secret', 'Okta 客户端密钥'],
    make: (random) => urlsafe(random, 64),
  },
  {
    id: 'auth0-client-secret',
    source: 'https://auth0.com/docs/secure/application-credentials',
    names: ['AUTH0_CLIENT_SECRET', 'AUTH0_SECRET'],
    called: ['Auth0 client secret', 'Auth0 客户端密钥'],
    make: (random) => urlsafe(random, 64),
  },
  {
    id: 'auth0-management-token',
    source: 'https://auth0.com/docs/secure/tokens/access-tokens/management-api-access-tokens',
    names: ['AUTH0_MANAGEMENT_TOKEN', 'AUTH0_API_TOKEN'],
    called: ['Auth0 Management API token', 'Auth0 管理 API 令牌'],
    make: (random) =>
      jwt(random, {
        iss: `https://${random.text(LOWER, 8)}.eu.auth0.com/`,
        sub: `${alnum(random, 32)}@clients`,
        iat: epoch(random),
        scope: 'read:users update:users',
        gty: 'client-credentials',
      }),
  },
  {
    id: 'clerk-secret-key',
    source: 'https://clerk.com/docs/deployments/clerk-environment-variables',
    names: ['CLERK_SECRET_KEY'],
    called: ['Clerk secret key', 'Clerk 密钥'],
    make: (random) => `sk_${random.pick(['live', 'test'])}_${alnum(random, 42)}`,
  },
  {
    id: 'workos-key',
    source: 'https://workos.com/docs/reference/api-keys',
    names: ['WORKOS_API_KEY'],
    called: ['WorkOS API key', 'WorkOS API 密钥'],
    make: (random) => `sk_${random.pick(['live', 'test'])}_${alnum(random, 52)}`,
  },
  {
    id: 'stytch-secret',
    source: 'https://stytch.com/docs/api/authentication',
    names: ['STYTCH_SECRET'],
    called: ['Stytch secret', 'Stytch 密钥'],
    make: (random) => `secret-${random.pick(['live', 'test'])}-${urlsafe(random, 36)}=`,
  },
  {
    id: 'onelogin-secret',
    source:
      'https://developers.onelogin.com/api-docs/1/getting-started/working-with-api-credentials',
    names: ['ONELOGIN_CLIENT_SECRET'],
    called: ['OneLogin client secret', 'OneLogin 客户端密钥'],
    make: (random) => hex(random, 64),
  },
  {
    id: 'duo-secret-key',
    source: 'https://duo.com/docs/protecting-applications',
    names: ['DUO_SKEY', 'DUO_SECRET_KEY'],
    called: ['Duo secret key', 'Duo 密钥'],
    make: (random) => alnum(random, 40),
  },
  {
    id: 'totp-seed',
    source: 'https://github.com/google/google-authenticator/wiki/Key-Uri-Format',
    names: ['TOTP_SECRET', 'MFA_SECRET', 'TWO_FACTOR_SECRET'],
    called: ['TOTP secret', 'TOTP 密钥'],
    make: (random) => random.text('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 32),
  },
  {
    id: 'firebase-cloud-messaging-key',
    source: 'https://firebase.google.com/docs/cloud-messaging/auth-server',
    names: ['FCM_SERVER_KEY', 'FIREBASE_SERVER_KEY', 'FCM_API_KEY'],
    called: ['FCM server key', 'FCM 服务器密钥'],
    make: (random) => `AAAA${urlsafe(random, 7)}:APA91b${urlsafe(random, 134)}`,
  },
  {
    id: 'typeform-token',
    source: 'https://www.typeform.com/developers/get-started/personal-access-token/',
    names: ['TYPEFORM_TOKEN', 'TYPEFORM_API_TOKEN'],
    called: ['Typeform personal access token', 'Typeform 个人访问令牌'],
    make: (random) => `tfp_${alnum(random, 44)}_${alnum(random, 14)}`,
  },
  {
    id: 'calendly-token',
    source: 'https://developer.calendly.com/how-to-authenticate-with-personal-access-tokens',
    names: ['CALENDLY_API_KEY', 'CALENDLY_TOKEN'],
    called: ['Calendly personal access token', 'Calendly 个人访问令牌'],
    make: (random) =>
      jwt(random, {
        iss: 'https://auth.calendly.com',
        iat: epoch(random),
        jti: uuid(random),
        user_uuid: uuid(random),
      }),
  },
  {
    id: 'cal-com-key',
    source: 'https://cal.com/docs/api-reference/v2/introduction',
    names: ['CAL_API_KEY', 'CALCOM_API_KEY'],
    called: ['Cal.com API key', 'Cal.com API 密钥'],
    make: (random) => `cal_live_${hex(random, 32)}`,
  },
  {
    id: 'pipedrive-token',
    source: 'https://pipedrive.readme.io/docs/core-api-concepts-authentication',
    names: ['PIPEDRIVE_API_TOKEN', 'PIPEDRIVE_API_KEY'],
    called: ['Pipedrive API token', 'Pipedrive API 令牌'],
    make: (random) => hex(random, 40),
  },
  {
    id: 'zoho-refresh-token',
    source: 'https://www.zoho.com/crm/developer/docs/api/v7/access-refresh.html',
    names: ['ZOHO_REFRESH_TOKEN', 'ZOHO_ACCESS_TOKEN'],
    called: ['Zoho refresh token', 'Zoho 刷新令牌'],
    make: (random) => `1000.${hex(random, 32)}.${hex(random, 32)}`,
  },
  {
    id: 'quickbooks-client-secret',
    source:
      'https://developer.intuit.com/app/developer/qbo/docs/get-started/get-client-id-and-client-secret',
    names: ['QUICKBOOKS_CLIENT_SECRET', 'INTUIT_CLIENT_SECRET'],
    called: ['QuickBooks client secret', 'QuickBooks 客户端密钥'],
    make: (random) => alnum(random, 40),
  },
  {
    id: 'xero-client-secret',
    source: 'https://developer.xero.com/documentation/guides/oauth2/auth-flow/',
    names: ['XERO_CLIENT_SECRET'],
    called: ['Xero client secret', 'Xero 客户端密钥'],
    make: (random) => urlsafe(random, 48),
  },
  {
    id: 'docusign-secret',
    source: 'https://developers.docusign.com/platform/configure-app/',
    names: ['DOCUSIGN_SECRET_KEY', 'DOCUSIGN_CLIENT_SECRET'],
    called: ['DocuSign secret key', 'DocuSign 密钥'],
    make: (random) => uuid(random),
  },
  {
    id: 'pandadoc-key',
    source: 'https://developers.pandadoc.com/reference/api-key-authentication-process',
    names: ['PANDADOC_API_KEY'],
    called: ['PandaDoc API key', 'PandaDoc API 密钥'],
    make: (random) => hex(random, 40),
  },
  {
    id: 'zapier-webhook',
    source: 'https://help.zapier.com/hc/en-us/articles/8496288690317',
    names: ['ZAPIER_WEBHOOK_URL', 'ZAPIER_HOOK'],
    called: ['Zapier webhook', 'Zapier Webhook 地址'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `https://hooks.zapier.com/hooks/catch/${digits(random, 8)}/${random.text(LOWER_ALNUM, 7)}/`,
  },
  {
    id: 'make-webhook',
    source: 'https://help.make.com/webhooks',
    names: ['MAKE_WEBHOOK_URL', 'INTEGROMAT_WEBHOOK'],
    called: ['Make webhook', 'Make Webhook 地址'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) => `https://hook.eu2.make.com/${random.text(LOWER_ALNUM, 32)}`,
  },
  {
    id: 'coda-token',
    source: 'https://coda.io/developers/apis/v1#section/Authentication',
    names: ['CODA_API_TOKEN', 'CODA_API_KEY'],
    called: ['Coda API token', 'Coda API 令牌'],
    make: (random) => uuid(random),
  },
  {
    id: 'todoist-token',
    source: 'https://developer.todoist.com/rest/v2/#authorization',
    names: ['TODOIST_API_TOKEN', 'TODOIST_API_KEY'],
    called: ['Todoist API token', 'Todoist API 令牌'],
    make: (random) => hex(random, 40),
  },
  {
    id: 'greenhouse-key',
    source: 'https://developers.greenhouse.io/harvest.html#authentication',
    names: ['GREENHOUSE_API_KEY', 'HARVEST_API_KEY'],
    called: ['Greenhouse Harvest API key', 'Greenhouse API 密钥'],
    make: (random) => `${hex(random, 32)}-${digits(random, 1)}`,
  },
  {
    id: 'smartsheet-token',
    source: 'https://developers.smartsheet.com/api/smartsheet/guides/basics/authentication',
    names: ['SMARTSHEET_ACCESS_TOKEN'],
    called: ['Smartsheet access token', 'Smartsheet 访问令牌'],
    make: (random) => alnum(random, 37),
  },
];
