import { tokenRule } from './types.ts';
import type { Rule } from './types.ts';

export const SERVICES: readonly Rule[] = [
  tokenRule({
    id: 'slack-token',
    reports: { slack: ['SLACK_TOKEN'] },
    publicPrefix: /^x(?:ox[bpaor]|app)-/,
    // A part of more than 40 units ends the pattern's match before it. App tokens end in 64.
    tail: /[A-Za-z0-9-]+/y,
  }),
  tokenRule({
    id: 'slack-webhook-url',
    reports: { slack: ['IncomingWebhook'] },
    publicPrefix: /^https:\/\/hooks\.slack\.com\/services\//i,
    tail: /[A-Za-z0-9]+/y,
  }),
  tokenRule({
    id: 'sendgrid-api-key',
    reports: { sendgrid: ['SENDGRID_KEY'] },
    publicPrefix: /^SG\./,
    tail: /[\w-]+/y,
  }),
  tokenRule({
    id: 'shopify-token',
    reports: { shopify: ['SHOPIFY_KEY'] },
    publicPrefix: /^shp(?:pa|ca|at|ss)_/,
  }),
  tokenRule({
    id: 'stripe-live-key',
    reports: { stripe: ['STRIPE_SECRET_KEY_LIVE', 'STRIPE_RESTRICTED_KEY_LIVE'] },
    publicPrefix: /^[sr]k_live_/,
  }),
  tokenRule({
    id: 'stripe-test-key',
    confidence: 'medium', // Moves no money.
    reports: { stripe: ['STRIPE_SECRET_KEY_TEST', 'STRIPE_RESTRICTED_KEY_TEST'] },
    publicPrefix: /^[sr]k_test_/,
  }),
  tokenRule({
    id: 'linear-api-key',
    reports: { linear: ['LINEAR_API_TOKEN'] },
    publicPrefix: /^lin_api_/,
  }),
  tokenRule({
    id: 'notion-token',
    reports: { notion: ['NOTION_INTEGRATION_TOKEN'] },
    publicPrefix: /^ntn_/,
  }),
  tokenRule({
    id: 'onepassword-token',
    reports: { '1password': ['OPS_TOKEN'] },
    publicPrefix: /^ops_ey/,
  }),
  tokenRule({
    id: 'figma-token',
    reports: { figma: ['FIGMA_PERSONAL_ACCESS_TOKEN'] },
    publicPrefix: /^figd_/,
  }),
];
