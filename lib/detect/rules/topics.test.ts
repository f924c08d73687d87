import { expect, test } from 'vitest';
import { byGravity, topicOfId } from './topics.ts';

test.each([
  ['github-token', 'access-token'],
  ['stripe-live-key', 'access-token'],
  ['credential', 'access-token'],
  ['onepassword-secret-key', 'access-token'],
  ['stripe-live-key', 'access-token'],
  ['stripe-test-key', 'limited-key'],
  ['sentry-dsn', 'limited-key'],
  ['aws-access-key-id', 'key-id'],
  ['twilio-api-key-sid', 'key-id'],
  ['salesforce-session-id', 'session'],
  ['putty-private-key', 'private-key'],
  ['gcp-service-account-key', 'private-key'],
  ['bitcoin-private-key', 'wallet'],
  ['seed-phrase', 'wallet'],
  ['password', 'password'],
  ['netrc-password', 'password'],
  ['kubernetes-secret', 'password'],
  ['password-hash', 'password-hash'],
  ['basic-auth-url', 'connection'],
  ['redis-connection-string', 'connection'],
  ['google-oauth-client-secret', 'app-secret'],
  ['webhook-signing-secret', 'signing-secret'],
  ['linear-webhook-secret', 'signing-secret'],
  ['slack-webhook-url', 'webhook'],
  ['vercel-deploy-hook', 'webhook'],
  ['aws-presigned-url', 'signed-link'],
  ['payment-card', 'payment-card'],
  ['iban', 'bank-account'],
  ['email-address', 'contact'],
  ['person-name', 'contact'],
  ['date-of-birth', 'birth-date'],
  ['ip-address', 'network-address'],
  ['us-ssn', 'identity-number'],
  ['passport-number', 'identity-number'],
  ['project-names', 'term'],
])('%s is about %s', (rule, topic) => {
  expect(topicOfId(rule)).toBe(topic);
});

test('a private key is graver than a token, and a token than an address', () => {
  const topics = ['network-address', 'access-token', 'private-key'] as const;
  const sorted = topics.map((topic) => ({ topic })).toSorted(byGravity);
  expect(sorted.map(({ topic }) => topic)).toEqual(topics.toReversed());
});
