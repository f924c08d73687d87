import { RULES } from './index.ts';
import type { Rule } from './types.ts';

/** What "why" and "what to do" are said about; gravest first, for when several things are found. */
export const TOPICS = [
  'private-key',
  'wallet',
  'password',
  'connection',
  'app-secret',
  'signing-secret',
  'access-token',
  'session',
  'signed-link',
  'webhook',
  'password-hash',
  'payment-card',
  'bank-account',
  'identity-number',
  'limited-key',
  'code',
  'document',
  'term',
  'key-id',
  'contact',
  'birth-date',
  'network-address',
] as const;
export type Topic = (typeof TOPICS)[number];

/** By the rule's id; the first that fits. */
const SECRETS: readonly (readonly [Topic, RegExp])[] = [
  ['wallet', /^(bitcoin|extended|solana|tezos|xrp|seed)-/],
  ['private-key', /^(unarmoured|nostr|age|minisign|nats)-|unseal|web-key/],
  ['signing-secret', /sign(ing|ature)?-(secret|key)|webhook-secret|robot-secret|aes-key/],
  ['webhook', /hook(-url)?$|(trigger|automate|ping|oncall|victorops|duty|collector|loggly)-url$/],
  ['connection', /connection-string|(auth|cloudinary)-url$|^jdbc|share-link/],
  ['signed-link', /(signed|authenticated)-url$|-sas$/],
  ['session', /session|cookie|crumb|mfa|web-token/],
  ['password-hash', /password-hash/],
  ['password', /\bpassword|otpauth/],
  ['key-id', /-s?id$/],
];
const APP_SECRET = /(client|app|oauth)-(secret|certificate)$/;

const PERSONAL: readonly (readonly [Topic, RegExp])[] = [
  ['payment-card', /payment-card/],
  ['bank-account', /^iban/],
  ['contact', /email|phone|name|postal/],
  ['birth-date', /birth/],
  ['network-address', /^(ip|mac)-/],
];

/** What a rule's findings are about, for the words on screen: `reason_<topic>`, `advice_<topic>`. */
export function topicOf({ id, family, nature, confidence }: Rule): Topic {
  const known = (topics: typeof SECRETS): Topic | undefined =>
    topics.find(([, pattern]) => pattern.test(id))?.[0];
  if (family === 'personal') return known(PERSONAL) ?? 'identity-number';
  if (family !== 'secret') return family;
  if (nature === 'key') return 'private-key';
  const topic = known(SECRETS);
  if (topic !== undefined) return topic;
  if (nature === 'password') return 'password';
  // Nothing but the label of a `credential` is known, so that it may be one that opens everything.
  if (confidence !== 'high' && id !== 'credential') return 'limited-key';
  return APP_SECRET.test(id) ? 'app-secret' : 'access-token';
}

/** The topic of a rule by its id; one that is not known here is a term of the organisation. */
export function topicOfId(id: string): Topic {
  const rule = RULES.find((known) => known.id === id);
  return rule ? topicOf(rule) : 'term';
}

/** For sorting, gravest first. */
export function byGravity(one: OnTopic, other: OnTopic): number {
  return TOPICS.indexOf(one.topic) - TOPICS.indexOf(other.topic);
}

interface OnTopic {
  readonly topic: Topic;
}
