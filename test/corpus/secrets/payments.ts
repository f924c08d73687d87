import { ALNUM, URLSAFE } from '../../fixtures/secrets/random.ts';
import {
  alnum,
  base64,
  digits,
  encodedUrl,
  epoch,
  hex,
  LOWER_ALNUM,
  UPPER_ALNUM,
  UPPER_HEX,
  urlsafe,
  uuid,
} from '../shapes.ts';
import type { SecretKind } from '../types.ts';

const STRIPE = 'https://docs.stripe.com/keys';
const PAYPAL = 'https://developer.paypal.com/api/rest/authentication/';
const SQUARE = 'https://developer.squareup.com/docs/build-basics/access-tokens';
const RAZORPAY = 'https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/';

/** Who moves money. */
export const PAYMENTS: readonly SecretKind[] = [
  {
    id: 'stripe-live-key',
    source: STRIPE,
    names: ['STRIPE_SECRET_KEY', 'STRIPE_API_KEY', 'STRIPE_LIVE_SECRET_KEY'],
    called: ['Stripe secret key', 'Stripe 密钥'],
    make: (random) => `sk_live_51${alnum(random, 97)}`,
  },
  {
    id: 'stripe-short-live-key',
    source: STRIPE,
    names: ['STRIPE_SECRET_KEY', 'STRIPE_KEY'],
    called: ['Stripe live key', 'Stripe 生产密钥'],
    make: (random) => `sk_live_${alnum(random, 24)}`,
  },
  {
    id: 'stripe-test-key',
    source: STRIPE,
    names: ['STRIPE_SECRET_KEY', 'STRIPE_TEST_KEY'],
    called: ['Stripe test secret key', 'Stripe 测试密钥'],
    make: (random) => `sk_test_51${alnum(random, 97)}`,
  },
  {
    id: 'stripe-restricted-key',
    source: 'https://docs.stripe.com/keys/restricted-api-keys',
    names: ['STRIPE_RESTRICTED_KEY', 'STRIPE_API_KEY'],
    called: ['Stripe restricted key', 'Stripe 受限密钥'],
    make: (random) => `rk_${random.pick(['live', 'test'])}_51${alnum(random, 97)}`,
  },
  {
    id: 'stripe-organization-key',
    source: 'https://docs.stripe.com/keys',
    names: ['STRIPE_ORG_KEY', 'STRIPE_SECRET_KEY'],
    called: ['Stripe organization key', 'Stripe 组织密钥'],
    make: (random) => `sk_org_live_${alnum(random, 60)}`,
  },
  {
    id: 'stripe-webhook-secret',
    source: 'https://docs.stripe.com/webhooks',
    names: ['STRIPE_WEBHOOK_SECRET', 'STRIPE_SIGNING_SECRET'],
    called: ['Stripe webhook signing secret', 'Stripe Webhook 签名密钥'],
    make: (random) => `whsec_${random.pick([alnum(random, 32), hex(random, 64)])}`,
  },
  {
    id: 'svix-webhook-secret',
    source: 'https://docs.svix.com/receiving/verifying-payloads/how',
    names: ['WEBHOOK_SECRET', 'SVIX_WEBHOOK_SECRET', 'CLERK_WEBHOOK_SECRET'],
    called: ['webhook signing secret', 'Webhook 签名密钥'],
    make: (random) => `whsec_${base64(random, 24)}`,
  },
  {
    id: 'paypal-client-secret',
    source: PAYPAL,
    names: ['PAYPAL_CLIENT_SECRET', 'PAYPAL_SECRET'],
    called: ['PayPal client secret', 'PayPal 客户端密钥'],
    make: (random) => `E${random.text(URLSAFE, 79)}`,
  },
  {
    id: 'paypal-access-token',
    source: PAYPAL,
    names: ['PAYPAL_ACCESS_TOKEN'],
    called: ['PayPal access token', 'PayPal 访问令牌'],
    make: (random) => `A21AA${urlsafe(random, 92)}`,
  },
  {
    id: 'braintree-access-token',
    source: 'https://developer.paypal.com/braintree/docs/guides/authorization/access-token',
    names: ['BRAINTREE_ACCESS_TOKEN', 'PAYPAL_BRAINTREE_ACCESS_TOKEN'],
    called: ['Braintree access token', 'Braintree 访问令牌'],
    make: (random) =>
      `access_token$${random.pick(['production', 'sandbox'])}$${random.text(LOWER_ALNUM, 16)}$${hex(random, 32)}`,
  },
  {
    id: 'braintree-private-key',
    source:
      'https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials',
    names: ['BRAINTREE_PRIVATE_KEY', 'BT_PRIVATE_KEY'],
    called: ['Braintree private key', 'Braintree 私钥'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'square-access-token',
    source: SQUARE,
    names: ['SQUARE_ACCESS_TOKEN', 'SQUARE_TOKEN'],
    called: ['Square access token', 'Square 访问令牌'],
    make: (random) => `EAAA${urlsafe(random, 60)}`,
  },
  {
    id: 'square-personal-token',
    source: SQUARE,
    names: ['SQUARE_ACCESS_TOKEN', 'SQUARE_PERSONAL_TOKEN'],
    called: ['Square personal access token', 'Square 个人访问令牌'],
    make: (random) => `sq0atp-${urlsafe(random, 22)}`,
  },
  {
    id: 'square-application-secret',
    source: 'https://developer.squareup.com/docs/oauth-api/overview',
    names: ['SQUARE_APPLICATION_SECRET', 'SQUARE_SECRET'],
    called: ['Square application secret', 'Square 应用密钥'],
    make: (random) => `sq0csp-${urlsafe(random, 43)}`,
  },
  {
    id: 'adyen-api-key',
    source: 'https://docs.adyen.com/development-resources/api-credentials/',
    names: ['ADYEN_API_KEY'],
    called: ['Adyen API key', 'Adyen API 密钥'],
    make: (random) =>
      `AQE${random.text(ALNUM, 69)}-x1${random.text(`${ALNUM}+/`, 43)}=-${random.text(`${ALNUM}&<^)%*`, 16)}`,
  },
  {
    id: 'adyen-hmac-key',
    source: 'https://docs.adyen.com/development-resources/webhooks/verify-hmac-signatures/',
    names: ['ADYEN_HMAC_KEY'],
    called: ['Adyen HMAC key', 'Adyen HMAC 密钥'],
    make: (random) => random.text(UPPER_HEX, 64),
  },
  {
    id: 'razorpay-key-id',
    source: RAZORPAY,
    names: ['RAZORPAY_KEY_ID', 'RAZORPAY_KEY'],
    called: ['Razorpay key', 'Razorpay 密钥 ID'],
    make: (random) => `rzp_${random.pick(['live', 'test'])}_${alnum(random, 14)}`,
  },
  {
    id: 'razorpay-key-secret',
    source: RAZORPAY,
    names: ['RAZORPAY_KEY_SECRET', 'RAZORPAY_SECRET'],
    called: ['Razorpay key secret', 'Razorpay 密钥'],
    make: (random) => alnum(random, 24),
  },
  {
    id: 'plaid-secret',
    source: 'https://plaid.com/docs/quickstart/glossary/',
    names: ['PLAID_SECRET'],
    called: ['Plaid secret', 'Plaid 密钥'],
    make: (random) => hex(random, 30),
  },
  {
    id: 'plaid-access-token',
    source: 'https://plaid.com/docs/api/items/',
    names: ['PLAID_ACCESS_TOKEN', 'access_token'],
    called: ['Plaid access token', 'Plaid 访问令牌'],
    make: (random) => `access-${random.pick(['production', 'sandbox'])}-${uuid(random)}`,
  },
  {
    id: 'mollie-key',
    source: 'https://docs.mollie.com/reference/authentication',
    names: ['MOLLIE_API_KEY', 'MOLLIE_KEY'],
    called: ['Mollie API key', 'Mollie API 密钥'],
    make: (random) => `${random.pick(['live', 'test'])}_${alnum(random, 30)}`,
  },
  {
    id: 'gocardless-token',
    source: 'https://developer.gocardless.com/getting-started/api/making-your-first-request',
    names: ['GC_ACCESS_TOKEN', 'GOCARDLESS_ACCESS_TOKEN'],
    called: ['GoCardless access token', 'GoCardless 访问令牌'],
    make: (random) => `${random.pick(['live', 'sandbox'])}_${urlsafe(random, 40)}`,
  },
  {
    id: 'checkout-com-key',
    source: 'https://www.checkout.com/docs/developer-resources/api/manage-api-keys',
    names: ['CHECKOUT_SECRET_KEY', 'CKO_SECRET_KEY'],
    called: ['Checkout.com secret key', 'Checkout.com 密钥'],
    make: (random) =>
      `sk_${random.pick(['', 'sbox_'])}${random.text('abcdefghijklmnopqrstuvwxyz234567', 27)}`,
  },
  {
    id: 'paddle-key',
    source: 'https://developer.paddle.com/api-reference/about/authentication',
    names: ['PADDLE_API_KEY'],
    called: ['Paddle API key', 'Paddle API 密钥'],
    make: (random) =>
      `pdl_${random.pick(['live', 'sdbx'])}_apikey_01${random.text('0123456789abcdefghjkmnpqrstvwxyz', 24)}_${alnum(random, 22)}_${alnum(random, 3)}`,
  },
  {
    id: 'lemon-squeezy-key',
    source: 'https://docs.lemonsqueezy.com/guides/developer-guide/getting-started',
    names: ['LEMONSQUEEZY_API_KEY', 'LEMON_SQUEEZY_API_KEY'],
    called: ['Lemon Squeezy API key', 'Lemon Squeezy API 密钥'],
    // A JWT that is signed with RSA.
    make: (random) =>
      `${encodedUrl({ typ: 'JWT', alg: 'RS256' })}.${encodedUrl({ aud: uuid(random), jti: hex(random, 64), iat: epoch(random), scopes: [] })}.${urlsafe(random, 683)}`,
  },
  {
    id: 'chargebee-key',
    source: 'https://apidocs.chargebee.com/docs/api/auth',
    names: ['CHARGEBEE_API_KEY'],
    called: ['Chargebee API key', 'Chargebee API 密钥'],
    make: (random) => `${random.pick(['live', 'test'])}_${alnum(random, 32)}`,
  },
  {
    id: 'recurly-key',
    source: 'https://recurly.com/developers/guides/getting-started.html',
    names: ['RECURLY_API_KEY', 'RECURLY_PRIVATE_KEY'],
    called: ['Recurly private API key', 'Recurly 私有密钥'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'flutterwave-secret-key',
    source: 'https://developer.flutterwave.com/docs/authentication',
    names: ['FLW_SECRET_KEY', 'FLUTTERWAVE_SECRET_KEY'],
    called: ['Flutterwave secret key', 'Flutterwave 密钥'],
    make: (random) => `FLWSECK${random.pick(['-', '_TEST-'])}${hex(random, 32)}-X`,
  },
  {
    id: 'paystack-key',
    source: 'https://paystack.com/docs/api/authentication/',
    names: ['PAYSTACK_SECRET_KEY'],
    called: ['Paystack secret key', 'Paystack 密钥'],
    make: (random) => `sk_${random.pick(['live', 'test'])}_${hex(random, 40)}`,
  },
  {
    id: 'xendit-key',
    source: 'https://docs.xendit.co/docs/api-keys',
    names: ['XENDIT_SECRET_KEY', 'XENDIT_API_KEY'],
    called: ['Xendit secret key', 'Xendit 密钥'],
    make: (random) => `xnd_${random.pick(['production', 'development'])}_${alnum(random, 60)}`,
  },
  {
    id: 'mercado-pago-token',
    source: 'https://www.mercadopago.com/developers/en/docs/your-integrations/credentials',
    names: ['MERCADOPAGO_ACCESS_TOKEN', 'MP_ACCESS_TOKEN'],
    called: ['Mercado Pago access token', 'Mercado Pago 访问令牌'],
    make: (random) =>
      `APP_USR-${digits(random, 16)}-${random.pick(['01', '07', '11'])}${digits(random, 2)}${digits(random, 2)}-${hex(random, 32)}-${digits(random, 9)}`,
  },
  {
    id: 'wise-token',
    source: 'https://docs.wise.com/api-docs/features/authentication-access',
    names: ['WISE_API_TOKEN', 'TRANSFERWISE_TOKEN'],
    called: ['Wise API token', 'Wise API 令牌'],
    make: (random) => uuid(random),
  },
  {
    id: 'revolut-key',
    source: 'https://developer.revolut.com/docs/merchant/merchant-api',
    names: ['REVOLUT_SECRET_KEY', 'REVOLUT_API_KEY'],
    called: ['Revolut merchant secret key', 'Revolut 商户密钥'],
    make: (random) => `sk_${urlsafe(random, 64)}`,
  },
  {
    id: 'midtrans-server-key',
    source: 'https://docs.midtrans.com/docs/technical-faq',
    names: ['MIDTRANS_SERVER_KEY'],
    called: ['Midtrans server key', 'Midtrans 服务器密钥'],
    make: (random) => `${random.pick(['', 'SB-'])}Mid-server-${urlsafe(random, 24)}`,
  },
  {
    id: 'authorize-net-key',
    source: 'https://developer.authorize.net/api/reference/index.html',
    names: ['AUTHORIZE_NET_TRANSACTION_KEY', 'AUTHNET_TRANSACTION_KEY'],
    called: ['Authorize.net transaction key', 'Authorize.net 交易密钥'],
    make: (random) => alnum(random, 16),
  },
  {
    id: 'alpaca-secret',
    source: 'https://docs.alpaca.markets/docs/authentication',
    names: ['APCA_API_SECRET_KEY', 'ALPACA_SECRET_KEY'],
    called: ['Alpaca secret key', 'Alpaca 密钥'],
    make: (random) => alnum(random, 40),
  },
  {
    id: 'alpha-vantage-key',
    source: 'https://www.alphavantage.co/documentation/',
    names: ['ALPHAVANTAGE_API_KEY', 'ALPHA_VANTAGE_KEY'],
    called: ['Alpha Vantage API key', 'Alpha Vantage API 密钥'],
    make: (random) => random.text(UPPER_ALNUM, 16),
  },
  {
    id: 'finnhub-key',
    source: 'https://finnhub.io/docs/api/authentication',
    names: ['FINNHUB_API_KEY', 'FINNHUB_TOKEN'],
    called: ['Finnhub API key', 'Finnhub API 密钥'],
    make: (random) => `c${random.text(LOWER_ALNUM, 19)}c${random.text(LOWER_ALNUM, 19)}`,
  },
];
