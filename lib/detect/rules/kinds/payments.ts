import type { Kind } from './kind.ts';
import { UUID, mixed, named } from './label.ts';

const HEX32 = '[a-f0-9]{32}';

/** What moves money. Stripe's own keys are the preset's. */
export const PAYMENTS: readonly Kind[] = [
  // Stripe, and all who sign as Svix does.
  ['webhook-signing-secret', 'whsec_', '~[\\w\\+/=]{24,}'],
  ['stripe-organization-key', 'sk_org_', '~(?:live_|test_)?\\w{24,}'],
  ['stripe-ephemeral-key', 'ek_live_ ek_test_', '~\\w{20,}'],
  [
    'stripe-client-secret',
    '_secret_',
    '(?:pi|seti|src|cs)_[A-Za-z0-9]{14,64}~[A-Za-z0-9]{20,}',
    { before: 70, after: 60, confidence: 'medium' },
  ],
  ['paypal-access-token', 'A21AA', '~[\\w-]{80,}'],
  named('paypal-client-secret', 'paypal', 'E[\\w-]{79}'),
  [
    'braintree-access-token',
    'access_token$production$ access_token$sandbox$',
    `~[a-z0-9]{16}\\$${HEX32}`,
  ],
  ['square-access-token', 'EAAA', '~(?![\\w-]{0,57}AAA)[\\w-]{60}(?![\\w-])', { after: 66 }],
  ['square-secret', 'sq0atp- sq0csp-', '~[\\w-]{22,}'],
  ['adyen-api-key', 'AQE', '~[\\w\\+/]{60,150}={0,2}-[\\w\\+/]{43}=-[!-}]{8,16}', { after: 240 }],
  ['razorpay-key-id', 'rzp_live_ rzp_test_', '~[A-Za-z0-9]{14}', { confidence: 'medium' }],
  named('razorpay-key-secret', 'razorpay', mixed(24)),
  ['plaid-token', 'access-production- access-development- access-sandbox-', `~${UUID}`],
  named('plaid-secret', 'plaid', '[a-f0-9]{30}'),
  ['flutterwave-secret-key', 'FLWSECK', '~(?:_TEST)?-\\w{12,40}(?:-\\w{3,20})?-X'],
  [
    'checkout-secret-key',
    'sk_ sk_sbox_',
    `~(?:(?=[a-z]{0,25}[2-7])[a-z2-7]{26}[a-z2-7\\*#$=]|(?:test_)?${UUID})(?!\\w)`,
    { after: 60 },
  ],
  ['mollie-api-key', 'live_ access_', `(?<!_)~${mixed(30)}`, { before: 1, after: 40 }],
  [
    'gocardless-access-token',
    'live_ sandbox_',
    '(?<!_)~(?=[\\w-]{0,39}[A-Z])(?=[\\w-]{0,39}\\d)[\\w-]{40}(?![\\w-])',
    { before: 1, after: 50 },
  ],
  ['lob-api-key', 'live_ test_', '(?<!_)~[a-f0-9]{35}', { before: 1, after: 42 }],
  named('wise-api-token', 'transferwise wise_api wise_token', UUID),
  ['xendit-api-key', 'xnd_production_ xnd_development_', '~[\\w\\+/=]{40,}'],
  ['midtrans-server-key', 'Mid-server-', '~[\\w-]{24}'],
  ['omise-secret-key', 'skey_', '~(?:test_)?[a-z0-9]{19}'],
  [
    'paddle-api-key',
    'pdl_live_ pdl_sdbx_ pdl_test_',
    '~apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}',
  ],
  ['polar-token', 'polar_oat_ polar_pat_', '~[A-Za-z0-9]{30,}'],
  ['mercado-pago-access-token', 'APP_USR-', `~\\d{8,20}-\\d{6}-${HEX32}-\\d{5,12}`],
  ['asaas-api-key', '$aact_', '~(?:prod_|hmlg_)?[\\w:=$-]{60,}'],
  [
    'quickbooks-refresh-token',
    'AB11 RT1-',
    '~(?:\\d{8,12}[A-Za-z0-9]{30,40}|\\d{1,4}-H0-[A-Za-z0-9]{20,60})',
    { after: 80 },
  ],
  named('xero-client-secret', 'xero', '(?=[A-Za-z_-]{0,47}\\d)[\\w-]{48}'),
];
