import { CRYPTO } from './crypto.ts';
import type { Kind } from './kind.ts';
import { LABEL } from './label.ts';
import { PAYMENTS } from './payments.ts';

/** Who the customers are, and what is asked of them. */
const CUSTOMERS: readonly Kind[] = [
  ['salesforce-session-id', '00D', '~\\w{12,15}![\\w.]{80,}'],
  ['salesforce-consumer-key', '3MVG9', '.', { confidence: 'medium' }],
  ['salesforce-refresh-token', '5Aep861', '.'],
  ['form-service-token', 'tfp_ tly- cal_live_ cal_test_'],
];

/** What plans, files and signs. */
const OFFICE: readonly Kind[] = [
  ['mapbox-token', 'sk.eyJ tk.eyJ', '.'],
  ['dropbox-token', 'sl.', '~[\\w.-]{100,}'],
  ['asana-token', '1/11 1/12 2/11 2/12', '~\\d{10,14}(?:/\\d{13,20})?:\\w{32}'],
  ['clickup-token', 'pk_', '~\\d{4,12}_[A-Z0-9]{32}'],
  ['okta-api-token', 'ssws okta', `~(?: |${LABEL})(00[\\w-]{40})`, { anyCase: true }],
  ['adobe-client-secret', 'p8e-'],
  ['yandex-token', 'AQVN y0_ y1_ y2_ y3_'],
];

/** Addresses at which something begins when they are called. */
const FLOWS: readonly Kind[] = [
  ['zapier-webhook-url', 'hooks.zapier.com/hooks/', '~([\\w/]{15,})', { nature: 'password' }],
  [
    'webhook-url',
    'webhook/ webhook-test/ webhook-waiting/ webhooks/incoming/ hooks/ incoming/hook/ incomingwebhook/ IncomingWebhook/ make.com/ integromat.com/ ' +
      'make.celonis.com/ ifttt.com/use/ with/key/ receiver/v1/http/ loggly.com/inputs/ loggly.com/bulk/ ' +
      'oncall/integrations/v1/ events.pagerduty.com/integration/ alert.victorops.com/integrations/ hc-ping.com/ cronitor.link/p/ ' +
      'api/v1/heartbeat/ api.day.app/',
    '/=+',
  ],
];

export const BUSINESS: readonly Kind[] = [
  ...PAYMENTS,
  ...CUSTOMERS,
  ...OFFICE,
  ...FLOWS,
  ...CRYPTO,
];
