import type { Kind } from './kind.ts';
import { LABEL } from './label.ts';
import { PASSWORD } from './password.ts';

/** What sends mail, and what keeps up with those who get it. */
export const MAIL: readonly Kind[] = [
  ['mailgun-api-key', 'key-', '~[a-f0-9]{32}'],
  ['mailchimp-api-key', '-us', '[a-f0-9]{32}~\\d\\d?', { before: 32, after: 5 }],
  ['brevo-api-key', 'xkeysib- xsmtpsib-'],
  ['resend-api-key', 're_', '~[A-Za-z0-9]{8}_[A-Za-z0-9]{24}'],
  // As mail services and others make them for programs: four groups of four letters.
  [
    'app-password',
    'mail…pass smtp…pass host…pass app…pass application…pass specific…pass auth…code authorization…code 授权码',
    `\\w{0,12}~${LABEL}(?!your)((?=[\\w-]{0,19}[jkqvwxz\\d])[a-z\\d]{4}(?:-?[a-z\\d]{4}){3}|(?=[a-z ]{0,28}\\d)(?:[a-z\\d]{4} ){5}[a-z\\d]{4})(?![-.;([])`,
    { ...PASSWORD, anyCase: true },
  ],
  ['mailersend-api-key', 'mlsn.'],
  ['zoho-oauth-token', '1000.', '.'],
  // Base64 of "tok:".
  ['intercom-access-token', 'dG9rO', '+/='],
  ['zendesk-api-token', '/token:', '[\\w.-]{1,60}~(\\w{40})'],
  ['hubspot-access-token', 'pat-na pat-eu pat-ap'],
  ['klaviyo-api-key', 'pk_', '~(?:[A-Za-z0-9]{6}_)?[a-f0-9]{34}'],
  ['close-api-key', 'api_', '~\\w{22}\\.\\w{22}'],
];
