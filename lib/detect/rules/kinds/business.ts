import { CRYPTO } from './crypto.ts';
import type { Kind } from './kind.ts';
import { LABEL, UUID, mixed, named } from './label.ts';
import { PAYMENTS } from './payments.ts';

/** Shops, parcels and flights. */
const TRADE: readonly Kind[] = [
  named('bigcommerce-token', 'bigcommerce', mixed(31, 'a-z0-9')),
  ['easypost-api-key', 'EZAK EZTK', '~[A-Za-z0-9]{54}'],
  ['shippo-token', 'shippo_live_ shippo_test_', '~[a-f0-9]{40}'],
  ['duffel-token', 'duffel_live_ duffel_test_', '~[\\w-]{43}'],
  named('amadeus-secret', 'amadeus', mixed(16)),
  ['mapbox-token', 'sk.eyJ tk.eyJ', '~[\\w-]{30,400}\\.[\\w-]{20,}', { after: 440 }],
];

/** Who the customers are, and what is asked of them. */
const CUSTOMERS: readonly Kind[] = [
  ['salesforce-session-id', '00D', '~[A-Za-z0-9]{12,15}![\\w.]{80,}', { after: 200 }],
  ['salesforce-consumer-key', '3MVG9', '~[\\w.]{60,}', { confidence: 'medium' }],
  ['salesforce-refresh-token', '5Aep861', '~[\\w.]{60,}'],
  ['fullstory-api-key', 'na1. eu1.', '~[A-Za-z0-9\\+/]{40,}', { after: 120 }],
  ['typeform-token', 'tfp_', '~[\\w-]{40,}'],
  ['tally-api-key', 'tly-', '~[A-Za-z0-9]{32}'],
  ['cal-api-key', 'cal_live_ cal_test_', '~[a-f0-9]{32}'],
];

/** What plans, files and signs. */
const OFFICE: readonly Kind[] = [
  ['dropbox-token', 'sl.', '~(?:u\\.)?[\\w-]{120,}'],
  named('dropbox-secret', 'dropbox', mixed(15, 'a-z0-9')),
  named('box-token', 'box_ boxsdk', mixed(32)),
  ['asana-token', '1/11 1/12 2/11 2/12', '~\\d{10,14}(?:/\\d{13,20})?:[a-f0-9]{32}', { after: 80 }],
  // A signed token whose first claim is "tid".
  [
    'monday-token',
    '.eyJ0aWQiOj',
    'eyJ[\\w-]{10,60}~[\\w-]{20,400}\\.[\\w-]{40,}',
    { before: 64, after: 500 },
  ],
  ['clickup-token', 'pk_', '~\\d{4,12}_[A-Z0-9]{32}', { after: 50 }],
  ['okta-api-token', 'ssws okta', `~(?: |${LABEL})(00[\\w-]{40})`, { anyCase: true, after: 100 }],
  named('auth0-client-secret', 'auth0', '(?=[A-Za-z_-]{0,63}\\d)[\\w-]{64}'),
  ['adobe-client-secret', 'p8e-', '~[\\w-]{32}'],
  ['yandex-api-key', 'AQVN', '~[\\w-]{34,40}'],
  ['yandex-oauth-token', 'y0_ y1_ y2_ y3_', '~[\\w-]{50,}', { after: 80 }],
];

/** Addresses at which something begins when they are called. */
const FLOWS: readonly Kind[] = [
  [
    'zapier-webhook-url',
    'hooks.zapier.com/hooks/',
    '~(?:catch|standard)/(\\d{4,10}/\\w{5,12})',
    { nature: 'password' },
  ],
  [
    'make-webhook-url',
    '.make.com/ .integromat.com/ .make.celonis.com/',
    `[\\w-]{2,40}~(${mixed(32, 'a-z0-9')})`,
  ],
  [
    'n8n-webhook-url',
    '/webhook/ /webhook-test/ /webhook-waiting/',
    `[\\w.:-]{1,60}~(${UUID})`,
    { confidence: 'medium' },
  ],
  [
    'ifttt-webhook-url',
    'ifttt.com/',
    '~(?:trigger/[\\w-]{1,60}/(?:json/)?with/key|use)/([\\w-]{20,})',
  ],
  ['pipedream-webhook-url', '.m.pipedream.net', 'https?://(e[a-z0-9]{12,20})~', { before: 40 }],
];

export const BUSINESS: readonly Kind[] = [
  ...PAYMENTS,
  ...TRADE,
  ...CUSTOMERS,
  ...OFFICE,
  ...FLOWS,
  ...CRYPTO,
];
