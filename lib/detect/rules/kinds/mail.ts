import type { Kind } from './kind.ts';
import { LABEL, UUID, mixed, named } from './label.ts';

const HEX32 = '[a-f0-9]{32}';

/** What sends mail, and what keeps up with those who get it. */
export const MAIL: readonly Kind[] = [
  [
    'mailgun-api-key',
    'key- mailgun',
    `~(?:${HEX32}|${LABEL}(${HEX32}-[a-f0-9]{8}-[a-f0-9]{8}))`,
    { anyCase: true, after: 110 },
  ],
  [
    'mailchimp-api-key',
    '-us1 -us2 -us3 -us4 -us5 -us6 -us7 -us8 -us9',
    `${HEX32}~\\d?`,
    { before: 32, after: 5 },
  ],
  named('mandrill-api-key', 'mandrill', '(?:md-)?(?=[A-Za-z_-]{0,21}\\d)[\\w-]{22}'),
  named('postmark-server-token', 'postmark', UUID),
  ['brevo-api-key', 'xkeysib- xsmtpsib-', '~[a-f0-9]{64}-[A-Za-z0-9]{16}'],
  ['resend-api-key', 're_', '~[A-Za-z0-9]{8}_[A-Za-z0-9]{24}', { after: 38 }],
  ['mailersend-api-key', 'mlsn.', '~[a-f0-9]{64}'],
  ['zeptomail-api-key', 'Zoho-enczapikey', '~ {1,3}([\\w\\+/=]{40,})'],
  ['zoho-oauth-token', '1000.', `~${HEX32}\\.${HEX32}`, { after: 71 }],
  named('sparkpost-api-key', 'sparkpost', '[a-f0-9]{40}'),
  named('mailjet-key', 'mailjet mj_apikey mj_api', HEX32),
  named('mailtrap-token', 'mailtrap', HEX32),
  // Base64 of "tok:".
  ['intercom-access-token', 'dG9rO', '~[\\w\\+/=]{50,}'],
  ['zendesk-api-token', '/token:', '[\\w.-]{1,60}~([A-Za-z0-9]{40})'],
  named('zendesk-token', 'zendesk', mixed(40)),
  named('freshdesk-api-key', 'freshdesk freshservice', mixed(20)),
  ['hubspot-access-token', 'pat-na pat-eu pat-ap', `~\\d-${UUID}`],
  named('hubspot-api-key', 'hapikey hubspot', UUID),
  ['klaviyo-api-key', 'pk_', '~(?:[A-Za-z0-9]{6}_)?[a-f0-9]{34}', { after: 46 }],
  named('iterable-api-key', 'iterable', HEX32),
  named('customer-io-key', 'customerio customer_io customer.io', '[a-f0-9]{20}|[a-f0-9]{32}'),
  ['close-api-key', 'api_', '~[A-Za-z0-9]{22}\\.[A-Za-z0-9]{22}', { after: 50 }],
];
