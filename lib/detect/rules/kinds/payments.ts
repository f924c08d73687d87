import type { Kind } from './kind.ts';
import { UUID, named } from './label.ts';

/** What moves money. Stripe's own keys are the preset's. */
export const PAYMENTS: readonly Kind[] = [
  // Stripe, and all who sign as Svix does.
  ['webhook-signing-secret', 'whsec_', '+/='],
  ['stripe-organization-key', 'sk_org_ ek_live_ ek_test_'],
  [
    'stripe-client-secret',
    '_secret_',
    '(?:pi|seti|src|cs)_\\w{14,64}~\\w{20,}',
    { before: 70, after: 60, confidence: 'medium' },
  ],
  ['paypal-access-token', 'A21AA'],
  named('paypal-client-secret', 'paypal'),
  ['braintree-access-token', 'access_token$production$ access_token$sandbox$', '$'],
  ['square-access-token', 'EAAA', '~(?![\\w-]{0,57}AAA)[\\w-]{60}(?![\\w-])', { after: 66 }],
  ['ebay-client-secret', 'PRD- SBX-', '~[a-f0-9]{12}(?:-[a-f0-9]{4}){4}'],
  ['square-secret', 'sq0atp- sq0csp-'],
  ['adyen-api-key', 'AQE', '~[\\w+/]{60,150}={0,2}-[\\w+/]{43}=-[!-}]{8,16}'],
  ['razorpay-key-id', 'rzp_live_ rzp_test_', '~\\w{14}', { confidence: 'medium' }],
  ['plaid-token', 'access-production- access-development- access-sandbox-'],
  [
    'checkout-secret-key',
    'sk_ sk_sbox_',
    `~(?:(?:test_)?${UUID}|(?=[a-z]{0,25}\\d)[a-z2-7]{26}[a-z2-7*#$=])(?!\\w)`,
  ],
  ['lob-api-key', 'live_ test_', '(?<!_)~[a-f0-9]{35}', { before: 1 }],
  ['mollie-api-key', 'live_ access_', '(?<!_)(~([\\w-]{30,}))', { before: 1 }],
  ['paddle-api-key', 'pdl_live_ pdl_sdbx_ pdl_test_'],
  ['polar-token', 'polar_oat_ polar_pat_'],
  ['mercado-pago-access-token', 'APP_USR-'],
  ['asaas-api-key', '$aact_', ':=$'],
  ['quickbooks-refresh-token', 'AB11 RT1-', '~[\\w-]{26,60}'],
  [
    'payment-service-key',
    'FLWSECK xnd_production_ xnd_development_ Mid-server- ' +
      'EZAK EZTK shippo_live_ shippo_test_ duffel_live_ duffel_test_',
    '+/=',
  ],
];
